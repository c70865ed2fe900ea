import type { FigureClaim, FigureRelation, FigureTopic } from "@/lib/domain/framing";
import type { NewsEvent } from "@/lib/domain/news-event";
import { overlaps } from "@/lib/domain/span";
import { relationOf } from "@/lib/pipeline/framing/figures";

type Reported = Pick<NewsEvent, "id" | "mentions">;

/**
 * A collection of so many articles is taken to be one story, in which figures may be set side by side across events.
 * In a larger one sentences that say much the same are often about different days.
 */
export const ONE_STORY = 12;

const ORDER: readonly FigureRelation[] = ["agree", "nested", "conflict"];

const standsIn = (event: Reported, claim: FigureClaim): boolean =>
  event.mentions.some((m) => m.articleId === claim.articleId && overlaps(m, claim));

/** The topic with these claims only; null where they are of one outlet. */
const narrowed = (topic: FigureTopic, event: Reported): FigureTopic | null => {
  const claims = topic.claims.filter((claim) => standsIn(event, claim));
  if (new Set(claims.map((c) => c.outlet)).size < 2) return null;
  const pairs = claims.flatMap((a, i) =>
    claims
      .map((b, k) => ({ a: i, b: k, relation: relationOf(a, b), apart: k > i && a.outlet !== b.outlet }))
      .filter((pair) => pair.apart)
      .map(({ a: first, b: second, relation }) => ({ a: first, b: second, relation })),
  );
  const widest = Math.max(...pairs.map((pair) => ORDER.indexOf(pair.relation)));
  const printed = claims.map((c) => c.low ?? c.high ?? 0);
  return {
    ...topic,
    key: `${topic.key} ${event.id}`,
    counts: claims[0]?.counts ?? topic.counts,
    claims,
    pairs: pairs.filter((pair) => pair.relation !== "agree"),
    relation: ORDER[widest] ?? "agree",
    range: [Math.min(...printed), Math.max(...printed)],
    reasons: ["they stand in reports of one event"],
  };
};

/** Topics cut down to what stands in reports of one event; those that hold no two outlets there are left out. */
export const figuresWithin = (
  topics: readonly FigureTopic[],
  events: readonly Reported[],
): readonly FigureTopic[] =>
  topics
    .flatMap((topic) => events.map((event) => narrowed(topic, event)).filter((t) => t !== null))
    .sort(
      (a, b) =>
        ORDER.indexOf(b.relation) - ORDER.indexOf(a.relation) ||
        b.claims.length - a.claims.length ||
        (a.key < b.key ? -1 : 1),
    );
