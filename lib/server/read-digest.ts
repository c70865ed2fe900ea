import type { DigestAnswer } from "@/lib/contract/models";
import { exactDay } from "@/lib/domain/edtf";
import { type NamedDay, type RankedDay, rankDatedDays, withDays } from "@/lib/pipeline/stories";
import type { ArticleMention, EventFilter, Store } from "@/lib/store";
import { bySentence, type DigestSource, digestView, type EventAt, widerDates } from "@/lib/views";

/** Articles read for one digest. More would make the reader wait without changing the days that lead by far. */
const MOST = 1_000;
/** Events looked at for dates wider than a day, where few days are named. */
const WIDER = 300;
/** Sentences of an article that are read: news says what matters near its top. */
const SENTENCES = 80;

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

const datedOf = ({ article, timexBySentence }: DigestSource) =>
  withDays(
    { id: article.id, outlet: article.outlet, published: article.publication.edtf },
    article.sentences.map(({ start, end }) => article.text.slice(start, end)),
    timexBySentence.map(namedDays),
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
  const days = rankDatedDays(sources.map(datedOf), {
    dates,
    sentences,
    first: filter.from ?? Number.NEGATIVE_INFINITY,
    last: filter.to ?? Number.POSITIVE_INFINITY,
    telling: "naming",
  });
  const missing = dates - days.length;
  const events = missing > 0 ? await store.topEvents(filter, WIDER) : [];
  const wider = widerDates(events, sources, { most: missing, sentences });
  return digestView(days, sources, await eventsAt(store, days), wider, total);
};
