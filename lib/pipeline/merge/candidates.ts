import { fromDay } from "@/lib/domain/calendar";
import type { Bounds } from "@/lib/domain/edtf";
import type { Features } from "./features";
import type { Rarity } from "./idf";

/** Neighbours that one key may propose for a mention; keeps the number of pairs linear in the collection. */
const REACH = 12;
/** Telling words of a mention that make keys. */
const WORDS = 5;

const monthOf = (day: number): string => {
  const { year, month } = fromDay(day);
  return `${year}-${month}`;
};

/** Calendar buckets a mention can fall in: its months when dated, those of its publication when not. */
const buckets = (f: Features): string[] => {
  const bounds: Bounds | null = f.bounds ?? f.published;
  if (!bounds || !Number.isFinite(bounds.earliestStart) || !Number.isFinite(bounds.latestEnd)) return ["any"];
  if (bounds.latestEnd - bounds.earliestStart > 45) return [`y${fromDay(bounds.earliestStart).year}`];
  const first = monthOf(bounds.earliestStart);
  const last = monthOf(bounds.latestEnd);
  return first === last ? [first] : [first, last];
};

const topTerms = (f: Features, rarity: Rarity): string[] => {
  const words = [...f.words].map((w) => ({ term: w, weight: rarity.word(w), count: rarity.wordCount(w) }));
  const keys = [...f.keys].map((k) => ({ term: `@${k}`, weight: rarity.key(k), count: rarity.keyCount(k) }));
  return [...words, ...keys]
    .filter((t) => t.count > 1)
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, WORDS)
    .map((t) => t.term);
};

const keysOf = (f: Features, rarity: Rarity): string[] => {
  const terms = topTerms(f, rarity);
  const out: string[] = [];
  for (const bucket of buckets(f)) for (const t of terms) out.push(`${bucket}|${t}`);
  for (const key of f.keys) out.push(`${f.core}|${key}`);
  // A background event is named far from its own month, so pairs of telling terms are keys by themselves.
  for (let i = 0; i < Math.min(3, terms.length); i++)
    for (let j = i + 1; j < Math.min(4, terms.length); j++) out.push(`${terms[i]}&${terms[j]}`);
  for (const q of f.quoted) out.push(`q|${q}`);
  return out;
};

/**
 * Pairs of mentions worth comparing, as indexes `i < j` into `all`. Each key lists its mentions in order of time and
 * proposes only near neighbours, so the work grows with the number of mentions, not with its square.
 */
export const candidatePairs = (
  all: readonly Features[],
  rarity: Rarity,
): Array<readonly [number, number]> => {
  const postings = new Map<string, number[]>();
  all.forEach((f, i) => {
    for (const key of new Set(keysOf(f, rarity))) {
      const list = postings.get(key);
      if (list) list.push(i);
      else postings.set(key, [i]);
    }
  });
  const time = (i: number): number =>
    all[i]!.bounds?.earliestStart ?? all[i]!.published?.earliestStart ?? Number.NEGATIVE_INFINITY;
  const size = all.length;
  const seen = new Set<number>();
  for (const list of postings.values()) {
    if (list.length < 2) continue;
    if (list.length > REACH) list.sort((a, b) => (time(a) === time(b) ? a - b : time(a) - time(b)));
    for (let x = 0; x < list.length; x++)
      for (let y = x + 1; y < Math.min(list.length, x + 1 + REACH); y++) {
        const i = Math.min(list[x]!, list[y]!);
        const j = Math.max(list[x]!, list[y]!);
        seen.add(i * size + j);
      }
  }
  byArticle(all, (i, j) => seen.add(i * size + j));
  return [...seen].sort((a, b) => a - b).map((code) => [Math.floor(code / size), code % size] as const);
};

/** Within one article the opening is compared with everything, the rest with its neighbours. */
const byArticle = (all: readonly Features[], add: (i: number, j: number) => void): void => {
  let start = 0;
  for (let i = 1; i <= all.length; i++) {
    if (i < all.length && all[i]!.mention.articleId === all[start]!.mention.articleId) continue;
    for (let a = start; a < i; a++)
      for (let b = a + 1; b < i; b++) if (a - start < 6 || b - a <= 4) add(a, b);
    start = i;
  }
};
