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
  "excerpts",
  "date",
  "figures",
  "voice",
  "position",
  "credits",
];

/** First what each outlet prints, then what to look at in it. Rows of one dimension keep their order. */
export const inReadingOrder = <R extends Pick<Row, "dimension">>(rows: readonly R[]): readonly R[] =>
  ORDER.flatMap((dimension) => rows.filter((r) => r.dimension === dimension));
