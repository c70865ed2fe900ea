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

/** Said only where outlets print different things; equal cells need no word. */
export const differenceWords = (row: Pick<Row, "dimension" | "differs">): string | null => {
  if (!row.differs) return null;
  if (row.dimension === "figures") return "Figures differ";
  if (row.dimension === "date") return "Dates differ";
  return "Outlets differ";
};
