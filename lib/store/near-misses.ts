import type { Kysely } from "kysely";
import type { EventId } from "@/lib/domain/ids";
import type { NearMiss, NewsEvent } from "@/lib/domain/news-event";
import { chunks } from "./chunks";
import type { Schema } from "./schema";

/** Other events told of beside one. */
const NEAR_MISSES = 5;

const strength = (score: number): number => Math.round(1000 / (1 + Math.exp(-score))) / 1000;

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The other ends of the links that leave an event. */
const linksFrom = async (db: Kysely<Schema>, { id, mentions }: NewsEvent) => {
  const found: { a: string; b: string; score: number; event: string; title: string }[] = [];
  for (const some of chunks(mentions.map((m) => m.id)))
    for (const [own, other] of [
      ["merge_links.a", "merge_links.b"],
      ["merge_links.b", "merge_links.a"],
    ] as const)
      found.push(
        ...(await db
          .selectFrom("merge_links")
          .innerJoin("mentions", "mentions.id", other)
          .innerJoin("events", "events.id", "mentions.event_id")
          .select(["merge_links.a as a", "merge_links.b as b", "merge_links.score as score"])
          .select(["events.id as event", "events.title as title"])
          .where(own, "in", some)
          .where("events.id", "!=", id)
          .execute()),
      );
  return found.sort((x, y) => y.score - x.score || text(x.a, y.a) || text(x.b, y.b));
};

/** The events that looked most like one and were kept apart, with what spoke for and against. */
export const nearMissesOf = async (db: Kysely<Schema>, event: NewsEvent): Promise<readonly NearMiss[]> => {
  const best = new Map<string, Awaited<ReturnType<typeof linksFrom>>[number]>();
  for (const link of await linksFrom(db, event)) {
    if (best.size === NEAR_MISSES) break;
    if (!best.has(link.event)) best.set(link.event, link);
  }
  const misses: NearMiss[] = [];
  for (const { a, b, score, event: other, title } of best.values()) {
    const row = await db
      .selectFrom("merge_links")
      .select("reasons")
      .where("a", "=", a)
      .where("b", "=", b)
      .executeTakeFirst();
    misses.push({
      event: other as EventId,
      title,
      strength: strength(score),
      reasons: row ? JSON.parse(row.reasons) : [],
    });
  }
  return misses;
};
