import type { ArticleSummary, EventModel, TimelineAnswer } from "@/lib/contract/models";

/** An event on paper: its number in the drawing, and one excerpt from each source by the source's number. */
export type NumberedEvent = {
  readonly n: number;
  readonly event: EventModel;
  readonly words: readonly { readonly source: number; readonly quote: string }[];
};

export type NumberedPaper = {
  /** The answer with each event's number before its title. */
  readonly answer: TimelineAnswer;
  readonly events: readonly NumberedEvent[];
  /** `sources[i]` has number `i + 1`. */
  readonly sources: readonly ArticleSummary[];
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Numbers events in the order of the drawing, and the articles they come from by outlet and title. */
export const numbered = (
  answer: TimelineAnswer,
  events: readonly EventModel[],
  articles: readonly ArticleSummary[],
): NumberedPaper => {
  const known = new Map(events.map((e) => [e.id, e]));
  const used = new Set(events.flatMap((e) => e.mentions.map((m) => m.articleId)));
  const sources = articles
    .filter((a) => used.has(a.id))
    .sort((a, b) => byText(a.outlet, b.outlet) || byText(a.title ?? "", b.title ?? "") || byText(a.id, b.id));
  const sourceNumber = new Map(sources.map((a, i) => [a.id, i + 1]));
  const wordsOf = (event: EventModel): NumberedEvent["words"] => {
    const first = new Map<number, string>();
    for (const m of event.mentions) {
      const source = sourceNumber.get(m.articleId) ?? 0;
      if (!first.has(source)) first.set(source, m.quote);
    }
    return [...first].map(([source, quote]) => ({ source, quote }));
  };
  return {
    answer: { ...answer, events: answer.events.map((e, i) => ({ ...e, title: `${i + 1}. ${e.title}` })) },
    events: answer.events.flatMap(({ id }, i) => {
      const event = known.get(id);
      return event ? [{ n: i + 1, event, words: wordsOf(event) }] : [];
    }),
    sources,
  };
};
