import type { CompareAnswer, CompareCell } from "@/lib/contract/models";

type Dimension = CompareAnswer["rows"][number]["dimension"];

/** `words`: the words alone; `label`: the words with their note on one line; `figure`: large, with context; `whole`: the sentence; `context`: a part of it around the words. */
export type CellLook = "words" | "label" | "figure" | "whole" | "context";

const LOOKS: Record<Dimension, { readonly look: CellLook; readonly first: number }> = {
  headline: { look: "words", first: 4 },
  excerpts: { look: "whole", first: 3 },
  date: { look: "context", first: 1 },
  figures: { look: "figure", first: 2 },
  labels: { look: "label", first: 6 },
  voice: { look: "context", first: 2 },
  loaded: { look: "context", first: 3 },
  position: { look: "context", first: 1 },
  told: { look: "context", first: 3 },
  selection: { look: "whole", first: 2 },
  shared: { look: "words", first: 2 },
  credits: { look: "words", first: 4 },
};

export const lookOf = (dimension: Dimension): CellLook => LOOKS[dimension].look;

/** A cell that points at words of a sentence says more about its dimension than one that shows the sentence as a whole. */
const pointed = (cell: CompareCell): boolean => cell.text.trim() !== cell.sentence.text.trim();

/** Which cells are in view at once and which are one click away; the telling ones come first, none is lost. */
export const foldCells = (
  dimension: Dimension,
  cells: readonly CompareCell[],
): { readonly shown: readonly CompareCell[]; readonly folded: readonly CompareCell[] } => {
  const ordered =
    dimension === "date" ? [...cells.filter(pointed), ...cells.filter((c) => !pointed(c))] : cells;
  const { first } = LOOKS[dimension];
  const enough = ordered.length > first + 1 ? first : ordered.length;
  return { shown: ordered.slice(0, enough), folded: ordered.slice(enough) };
};
