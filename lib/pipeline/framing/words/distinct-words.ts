import type { Cited, DistinctTerm } from "@/lib/domain/framing";
import { STOP } from "../labels/closed-words";
import { byText, cite, type FramedArticle, type ReadText, readTexts, tokenRange } from "../read-text";
import { hashText, mix } from "../tagger/hashing";
import { falseDiscovery, tailOfNormal } from "./statistics";

/** Least uses by the outlet, and least articles of the outlet that hold the term (one where it has only one). */
export const MIN_USES = 3;
export const MIN_ARTICLES = 2;
/** Share of false finds that is accepted among the terms shown. */
export const MAX_Q = 0.05;
/** Weight of the prior in words: what the collection as a whole says counts as much as this many words. */
const PRIOR_WORDS = 500;
/** Words in a row that make a shared wording. */
const RUN = 5;
const MAX_QUOTES = 8;

type Use = {
  readonly read: ReadText;
  readonly from: number;
  readonly to: number;
  readonly sentence: Cited["sentence"];
};
type Tally = { readonly byOutlet: Map<string, Use[]>; all: number };

const isTerm = (lower: string): boolean =>
  lower.length > 2 && lower.length < 30 && !STOP.has(lower) && /^\p{L}/u.test(lower);

/** Runs of words by hash → the outlet that prints them, or null where several do. */
const sharedRuns = (texts: readonly ReadText[]): ReadonlyMap<number, string | null> => {
  const owners = new Map<number, string | null>();
  for (const { article, tokens } of texts)
    for (let i = 0; i + RUN <= tokens.length; i += 1) {
      const run = runAt(tokens.slice(i, i + RUN).map((t) => t.lower));
      const owner = owners.get(run);
      if (owner === undefined) owners.set(run, article.outlet);
      else if (owner !== article.outlet) owners.set(run, null);
    }
  return owners;
};

const runAt = (words: readonly string[]): number =>
  words.reduce((hash, word) => mix(hash, hashText(word)), 17);

/** Tokens whose words are the outlet's own: not quoted, not shared with another outlet, a repeated run counted once. */
const ownTokens = (
  { article, tokens, quotes }: ReadText,
  runs: ReadonlyMap<number, string | null>,
  seen: Set<string>,
): Uint8Array => {
  const own = new Uint8Array(tokens.length).fill(1);
  for (let i = 0; i + RUN <= tokens.length; i += 1) {
    const run = runAt(tokens.slice(i, i + RUN).map((t) => t.lower));
    const key = `${article.outlet} ${run}`;
    if (runs.get(run) === null || seen.has(key)) own.fill(0, i, i + RUN);
    seen.add(key);
  }
  for (let i = 0; i < tokens.length; i += 1) if (quotes.regionOf[i]! >= 0) own[i] = 0;
  return own;
};

const count = (texts: readonly ReadText[]): { terms: Map<string, Tally>; words: Map<string, number> } => {
  const runs = sharedRuns(texts);
  const seen = new Set<string>();
  const terms = new Map<string, Tally>();
  const words = new Map<string, number>();
  const add = (term: string, use: Use): void => {
    const { outlet } = use.read.article;
    const tally = terms.get(term) ?? { byOutlet: new Map<string, Use[]>(), all: 0 };
    terms.set(term, tally);
    tally.all += 1;
    const uses = tally.byOutlet.get(outlet);
    if (uses) uses.push(use);
    else tally.byOutlet.set(outlet, [use]);
  };
  for (const read of texts) {
    const { article, tokens } = read;
    const own = ownTokens(read, runs, seen);
    const title = new Set(article.outlet.toLowerCase().split(/\s+/));
    for (const sentence of article.sentences) {
      const { from, to } = tokenRange(tokens, sentence);
      for (let i = from; i < to; i += 1) {
        const { lower, isWord } = tokens[i]!;
        if (!own[i] || !isWord) continue;
        words.set(article.outlet, (words.get(article.outlet) ?? 0) + 1);
        if (!isTerm(lower) || title.has(lower)) continue;
        add(lower, { read, from: i, to: i + 1, sentence });
        const next = tokens[i + 1];
        if (next && i + 1 < to && own[i + 1] && isTerm(next.lower) && !title.has(next.lower))
          add(`${lower} ${next.lower}`, { read, from: i, to: i + 2, sentence });
      }
    }
  }
  return { terms, words };
};

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

type Candidate = Omit<DistinctTerm, "q" | "uses"> & { readonly p: number; readonly found: readonly Use[] };

const candidatesOf = (
  terms: ReadonlyMap<string, Tally>,
  words: ReadonlyMap<string, number>,
  articles: ReadonlyMap<string, number>,
): { readonly tested: number; readonly list: readonly Candidate[] } => {
  const all = [...words.values()].reduce((sum, n) => sum + n, 0);
  const list: Candidate[] = [];
  let tested = 0;
  for (const [term, { byOutlet, all: total }] of terms) {
    if (total < MIN_USES) continue;
    for (const [outlet, found] of byOutlet) {
      const own = words.get(outlet) ?? 0;
      const otherWords = all - own;
      const needed = (articles.get(outlet) ?? 0) > 1 ? MIN_ARTICLES : 1;
      if (otherWords === 0 || found.length < MIN_USES) continue;
      if (new Set(found.map((u) => u.read.article.id)).size < needed) continue;
      tested += 1;
      const prior = (PRIOR_WORDS * total) / all;
      const others = total - found.length;
      const odds = (y: number, n: number): number => Math.log((y + prior) / (n + PRIOR_WORDS - y - prior));
      const z =
        (odds(found.length, own) - odds(others, otherWords)) /
        Math.sqrt(1 / (found.length + prior) + 1 / (others + prior));
      list.push({
        outlet,
        term,
        count: found.length,
        others,
        words: own,
        otherWords,
        z,
        p: tailOfNormal(z),
        found,
      });
    }
  }
  return { tested, list };
};

/** A word that the outlet uses only inside a longer term shown is left out. */
const isInsideLonger = (one: Candidate, chosen: readonly Candidate[]): boolean =>
  chosen.some(
    (other) =>
      other !== one &&
      other.outlet === one.outlet &&
      other.term.split(" ").includes(one.term) &&
      other.count === one.count,
  );

/**
 * Words and pairs of words that one outlet uses distinctly more than the other outlets of the collection: log-odds with
 * an informative Dirichlet prior, the whole collection (Monroe, Colaresi & Quinn 2008), one-sided, corrected for all
 * pairs of term and outlet tested by the false discovery rate (Benjamini & Hochberg 1995, q ≤ 0.05). A term needs
 * `MIN_USES` uses in `MIN_ARTICLES` articles of the outlet. Words in quotation marks and wording shared with another
 * outlet (runs of five words) count for nobody; a run that an outlet repeats counts once. Empty with one outlet.
 */
export const distinctWords = (articles: readonly FramedArticle[]): DistinctTerm[] => {
  const { terms, words } = count(readTexts(articles));
  const perOutlet = new Map<string, number>();
  for (const { outlet } of articles) perOutlet.set(outlet, (perOutlet.get(outlet) ?? 0) + 1);
  const { list } = candidatesOf(terms, words, perOutlet);
  const q = falseDiscovery(list.map((c) => c.p));
  const chosen = list.filter((c, i) => c.z > 0 && q[i]! <= MAX_Q);
  return list
    .map((candidate, i) => ({ candidate, q: q[i]! }))
    .filter(({ candidate }) => chosen.includes(candidate) && !isInsideLonger(candidate, chosen))
    .map(({ candidate: { p: _, found, z, ...rest }, q: share }) => ({
      ...rest,
      z: rounded(z),
      q: rounded(share),
      uses: found
        .slice(0, MAX_QUOTES)
        .map((u) => cite(u.read, u.read.tokens[u.from]!.start, u.read.tokens[u.to - 1]!.end, u.sentence)),
    }))
    .sort((a, b) => byText(a.outlet, b.outlet) || b.z - a.z || byText(a.term, b.term));
};
