import type { FiguresAnswer, FigureTopicModel } from "@/lib/contract/figures-models";
import type { Article } from "@/lib/domain/article";
import type { FigureClaim, FigureRelation, FigureTopic } from "@/lib/domain/framing";
import type { NewsEvent } from "@/lib/domain/news-event";
import { overlaps } from "@/lib/domain/span";
import { citedCellOf } from "./cited-cell";

type Reported = Pick<NewsEvent, "id" | "title" | "claimedBy" | "mentions">;

export type FiguresInput = {
  readonly articles: readonly Article[];
  readonly events: readonly Reported[];
  readonly topics: readonly FigureTopic[];
  /** Articles in the whole store. */
  readonly matching: number;
  readonly next: string | null;
};

export type FiguresChoice = {
  /** Null for all. */
  readonly relation: FigureRelation | null;
  /** Only figures of these outlets; empty for all. */
  readonly outlets: readonly string[];
};

/** Events in whose excerpts a claim stands. */
const eventsOf = (claims: readonly FigureClaim[], events: readonly Reported[]): FigureTopicModel["events"] =>
  events
    .filter((event) =>
      event.mentions.some((m) => claims.some((c) => c.articleId === m.articleId && overlaps(c, m))),
    )
    .map(({ id, title, claimedBy }) => ({ id, title, claimedBy }));

const claimsOf = (topic: FigureTopic, articles: ReadonlyMap<string, Article>): FigureTopicModel["claims"] =>
  topic.claims.flatMap((claim) => {
    const cell = citedCellOf(
      articles,
      claim,
      claim.quoted ? "in a quotation: the figure of the source" : null,
    );
    const { outlet, low, high, asOf, quoted } = claim;
    return cell ? [{ outlet, low, high, asOf, quoted, cell }] : [];
  });

const topicOf = (
  topic: FigureTopic,
  input: FiguresInput,
  articles: ReadonlyMap<string, Article>,
): FigureTopicModel => ({
  key: topic.key,
  counts: topic.counts,
  unit: topic.unit,
  relation: topic.relation,
  range: [topic.range[0], topic.range[1]],
  reasons: [...topic.reasons],
  events: eventsOf(topic.claims, input.events),
  claims: claimsOf(topic, articles),
});

/** Whether two of these outlets at least give a figure; without a choice all do. */
const concerns = (topic: FigureTopicModel, outlets: readonly string[]): boolean =>
  outlets.length === 0 || topic.claims.some((c) => outlets.includes(c.outlet));

/** The figures that several outlets give for one thing: conflicts, then what contains what, then agreement. */
export const figuresView = (input: FiguresInput, { relation, outlets }: FiguresChoice): FiguresAnswer => {
  const articles = new Map<string, Article>(input.articles.map((a) => [a.id, a]));
  const all = input.topics
    .map((topic) => topicOf(topic, input, articles))
    .filter((topic) => topic.claims.length > 1 && concerns(topic, outlets));
  const n = (kind: FigureRelation): number => all.filter((t) => t.relation === kind).length;
  return {
    topics: all.filter((topic) => relation === null || topic.relation === relation),
    counts: { conflict: n("conflict"), nested: n("nested"), agree: n("agree") },
    read: input.articles.length,
    articles: input.matching,
    next: input.next,
  };
};
