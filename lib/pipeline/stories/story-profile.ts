import { boundsOf, parseEdtf } from "@/lib/domain/edtf";
import { type SparseVector, unitVector } from "./sparse-vector";
import type { StoryArticle } from "./story-article";
import { type Word, wordsOf } from "./words";

/** How much of an article is read: the title, its first words, and the body up to a bound. */
const LEAD_WORDS = 70;
const BODY_WORDS = 900;

/** What is compared of an article: vectors over one shared vocabulary, and the day it was published. */
export type StoryProfile = {
  readonly id: string;
  readonly outlet: string;
  /** Days since 1970-01-01, the middle of an interval; null where the date is not known to about a month. */
  readonly day: number | null;
  readonly title: SparseVector;
  readonly lead: SparseVector;
  readonly body: SparseVector;
  readonly names: SparseVector;
  readonly numbers: SparseVector;
  readonly pairs: SparseVector;
};

type Counts = Map<number, number>;
type Draft = { readonly article: StoryArticle; readonly fields: Record<Field, Counts> };
type Field = "title" | "lead" | "body" | "names" | "numbers" | "pairs";

/** The publication day, where the date says it closely enough to help: an interval longer than a month does not. */
export const publishedDay = (published: string | null): number | null => {
  if (published === null) return null;
  const parsed = parseEdtf(published);
  if (!parsed.ok) return null;
  const { earliestStart, latestEnd } = boundsOf(parsed.edtf);
  return latestEnd - earliestStart <= 31 ? Math.floor((earliestStart + latestEnd) / 2) : null;
};

class Vocabulary {
  private readonly numbers = new Map<string, number>();
  /** In how many articles each term stands. */
  readonly spread: number[] = [];

  numberOf(term: string): number {
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    this.numbers.set(term, this.spread.length);
    this.spread.push(0);
    return this.spread.length - 1;
  }
}

const bump = (counts: Counts, term: number): void => {
  counts.set(term, (counts.get(term) ?? 0) + 1);
};

const countPairs = (words: readonly Word[], vocabulary: Vocabulary): Counts => {
  const counts: Counts = new Map();
  let previous = "";
  for (const { key } of words) {
    if (key === "") continue;
    if (previous !== "") bump(counts, vocabulary.numberOf(`${previous} ${key}`));
    previous = key;
  }
  return counts;
};

const draftOf = (article: StoryArticle, vocabulary: Vocabulary): Draft => {
  const title = wordsOf(article.title);
  const body = wordsOf(article.text, BODY_WORDS);
  const count = (words: readonly Word[], prefix = ""): Counts => {
    const counts: Counts = new Map();
    for (const { key } of words) if (key !== "") bump(counts, vocabulary.numberOf(prefix + key));
    return counts;
  };
  const fields = {
    title: count(title),
    lead: count([...title, ...body.slice(0, LEAD_WORDS)]),
    body: count([...title, ...title, ...body]),
    names: count(
      body.filter((word) => word.name),
      "n:",
    ),
    numbers: count(
      body.filter((word) => word.number),
      "#:",
    ),
    pairs: countPairs([...title, ...body], vocabulary),
  };
  for (const field of [fields.body, fields.names, fields.numbers, fields.pairs]) {
    for (const term of field.keys()) vocabulary.spread[term] = (vocabulary.spread[term] ?? 0) + 1;
  }
  return { article, fields };
};

/** Profiles of all articles, in the order given; term weights are log counts times log rarity in this collection. */
export const profilesOf = (
  articles: readonly StoryArticle[],
): { readonly profiles: StoryProfile[]; readonly spread: readonly number[] } => {
  const vocabulary = new Vocabulary();
  const drafts = articles.map((article) => draftOf(article, vocabulary));
  const total = articles.length;
  const rarity = (term: number): number => Math.log((total + 1) / ((vocabulary.spread[term] ?? 0) + 0.5));
  const vector = (counts: Counts, limit: number): SparseVector =>
    unitVector(
      [...counts].map(([term, n]): [number, number] => [term, (1 + Math.log(n)) * rarity(term)]),
      limit,
    );
  const profiles = drafts.map(({ article, fields }) => ({
    id: article.id,
    outlet: article.outlet,
    day: publishedDay(article.published),
    title: vector(fields.title, 40),
    lead: vector(fields.lead, 80),
    body: vector(fields.body, 250),
    names: vector(fields.names, 80),
    numbers: vector(fields.numbers, 60),
    pairs: vector(fields.pairs, 250),
  }));
  return { profiles, spread: vocabulary.spread };
};
