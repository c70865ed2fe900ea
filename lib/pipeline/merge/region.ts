import type { TermVector } from "@/lib/domain/merge-memory";
import type { NewsEvent } from "@/lib/domain/news-event";
import { eventsOf } from "./build-events";
import { byPlace } from "./by-place";
import { agglomerate, certainPairs, scorer } from "./cluster";
import type { Features } from "./features";
import { storyLikeness } from "./stories-of";

/** A mention with the event it stands in so far; null where it is new or its event is being worked out again. */
export type Placed = { readonly features: Features; readonly event: string | null };

export type RegionLink = { readonly a: string; readonly b: string; readonly score: number };

/** Either events that have to be worked out again as well, or the events of the region. */
export type RegionResult =
  | { readonly absorbed: readonly string[] }
  | { readonly absorbed: null; readonly events: readonly NewsEvent[] };

/**
 * Works out the events of a region (mentions without an event) beside whole events around it that it has links with.
 * Merging is replayed over both; links between two events of the surroundings are left out, since they were refused
 * before and nothing about the two has changed. If a mention of the region joins one of the surroundings, that event
 * belongs to the region too: it is named, to be asked again with its own surroundings. If none does, every decision
 * outside the region is what it was, so its events are exactly those of merging the whole collection at once.
 */
export const mergeRegion = (
  placed: readonly Placed[],
  links: readonly RegionLink[],
  stories: ReadonlyMap<string, TermVector>,
): RegionResult => {
  const ordered = [...placed].sort((a, b) => byPlace(a.features.mention, b.features.mention));
  const all = ordered.map((p) => p.features);
  const event = ordered.map((p) => p.event);
  const index = new Map<string, number>(all.map((f, i) => [f.mention.id, i]));
  const mayJoin = (a: number, b: number): boolean =>
    event[a] === null || event[b] === null || event[a] === event[b];
  const scored = links.flatMap((l) => {
    const [a, b] = [index.get(l.a), index.get(l.b)];
    return a !== undefined && b !== undefined && l.score > 0 && mayJoin(a, b)
      ? [{ a, b, score: l.score }]
      : [];
  });
  const certain = certainPairs(all).filter(([a, b]) => mayJoin(a, b));
  const score = scorer(all, { story: storyLikeness(stories) });
  const clustering = agglomerate(all, scored, certain, score);
  const inner = clustering.clusters.filter((members) => members.some((i) => event[i] === null));
  const absorbed = new Set(inner.flatMap((members) => members.flatMap((i) => event[i] ?? [])));
  if (absorbed.size > 0) return { absorbed: [...absorbed].sort() };
  return { absorbed: null, events: eventsOf(all, { ...clustering, clusters: inner, apart: [] }) };
};
