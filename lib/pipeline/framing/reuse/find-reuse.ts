import { reuseWords, shingleHashes } from "./reuse-words";
import { winnow } from "./winnow";

/** What is compared: an article's id and the text that is its own (no share bars, no comment form). */
export type ReuseArticle = { readonly id: string; readonly text: string };

/**
 * Two articles that share wording. `a` < `b` by id. `shared`: five-word runs that stand in both, each counted once.
 * `containment`: that number over the runs of the shorter text, 0 to 1: a short copy inside a long text is near 1.
 */
export type Reuse = {
  readonly a: string;
  readonly b: string;
  readonly shared: number;
  readonly containment: number;
};

export type ReuseOptions = {
  /** A copied passage of this many five-word runs or more is always noticed. */
  readonly window: number;
  /** A fingerprint in more articles than this pairs each of them with the next few only: enough to join all copies. */
  readonly commonest: number;
  /** Pairs are reported from this many shared runs… */
  readonly leastShared: number;
  /** …or from this containment, with at least `fewestShared`. */
  readonly leastContainment: number;
  readonly fewestShared: number;
};

export const REUSE_DEFAULTS: ReuseOptions = {
  window: 8,
  commonest: 150,
  leastShared: 12,
  leastContainment: 0.1,
  fewestShared: 4,
};

type Print = { readonly id: string; readonly shingles: Float64Array; readonly prints: readonly number[] };

const printOf = ({ id, text }: ReuseArticle, window: number): Print => {
  const hashes = shingleHashes(reuseWords(text).keys);
  return { id, shingles: Float64Array.from(new Set(hashes)).sort(), prints: winnow(hashes, window) };
};

/** Size of the intersection of two sorted arrays without doubles. */
const shareOf = (a: Float64Array, b: Float64Array): number => {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) shared += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return shared;
};

const NEXT_FEW = 8;

const candidates = (prints: readonly Print[], commonest: number): Set<number>[] => {
  const holders = new Map<number, number[]>();
  prints.forEach((print, doc) => {
    for (const hash of print.prints) {
      const list = holders.get(hash);
      if (list) list.push(doc);
      else holders.set(hash, [doc]);
    }
  });
  const partners: Set<number>[] = prints.map(() => new Set());
  for (const docs of holders.values()) {
    const reach = docs.length > commonest ? NEXT_FEW : docs.length;
    for (let i = 0; i < docs.length; i += 1) {
      for (let j = i + 1; j < Math.min(docs.length, i + 1 + reach); j += 1) partners[docs[i]!]!.add(docs[j]!);
    }
  }
  return partners;
};

const byId = (x: ReuseArticle, y: ReuseArticle): number => (x.id < y.id ? -1 : x.id > y.id ? 1 : 0);

/**
 * All pairs of articles that share wording: winnowed fingerprints in an inverted index propose, an exact comparison
 * of all five-word runs decides. Same pairs for any order of input, sorted by `a`, then `b`.
 */
export const findReuse = (
  articles: readonly ReuseArticle[],
  options: Partial<ReuseOptions> = {},
): Reuse[] => {
  const settings = { ...REUSE_DEFAULTS, ...options };
  const sorted = [...articles].sort(byId);
  const prints = sorted
    .filter((article, i) => article.id !== sorted[i - 1]?.id)
    .map((article) => printOf(article, settings.window));
  const found: Reuse[] = [];
  candidates(prints, settings.commonest).forEach((partners, a) => {
    for (const b of [...partners].sort((x, y) => x - y)) {
      const [first, second] = [prints[a]!, prints[b]!];
      const shared = shareOf(first.shingles, second.shingles);
      const containment = shared / Math.max(1, Math.min(first.shingles.length, second.shingles.length));
      const enough =
        shared >= settings.leastShared ||
        (containment >= settings.leastContainment && shared >= settings.fewestShared);
      if (enough) found.push({ a: first.id, b: second.id, shared, containment });
    }
  });
  return found;
};
