import type { ExpressionBuilder, SelectQueryBuilder } from "kysely";
import type { FacetChoice } from "@/lib/domain/facets";
import type { FullText } from "./full-text";
import { type Schema, UNDATED_DAY } from "./schema";
import type { EventFilter } from "./store";
import { searchTerms } from "./words";

/** PostgreSQL takes no U+0000; no stored value holds one (see `checkExtraction`). */
export const storable = (text: string): string => text.replaceAll("\u0000", "\uFFFD");

export type EventQuery<O> = SelectQueryBuilder<Schema, "events", O>;

const withWords = <O>(query: EventQuery<O>, { q }: EventFilter, fullText: FullText): EventQuery<O> => {
  const words = fullText.matches(searchTerms(q ?? ""));
  return words ? query.where(words) : query;
};

const withOutlets = <O>(query: EventQuery<O>, filter: EventFilter): EventQuery<O> => {
  const outlets = (filter.outlets ?? []).map(storable);
  if (outlets.length === 0) return query;
  return query.where("events.id", "in", (eb: ExpressionBuilder<Schema, "events">) =>
    eb.selectFrom("event_outlets").select("event_id").where("outlet", "in", outlets),
  );
};

const withFacets = <O>(query: EventQuery<O>, facets: FacetChoice | undefined): EventQuery<O> => {
  if (!facets) return query;
  const { precision, basis, status, dating, texts } = facets;
  let result = query;
  if (precision.length > 0) result = result.where("events.precision", "in", precision);
  if (basis.length > 0) result = result.where("events.basis", "in", basis);
  if (status.length > 0) result = result.where("events.status", "in", status);
  if (dating.length === 1) result = result.where("events.dates_differ", "=", dating[0] === "differ" ? 1 : 0);
  return texts > 1 ? result.where("events.texts", ">=", texts) : result;
};

/** Which of words, outlets and facets to hold events to; never the window. */
export type Held = { readonly outlets: boolean; readonly facets: boolean };

export const matching = <O>(
  query: EventQuery<O>,
  filter: EventFilter,
  fullText: FullText,
  held: Held = { outlets: true, facets: true },
): EventQuery<O> => {
  const worded = withWords(query, filter, fullText);
  const outletted = held.outlets ? withOutlets(worded, filter) : worded;
  return held.facets ? withFacets(outletted, filter.facets) : outletted;
};

/** Dated events that reach into the window. */
export const inWindow = <O>(query: EventQuery<O>, { from, to }: EventFilter): EventQuery<O> => {
  let result = query.where("events.begin_day", "<", UNDATED_DAY);
  if (from !== undefined) result = result.where("events.end_day", ">=", from);
  if (to !== undefined) result = result.where("events.begin_day", "<=", to);
  return result;
};

export const hasWindow = ({ from, to }: EventFilter): boolean => from !== undefined || to !== undefined;
