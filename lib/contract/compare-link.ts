import { type GroupLink, groupField, NO_GROUP, parseGroupLink } from "./group-link";
import { joinOutlets, splitNames } from "./link-state";

/** What a link to a comparison can say: which outlets in which order, the one the others are set against, rows in full. */
export type CompareLink = GroupLink & {
  /** In the order of the columns; empty: all, or those that print most. */
  readonly outlets: readonly string[];
  /** The pinned outlet; its column comes first and stays in view. */
  readonly base: string | null;
  /** Dimensions whose rows are all shown; the others show the first few. */
  readonly more: readonly string[];
};

export const NO_CHOICE: CompareLink = { outlets: [], base: null, more: [], ...NO_GROUP };

const MAX_NAMES = 60;
const DIMENSION = /^[a-z]{1,20}$/;

type Field = string | readonly string[] | undefined;

const all = (field: Field): readonly string[] => [field ?? []].flat();

/** Reads a link. A form sends one field for each outlet, a shared link one field for all; order counts. Never throws. */
export const parseCompareLink = (fields: Readonly<Record<string, Field>>): CompareLink => {
  const outlets = [...new Set(all(fields.outlets).flatMap(splitNames))].slice(0, MAX_NAMES);
  const more = [...new Set(all(fields.more).flatMap((field) => field.split(",")))].filter((m) =>
    DIMENSION.test(m),
  );
  const [base] = all(fields.base).flatMap(splitNames);
  return { outlets, base: base ?? null, more: more.slice(0, MAX_NAMES), ...parseGroupLink(fields) };
};

/** Address of a comparison; fields at their default stay out. */
export const compareHref = (eventId: string, link: CompareLink = NO_CHOICE): string => {
  const fields = new URLSearchParams();
  if (link.outlets.length > 0) fields.set("outlets", joinOutlets(link.outlets));
  if (link.base !== null) fields.set("base", joinOutlets([link.base]));
  if (link.more.length > 0) fields.set("more", link.more.join(","));
  if (link.by !== null) fields.set("by", link.by);
  if (link.group !== null) fields.set("group", groupField(link.group));
  const query = fields.toString();
  return `/compare/${encodeURIComponent(eventId)}${query === "" ? "" : `?${query}`}`;
};

/** The names with one of them moved by `by` places, kept inside the list. */
export const moveName = (names: readonly string[], name: string, by: number): readonly string[] => {
  const from = names.indexOf(name);
  if (from < 0) return names;
  const to = Math.min(Math.max(from + by, 0), names.length - 1);
  const rest = names.filter((n) => n !== name);
  return [...rest.slice(0, to), name, ...rest.slice(to)];
};
