/** Scores attributions as PolNeAR's gold has them: content characters, content spans, spans with source, recall by kind. */
import type { CharSpan } from "@/lib/domain/span";
import type { Attribution } from "@/lib/pipeline/framing/attribution";
import type { AttributionRow } from "./framing-sets";

export type Rates = { readonly precision: number; readonly recall: number; readonly f1: number };
export type AttributionScores = {
  readonly characters: Rates;
  readonly spans: Rates;
  readonly withSource: Rates;
  /** Share of the gold attributions of each kind whose content was found. */
  readonly recallOf: Readonly<Record<"direct" | "indirect" | "mixed", number>>;
};

export const ratesOf = (hits: number, found: number, wanted: number): Rates => {
  const precision = found > 0 ? hits / found : 0;
  const recall = wanted > 0 ? hits / wanted : 0;
  return {
    precision,
    recall,
    f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0,
  };
};

const lengthOf = (spans: readonly CharSpan[]): number =>
  spans.reduce((sum, span) => sum + span.end - span.start, 0);

const shared = (a: readonly CharSpan[], b: readonly CharSpan[]): number =>
  a.reduce(
    (sum, x) =>
      sum + b.reduce((part, y) => part + Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start)), 0),
    0,
  );

/** Shared characters over all characters of both. */
const overlapOf = (a: readonly CharSpan[], b: readonly CharSpan[]): number => {
  const both = shared(a, b);
  const all = lengthOf(a) + lengthOf(b) - both;
  return all > 0 ? both / all : 0;
};

const maskOf = (
  length: number,
  attributions: readonly { readonly content: readonly CharSpan[] }[],
): Uint8Array => {
  const mask = new Uint8Array(length);
  for (const { content } of attributions) for (const { start, end } of content) mask.fill(1, start, end);
  return mask;
};

const sameSource = (a: readonly CharSpan[], b: readonly CharSpan[]): boolean =>
  (a.length === 0 && b.length === 0) || overlapOf(a, b) >= 0.5;

/** Pairs gold and found contents one to one, best overlap first, from half of the characters upwards. */
const pairsOf = (gold: AttributionRow["attributions"], found: readonly Attribution[]): [number, number][] => {
  const candidates: [number, number, number][] = [];
  gold.forEach((a, i) => {
    found.forEach((b, j) => {
      const overlap = overlapOf(a.content, b.content);
      if (overlap >= 0.5) candidates.push([overlap, i, j]);
    });
  });
  const usedGold = new Set<number>();
  const usedFound = new Set<number>();
  return candidates
    .sort((a, b) => b[0] - a[0])
    .flatMap(([, i, j]): [number, number][] => {
      if (usedGold.has(i) || usedFound.has(j)) return [];
      usedGold.add(i);
      usedFound.add(j);
      return [[i, j]];
    });
};

export const scoreAttributions = (
  rows: readonly AttributionRow[],
  found: readonly (readonly Attribution[])[],
): AttributionScores => {
  const characters = { hits: 0, found: 0, wanted: 0 };
  const spans = { hits: 0, sources: 0, found: 0, wanted: 0 };
  const kinds = { direct: [0, 0], indirect: [0, 0], mixed: [0, 0] };
  rows.forEach((row, index) => {
    const gold = row.attributions.filter((attribution) => attribution.content.length > 0);
    const read = found[index] ?? [];
    const wantedMask = maskOf(row.text.length, gold);
    const foundMask = maskOf(row.text.length, read);
    wantedMask.forEach((wanted, i) => {
      characters.wanted += wanted;
      characters.found += foundMask[i]!;
      characters.hits += wanted & foundMask[i]!;
    });
    spans.found += read.length;
    spans.wanted += gold.length;
    for (const { kind } of gold) kinds[kind][1]! += 1;
    for (const [i, j] of pairsOf(gold, read)) {
      spans.hits += 1;
      kinds[gold[i]!.kind][0]! += 1;
      if (sameSource(gold[i]!.source, read[j]!.source)) spans.sources += 1;
    }
  });
  const recall = ([hits, all]: number[]): number => (all ? hits! / all : 0);
  return {
    characters: ratesOf(characters.hits, characters.found, characters.wanted),
    spans: ratesOf(spans.hits, spans.found, spans.wanted),
    withSource: ratesOf(spans.sources, spans.found, spans.wanted),
    recallOf: { direct: recall(kinds.direct), indirect: recall(kinds.indirect), mixed: recall(kinds.mixed) },
  };
};

const percent = (share: number): string => (share * 100).toFixed(1);
const line = (what: string, { precision, recall, f1 }: Rates): string =>
  `  ${what.padEnd(22)} precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f1)}`;

export const describeAttributions = (scores: AttributionScores): string =>
  [
    line("content, characters", scores.characters),
    line("content, spans", scores.spans),
    line("content and source", scores.withSource),
    `  recall by kind         ${Object.entries(scores.recallOf)
      .map(([kind, share]) => `${kind} ${percent(share)}`)
      .join("  ")}`,
  ].join("\n");
