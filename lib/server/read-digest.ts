import type { DigestAnswer } from "@/lib/contract/models";
import { exactDay } from "@/lib/domain/edtf";
import { type NamedDay, type RankedDay, rankDatedDays, withDays } from "@/lib/pipeline/stories";
import type { ArticleMention, EventFilter, Store } from "@/lib/store";
import { bySentence, type DigestSource, digestView, type EventAt, widerDates } from "@/lib/views";

/** Articles read for one digest. More would make the reader wait without changing the days that lead by far. */
const MOST = 600;
/** Events looked at for dates wider than a day, where few days are named. */
const WIDER = 300;
/** Sentences of an article that are read: news says what matters near its top. */
const SENTENCES = 60;
/** The opening of an article is read whether or not it names a day: it says what the story is about. */
const OPENING = 5;

const readSources = async (
  store: Store,
  filter: EventFilter,
): Promise<{ sources: readonly DigestSource[]; total: number }> => {
  const { texts, total } = await store.reporting(filter, MOST);
  const sources = texts.map(({ article, timex }): DigestSource => {
    const short = { ...article, sentences: article.sentences.slice(0, SENTENCES) };
    return { article: short, timexBySentence: bySentence(short, timex) };
  });
  return { sources, total };
};

const namedDays = (timex: DigestSource["timexBySentence"][number]): NamedDay[] =>
  timex.flatMap(({ edtf, text }) => {
    const day = edtf === null ? null : exactDay(edtf);
    return day === null ? [] : [{ day, words: text }];
  });

/** Places of the sentences that are read: the opening, and those that name a day. */
const placesOf = ({ timexBySentence }: DigestSource): number[] =>
  timexBySentence.flatMap((timex, i) => (i < OPENING || namedDays(timex).length > 0 ? [i] : []));

const datedOf = ({ article, timexBySentence }: DigestSource, places: readonly number[]) =>
  withDays(
    { id: article.id, outlet: article.outlet, published: article.publication.edtf },
    places.map((i) => article.text.slice(article.sentences[i]!.start, article.sentences[i]!.end)),
    places.map((i) => namedDays(timexBySentence[i]!)),
  );

/** Which event the chosen sentences are mentions of, asked only for those. */
const eventsAt = async (store: Store, days: readonly RankedDay[]): Promise<EventAt> => {
  const mentions = new Map<string, readonly ArticleMention[]>();
  for (const id of new Set(days.flatMap(({ sentences }) => sentences.map((s) => s.articleId)))) {
    const looked = await store.getArticle(id);
    if (looked.kind === "article") mentions.set(id, looked.found.mentions);
  }
  return (articleId, { start, end }) => {
    const found = mentions.get(articleId)?.find((m) => start <= m.start && m.end <= end);
    return found ? { id: found.eventId, title: found.eventTitle } : null;
  };
};

/**
 * The days that matter most among the events that match, each told by sentences that name it. Where there are fewer
 * than asked for, the weightiest events with a wider date fill up.
 */
export const readDigest = async (
  store: Store,
  filter: EventFilter,
  dates: number,
  sentences: number,
): Promise<DigestAnswer> => {
  const { sources, total } = await readSources(store, filter);
  const places = new Map(sources.map((source) => [source.article.id as string, placesOf(source)]));
  const placeOf = (id: string, read: number): number => places.get(id)?.[read] ?? read;
  const dated = sources.map((source) => datedOf(source, places.get(source.article.id) ?? []));
  const ranked = rankDatedDays(dated, {
    dates,
    sentences,
    first: filter.from ?? Number.NEGATIVE_INFINITY,
    last: filter.to ?? Number.POSITIVE_INFINITY,
    telling: "naming",
  });
  const days = ranked.map((day) => ({
    ...day,
    sentences: day.sentences.map((s) => ({ ...s, position: placeOf(s.articleId, s.position) })),
  }));
  const missing = dates - days.length;
  const events = missing > 0 ? await store.topEvents(filter, WIDER) : [];
  const wider = widerDates(events, sources, { most: missing, sentences });
  return digestView(days, sources, await eventsAt(store, days), wider, total);
};
