import type { CompareAnswer } from "@/lib/contract/models";

export type Row = CompareAnswer["rows"][number];
export type Dimension = Row["dimension"];

const NAMES: Record<Dimension, string> = {
  headline: "Headline",
  date: "Date given",
  figures: "Figures",
  labels: "What it is called",
  voice: "Who is speaking",
  loaded: "Loaded words",
  position: "Place in the story",
  excerpts: "What it prints",
  told: "Told differently",
  selection: "Reported by some",
  shared: "Shared wording",
  credits: "Credited sources",
};

export const dimensionName = (row: Pick<Row, "dimension">): string => NAMES[row.dimension];

const DIFFERENCES: Partial<Record<Dimension, string>> = {
  date: "Dates differ",
  figures: "Figures differ",
  labels: "Named differently",
  voice: "Voices differ",
  told: "Told differently",
  credits: "Sources differ",
};

const RELATIONS = { agree: "Figures agree", nested: "One contains the other", conflict: "Figures differ" };

/** Said where a difference is news: no two outlets share a headline or a sentence, so those rows stay silent. */
export const differenceWords = (row: Pick<Row, "dimension" | "differs" | "relation">): string | null => {
  if (row.relation !== null && row.differs) return RELATIONS[row.relation];
  return (row.differs && DIFFERENCES[row.dimension]) || null;
};

/** Set under the names of rows whose cells need a word on what they are. */
export const ABOUT: Partial<Record<Dimension, string>> = {
  loaded:
    "First those in the headline and in sentences about the event. Each with the list or tagger that names it; words in quotations belong to their source.",
  selection:
    "Statements of some of these outlets. A cell without a quote says how much of the article we hold.",
  told: "The same thing in sentences of one pattern: who did it, whether it was tried or done, where it is, what it is for.",
  shared: "Passages of eight words or more that another of these outlets prints too.",
};

const ORDER: readonly Dimension[] = [
  "headline",
  "date",
  "figures",
  "labels",
  "told",
  "voice",
  "loaded",
  "excerpts",
  "selection",
  "position",
  "shared",
  "credits",
];

/** What can differ at a glance first, the long quotes after it; of one dimension the rows that differ come first. */
export const inReadingOrder = <R extends Pick<Row, "dimension" | "differs">>(
  rows: readonly R[],
): readonly R[] =>
  ORDER.flatMap((dimension) => {
    const own = rows.filter((r) => r.dimension === dimension);
    return [...own.filter((r) => r.differs), ...own.filter((r) => !r.differs)];
  });

/** Rows of one dimension that are shown before a reader asks for all of them. */
export const FIRST_ROWS = 6;

const COMPARABLE: ReadonlySet<Dimension> = new Set(["date", "figures", "labels", "voice", "credits"]);

/** How a column's cell stands to that of the pinned outlet; null where there is nothing to compare. */
export const againstBase = (row: Row, column: number): "same" | "other" | null => {
  const [base, own] = [row.values[0] ?? null, row.values[column] ?? null];
  if (column === 0 || base === null || own === null || !COMPARABLE.has(row.dimension)) return null;
  return base === own ? "same" : "other";
};

/** What a cell without a quote says before "in the text we hold". */
export const noneWords = (dimension: Dimension): string => {
  if (dimension === "loaded") return "none marked";
  return dimension === "shared" ? "no passage of eight words found" : "not found";
};
