import type { DayNumber } from "@/lib/domain/edtf-types";
import type { DatedArticle, DatedSentence } from "./dated-sentences";
import { articleSpread } from "./day-features";

type Vector = Map<string, number>;
type Candidate = {
  readonly articleId: string;
  readonly sentence: DatedSentence;
  readonly vector: Vector;
  readonly mentions: boolean;
};

/** A sentence chosen for a day, with its article and its place there, from 0. */
export type ChosenSentence = { readonly articleId: string; readonly text: string; readonly position: number };

/** Which sentences may stand for a day: also openings of what was printed just after it, or only those that name it. */
export type Telling = "near" | "naming";

/** Sentences at the top of an article stand for its day and the two before: news comes a little after the fact. */
const OPENING = 5;
const DELAY = 2;
const SHORTEST = 6;
const LONGEST = 60;
/** Sentences nearer to each other than this say the same: on one day, and across days. */
const SAME_DAY = 0.6;
const ANY_DAY = 0.55;
/** What a sentence gains by its likeness to all reports of the day, to those that name the day, to the topic. */
const LIKENESS = { day: 1, mentions: 0.25, topic: 0.5 };
/** What it loses for the speaker's own voice, for shouting and for a heap of numbers. */
const LOSS = { person: 0.1, capitals: 0.5, numbers: 0.3 };

const scale = (vector: Vector): Vector => {
  const length = Math.sqrt([...vector.values()].reduce((sum, x) => sum + x * x, 0)) || 1;
  return new Map([...vector].map(([key, x]) => [key, x / length]));
};

const cosine = (a: Vector, b: Vector): number => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [key, x] of small) sum += x * (large.get(key) ?? 0);
  return sum;
};

const centroid = (vectors: readonly Vector[]): Vector => {
  const sum: Vector = new Map();
  for (const vector of vectors) for (const [key, x] of vector) sum.set(key, (sum.get(key) ?? 0) + x);
  return scale(sum);
};

const share = (words: readonly string[], pattern: RegExp): number =>
  words.filter((word) => pattern.test(word)).length / Math.max(1, words.length);

const lossOf = (text: string): number => {
  const words = text.split(" ");
  const person = /\b(?:I|we|We|you|You|my|My|our)\b/.test(text) ? LOSS.person : 0;
  return person + LOSS.capitals * share(words, /^[A-Z]{3}/) + LOSS.numbers * share(words, /[0-9]/);
};

/** Chooses sentences for days of one topic; made once, asked day by day, remembers what it has said. */
export class SentencePicker {
  private readonly byDay = new Map<DayNumber, Candidate[]>();
  private readonly topic: Vector;
  private readonly said: Vector[] = [];

  constructor(articles: readonly DatedArticle[], days: ReadonlySet<DayNumber>, telling: Telling = "near") {
    const spread = articleSpread(articles);
    const rarity = (key: string): number => Math.log((articles.length + 1) / ((spread.get(key) ?? 0) + 0.5));
    const vectorOf = ({ keys }: DatedSentence): Vector =>
      scale(new Map(keys.map((key): [string, number] => [key, Math.max(0, rarity(key))])));
    const openings: Vector[] = [];
    for (const article of articles) {
      for (const sentence of article.sentences) {
        const opening = sentence.position < OPENING;
        const wanted = (
          telling === "near" ? candidateDays(article, sentence) : [...sentence.days.keys()]
        ).filter((day) => days.has(day));
        if (!opening && wanted.length === 0) continue;
        const vector = vectorOf(sentence);
        if (opening) openings.push(vector);
        for (const day of wanted) {
          const mentions = sentence.days.has(day);
          this.add(day, { articleId: article.id, sentence, vector, mentions });
        }
      }
    }
    this.topic = centroid(openings);
  }

  private add(day: DayNumber, candidate: Candidate): void {
    const length = candidate.sentence.text.split(" ").length;
    if (length < SHORTEST || length > LONGEST) return;
    const list = this.byDay.get(day) ?? [];
    list.push(candidate);
    this.byDay.set(day, list);
  }

  /** At most `count` sentences for a day, the most telling first. */
  pick(day: DayNumber, count: number): ChosenSentence[] {
    const seen = new Set<string>();
    const candidates = (this.byDay.get(day) ?? []).filter(({ sentence }) => {
      const fresh = !seen.has(sentence.text);
      seen.add(sentence.text);
      return fresh;
    });
    const all = centroid(candidates.map(({ vector }) => vector));
    const naming = centroid(candidates.filter(({ mentions }) => mentions).map(({ vector }) => vector));
    const ranked = candidates
      .map((candidate, order) => ({
        candidate,
        order,
        score:
          LIKENESS.day * cosine(candidate.vector, all) +
          LIKENESS.mentions * cosine(candidate.vector, naming) +
          LIKENESS.topic * cosine(candidate.vector, this.topic) -
          lossOf(candidate.sentence.text),
      }))
      .sort((x, y) => y.score - x.score || x.order - y.order);
    const chosen: Candidate[] = [];
    for (const { candidate } of ranked) {
      if (chosen.length >= count) break;
      const repeats =
        chosen.some(({ vector }) => cosine(vector, candidate.vector) > SAME_DAY) ||
        this.said.some((vector) => cosine(vector, candidate.vector) > ANY_DAY);
      if (!repeats) chosen.push(candidate);
    }
    this.said.push(...chosen.map(({ vector }) => vector));
    return chosen.map(({ articleId, sentence }) => ({
      articleId,
      text: sentence.text,
      position: sentence.position,
    }));
  }
}

const candidateDays = (article: DatedArticle, sentence: DatedSentence): DayNumber[] => {
  const days = new Set(sentence.days.keys());
  if (article.day !== null && sentence.position < OPENING) {
    for (let back = 0; back <= DELAY; back += 1) days.add(article.day - back);
  }
  return [...days];
};
