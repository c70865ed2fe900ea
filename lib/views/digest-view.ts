import type { DigestAnswer, DigestSentence } from "@/lib/contract/models";
import type { Article } from "@/lib/domain/article";
import { type Edtf, exactDay, parseEdtf } from "@/lib/domain/edtf";
import type { NewsEvent } from "@/lib/domain/news-event";
import type { CharSpan } from "@/lib/domain/span";
import type { TimeExpression } from "@/lib/domain/time-expression";
import { dateModelOf, dateOrNull } from "./date-model";

/** An article as a digest reads it: the time expressions of each of its sentences, in the same order. */
export type DigestSource = {
  readonly article: Article;
  readonly timexBySentence: readonly (readonly TimeExpression[])[];
};

/** A day with where its sentences stand: article, and place among its sentences. */
export type DigestChoice = {
  readonly date: string;
  readonly rank: number;
  readonly sentences: readonly { readonly articleId: string; readonly position: number }[];
};

export type EventAt = (
  articleId: string,
  sentence: CharSpan,
  day: number,
) => { readonly id: string; readonly title: string } | null;

/** Time expressions by the sentence they stand in. Those outside every sentence are left out. */
export const bySentence = (
  article: Pick<Article, "sentences">,
  timex: readonly TimeExpression[],
): TimeExpression[][] =>
  article.sentences.map(({ start, end }) => timex.filter((t) => start <= t.start && t.end <= end));

const namesDay =
  (day: number) =>
  ({ edtf }: TimeExpression): boolean =>
    edtf !== null && exactDay(edtf) === day;

const edtfOf = (date: string): Edtf => {
  const parsed = parseEdtf(date);
  if (!parsed.ok) throw new Error(`a digest gave ${date} for a day`);
  return parsed.edtf;
};

/** True where the day counts from a publication date that was worked out, not printed. */
const restsOnInference = ({ article }: DigestSource, timex: TimeExpression): boolean =>
  article.publication.basis === "inferred" && timex.trail.anchor.kind !== "none";

/**
 * The digest as pages and programs get it: each sentence verbatim from its article. A day that all its sentences
 * count from inferred publication dates is marked as such.
 */
export const digestView = (
  choices: readonly DigestChoice[],
  sources: readonly DigestSource[],
  eventAt: EventAt,
  wider: readonly WiderDate[],
  of: number,
): DigestAnswer => {
  const byId = new Map(sources.map((source) => [source.article.id as string, source]));
  const days = [
    ...choices.map((choice) => dayOf(choice, byId, eventAt)),
    ...wider.map((date, i) => ({ ...date, rank: choices.length + i + 1 })),
  ];
  return { days: days.sort(inTime), read: sources.length, of };
};

type Day = DigestAnswer["days"][number];
type WiderDate = Omit<Day, "rank">;

const beginOf = ({ date: { bounds } }: Day): number =>
  bounds[0] ?? bounds[1] ?? bounds[2] ?? bounds[3] ?? Number.NEGATIVE_INFINITY;

const inTime = (a: Day, b: Day): number => beginOf(a) - beginOf(b) || a.rank - b.rank;

/** The sentences of an event that themselves give its date. */
const sentencesOf = (
  event: NewsEvent,
  published: ReadonlyMap<string, Article["publication"]>,
): DigestSentence[] => {
  const own = event.mentions.filter((m) => m.dateSource === "timex" && m.edtf === event.edtf);
  return own.flatMap(({ articleId, outlet, start, end, quote, timex }) => {
    const publication = published.get(articleId);
    if (!timex) return [];
    return [
      {
        start,
        end,
        text: quote,
        articleId,
        outlet,
        published: dateOrNull(publication?.edtf ?? null, publication?.basis === "inferred"),
        phrase: { start: timex.start, end: timex.end, text: timex.text },
        event: { id: event.id, title: event.title },
      },
    ];
  });
};

/**
 * The weightiest events whose date is wider than a day ("in December 2018"), for a collection that names few days:
 * `most` dates, each told by at most `sentences` sentences that give it. One date is told once.
 */
export const widerDates = (
  events: readonly NewsEvent[],
  sources: readonly DigestSource[],
  { most, sentences }: { readonly most: number; readonly sentences: number },
): WiderDate[] => {
  const published = new Map(sources.map(({ article }) => [article.id as string, article.publication]));
  const told = new Map<string, WiderDate>();
  const weighty = events
    .filter(({ edtf }) => edtf !== null && exactDay(edtf) === null)
    .sort((a, b) => b.salience - a.salience || (a.id < b.id ? -1 : 1));
  for (const event of weighty) {
    const own = sentencesOf(event, published);
    if (told.size >= most) break;
    if (event.edtf === null || own.length === 0 || told.has(event.edtf)) continue;
    told.set(event.edtf, {
      date: dateModelOf(event.edtf, event.inferred),
      articles: new Set(event.mentions.map((m) => m.articleId)).size,
      outlets: [...event.outlets],
      sentences: own.slice(0, sentences),
    });
  }
  return [...told.values()];
};

const dayOf = (
  { date, rank, sentences }: DigestChoice,
  byId: ReadonlyMap<string, DigestSource>,
  eventAt: EventAt,
): DigestAnswer["days"][number] => {
  const edtf = edtfOf(date);
  const day = exactDay(edtf) ?? Number.NaN;
  const naming = [...byId.values()].filter(({ timexBySentence }) =>
    timexBySentence.flat().some(namesDay(day)),
  );
  const told = sentences.flatMap(({ articleId, position }) => {
    const source = byId.get(articleId);
    const timex = source?.timexBySentence[position]?.find(namesDay(day));
    return source && timex ? [{ source, timex, sentence: source.article.sentences[position]! }] : [];
  });
  return {
    date: dateModelOf(
      edtf,
      told.every(({ source, timex }) => restsOnInference(source, timex)),
    ),
    rank,
    articles: naming.length,
    outlets: [...new Set(naming.map(({ article }) => article.outlet))].sort(),
    sentences: told.map(({ source: { article }, timex, sentence }): DigestSentence => {
      const { start, end } = sentence;
      return {
        start,
        end,
        text: article.text.slice(start, end),
        articleId: article.id,
        outlet: article.outlet,
        published: dateOrNull(article.publication.edtf, article.publication.basis === "inferred"),
        phrase: { start: timex.start, end: timex.end, text: article.text.slice(timex.start, timex.end) },
        event: eventAt(article.id, sentence, day),
      };
    }),
  };
};
