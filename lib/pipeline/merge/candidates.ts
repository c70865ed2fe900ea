import { fromDay } from "@/lib/domain/calendar";
import type { Bounds } from "@/lib/domain/edtf";
import type { Features } from "./features";
import { hash52 } from "./hash52";
import { RARITY } from "./idf";

/** Neighbours that one key may propose for a mention; keeps the number of pairs linear in the collection. */
export const REACH = 12;
/** Telling words and names of a mention that make keys: known ones, and ones not met in news at large. */
const KNOWN = 5;
const UNKNOWN = 3;

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

/** The rarest words and names. Unknown ones are often met nowhere else, so they do not take the place of known ones. */
const topTerms = (f: Features): { readonly known: string[]; readonly unknown: string[] } => {
  const words = [...f.words].map((w) => ({ term: w, weight: RARITY.word(w), known: RARITY.knowsWord(w) }));
  const keys = [...f.keys].map((k) => ({ term: `@${k}`, weight: RARITY.key(k), known: RARITY.knowsKey(k) }));
  const ranked = [...words, ...keys].sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
  const termsOf = (known: boolean): string[] => ranked.filter((t) => t.known === known).map((t) => t.term);
  return { known: termsOf(true).slice(0, KNOWN), unknown: termsOf(false).slice(0, UNKNOWN) };
};

/** Keys under which a mention is looked up; two mentions with none in common are never compared. */
export const keysOf = (f: Features): ReadonlySet<number> => {
  const { known, unknown } = topTerms(f);
  const out: string[] = [];
  for (const bucket of buckets(f)) for (const t of [...unknown, ...known]) out.push(`${bucket}|${t}`);
  for (const key of f.keys) out.push(`${f.core}|${key}`);
  // A background event is named far from its own month, so pairs of telling terms are keys by themselves.
  for (let i = 0; i < Math.min(3, known.length); i++)
    for (let j = i + 1; j < Math.min(4, known.length); j++) out.push(`${known[i]}&${known[j]}`);
  for (const t of unknown) out.push(`!${t}`);
  for (const q of f.quoted) out.push(`q|${q}`);
  return new Set(out.map(hash52));
};

/** Before all days there are: where mentions stand that neither give a date nor know when they were printed. */
const NO_DAY = -2_000_000_000;

/** The day by which mentions of one key stand in order; ties go by id. */
export const dayOf = (f: Features): number => {
  const day = f.bounds?.earliestStart ?? f.published?.earliestStart ?? NO_DAY;
  return Math.max(NO_DAY, Math.min(-NO_DAY, day));
};

/** A mention in the list of a key. */
export type Posted = { readonly at: number; readonly mention: string };

export const byDay = (a: Posted, b: Posted): number =>
  a.at - b.at || (a.mention < b.mention ? -1 : a.mention > b.mention ? 1 : 0);

/**
 * Pairs of mentions worth comparing, as indexes `i < j` into `all`. Each key lists its mentions in order of time and
 * proposes only near neighbours, so the work grows with the number of mentions, not with its square. Calls `propose`
 * once for each key that proposes a pair.
 */
export const proposals = (all: readonly Features[], propose: (i: number, j: number) => void): void => {
  const postings = new Map<number, number[]>();
  all.forEach((f, i) => {
    for (const key of keysOf(f)) {
      const list = postings.get(key);
      if (list) list.push(i);
      else postings.set(key, [i]);
    }
  });
  const posted = all.map((f): Posted => ({ at: dayOf(f), mention: f.mention.id }));
  for (const list of postings.values()) {
    if (list.length < 2) continue;
    list.sort((a, b) => byDay(posted[a]!, posted[b]!));
    for (let x = 0; x < list.length; x++)
      for (let y = x + 1; y < Math.min(list.length, x + 1 + REACH); y++)
        propose(Math.min(list[x]!, list[y]!), Math.max(list[x]!, list[y]!));
  }
  withinArticles(all, propose);
};

/** Within one article the opening is compared with everything, the rest with its neighbours. `all` in order of place. */
export const withinArticles = (all: readonly Features[], propose: (i: number, j: number) => void): void => {
  let start = 0;
  for (let i = 1; i <= all.length; i++) {
    if (i < all.length && all[i]!.mention.articleId === all[start]!.mention.articleId) continue;
    for (let a = start; a < i; a++)
      for (let b = a + 1; b < i; b++) if (a - start < 6 || b - a <= 4) propose(a, b);
    start = i;
  }
};

/** All pairs that `proposals` names, each once, in order. */
export const candidatePairs = (all: readonly Features[]): Array<readonly [number, number]> => {
  const size = all.length;
  const seen = new Set<number>();
  proposals(all, (i, j) => seen.add(i * size + j));
  return [...seen].sort((a, b) => a - b).map((code) => [Math.floor(code / size), code % size] as const);
};
