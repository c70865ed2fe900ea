/** Scores loaded words as experts marked them: words touched by a span, and sentences called biased. */
import type { CharSpan } from "@/lib/domain/span";
import type { LoadedRow } from "./framing-sets";
import { type Rates, ratesOf } from "./score-attributions";

export type LoadedScores = { readonly words: Rates; readonly sentenceMacroF1: number };

const wordPattern = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

const touches = (spans: readonly CharSpan[], start: number, end: number): boolean =>
  spans.some((span) => span.start < end && start < span.end);

/** A sentence counts as called biased when any word of it was found loaded. */
export const scoreLoaded = (
  rows: readonly LoadedRow[],
  found: readonly (readonly CharSpan[])[],
): LoadedScores => {
  const words = { hits: 0, found: 0, wanted: 0 };
  const table = [
    [0, 0],
    [0, 0],
  ];
  rows.forEach((row, index) => {
    const spans = found[index] ?? [];
    table[row.label]![spans.length > 0 ? 1 : 0]! += 1;
    for (const match of row.text.matchAll(wordPattern)) {
      const end = match.index + match[0].length;
      const wanted = touches(row.spans, match.index, end);
      const given = touches(spans, match.index, end);
      words.wanted += Number(wanted);
      words.found += Number(given);
      words.hits += Number(wanted && given);
    }
  });
  const f1Of = (c: 0 | 1): number =>
    ratesOf(table[c]![c]!, table[0]![c]! + table[1]![c]!, table[c]![0]! + table[c]![1]!).f1;
  return { words: ratesOf(words.hits, words.found, words.wanted), sentenceMacroF1: (f1Of(0) + f1Of(1)) / 2 };
};

const percent = (share: number): string => (share * 100).toFixed(1);

export const describeLoaded = ({ words, sentenceMacroF1 }: LoadedScores): string =>
  `  words      precision ${percent(words.precision)}  recall ${percent(words.recall)}  F1 ${percent(words.f1)}\n  sentences  macro-F1 ${percent(sentenceMacroF1)}`;
