import type { EventFilters } from "@/lib/contract/endpoints";
import { LINK_FACETS, splitFacet, splitOutlets } from "@/lib/contract/link-state";
import { boundsOf, parseEdtf } from "@/lib/domain/edtf";
import { type FacetChoice, NO_FACETS } from "@/lib/domain/facets";
import { type EventFilter, searchTerms } from "@/lib/store";
import { fieldNotice, fieldRefusal, type Notice } from "./read-query";

const MAX_EDTF = 60;
const NOT_A_DATE = "not a date such as 2019, 2019-02 or 2019-02-27";

/** The first day of `from` or the last of `to`; open ends give undefined. */
const dayOf = (edge: "from" | "to", text: string): number | undefined | null => {
  const parsed = text.length > MAX_EDTF ? null : parseEdtf(text);
  if (!parsed?.ok) return null;
  const bounds = boundsOf(parsed.edtf);
  const day = edge === "from" ? bounds.earliestStart : bounds.latestEnd;
  return Number.isFinite(day) ? day : undefined;
};

type Bad = (field: string, value: string, why: string) => undefined;

/** The chosen values of all facets, or undefined where none holds anything back. */
const facetsOf = (asked: Partial<EventFilters>, bad: Bad): FacetChoice | undefined => {
  const some = <T extends string>(
    field: "precision" | "basis" | "status" | "dating",
    allowed: readonly T[],
  ) => {
    const raw = asked[field];
    if (raw === undefined) return [];
    const words = raw.split(",").map((w) => w.trim());
    if (!words.every((w) => allowed.some((v) => v === w)))
      bad(field, raw, `it may hold ${allowed.join(", ")}`);
    return splitFacet(allowed, raw);
  };
  const choice: FacetChoice = {
    precision: some("precision", LINK_FACETS.precision),
    basis: some("basis", LINK_FACETS.basis),
    status: some("status", LINK_FACETS.status),
    dating: some("dating", LINK_FACETS.dating),
    texts: asked.texts ?? 1,
  };
  return JSON.stringify(choice) === JSON.stringify(NO_FACETS) ? undefined : choice;
};

/** The filters of a request as the store takes them. Bad dates are refused or fall back, as in `readQuery`. */
export const eventFilterOf = (
  asked: EventFilters,
  strict: boolean,
): { readonly filter: EventFilter; readonly notices: readonly Notice[] } => {
  const { from, to, outlets, q } = asked;
  const notices: Notice[] = [];
  const bad: Bad = (field, value, why) => {
    if (strict) throw fieldRefusal(field, value, why);
    notices.push(fieldNotice(field, value, why));
  };
  const edge = (field: "from" | "to", text: string | undefined): number | undefined => {
    if (text === undefined) return undefined;
    const day = dayOf(field, text);
    return day === null ? bad(field, text, NOT_A_DATE) : day;
  };
  const first = edge("from", from);
  const last = edge("to", to);
  // Not refused anywhere: it asks for nothing, so everything is a right answer. But a reader should know.
  if (q !== undefined && searchTerms(q).length === 0)
    notices.push(fieldNotice("q", q, "it holds no letter or digit to search for"));
  const wrong = first !== undefined && last !== undefined && last < first;
  if (wrong) bad("to", to ?? "", "it ends before “from” begins");
  return {
    filter: {
      from: first,
      to: wrong ? undefined : last,
      outlets: outlets === undefined ? undefined : splitOutlets(outlets),
      q,
      facets: facetsOf(asked, bad),
    },
    notices,
  };
};
