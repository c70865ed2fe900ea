import type { CompareAnswer } from "@/lib/contract/models";

type Row = CompareAnswer["rows"][number];

const NAMES: Record<Row["dimension"], string> = {
  headline: "Headline",
  date: "Date given",
  figures: "Figures",
  voice: "Who is speaking",
  position: "Place in the story",
  excerpts: "What it prints",
  credits: "Credited sources",
};

export const dimensionName = (row: Pick<Row, "dimension">): string => NAMES[row.dimension];

const DIFFERENCES: Partial<Record<Row["dimension"], string>> = {
  date: "Dates differ",
  figures: "Figures differ",
  voice: "Voices differ",
  credits: "Sources differ",
};

/** Said where a difference is news: no two outlets share a headline or a sentence, so those rows stay silent. */
export const differenceWords = (row: Pick<Row, "dimension" | "differs">): string | null =>
  (row.differs && DIFFERENCES[row.dimension]) || null;

const ORDER: readonly Row["dimension"][] = [
  "headline",
  "date",
  "figures",
  "voice",
  "excerpts",
  "position",
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
