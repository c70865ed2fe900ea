import type { Article } from "@/lib/domain/article";
import { shortHash } from "@/lib/domain/content-id";
import { compareEdtf } from "@/lib/domain/edtf";
import type { ArticleId, EventId, MentionId } from "@/lib/domain/ids";
import type { Actuality, Mention } from "@/lib/domain/mention";
import type { MergeTrail, NearMiss, NewsEvent } from "@/lib/domain/news-event";
import { candidatePairs } from "./candidates";
import { type Clustering, clusterMentions, type Link } from "./cluster";
import { eventDate } from "./event-date";
import { type Features, featuresOf } from "./features";
import { figureConflicts } from "./figure-conflicts";
import { independentTexts } from "./independent-texts";
import { salienceOf } from "./salience";
import { storyLikeness, storyVectors } from "./stories-of";
import { titleOf } from "./title";

const byPlace = (a: Mention, b: Mention): number =>
  a.articleId !== b.articleId
    ? a.articleId < b.articleId
      ? -1
      : 1
    : a.start - b.start || a.head.start - b.head.start || (a.id < b.id ? -1 : 1);

const probability = (score: number): number => Math.round(1000 / (1 + Math.exp(-score))) / 1000;

/**
 * Puts mentions that tell of one happening together. The same events come out for any order of input, and each
 * mention is in exactly one of them. Mentions whose article is missing are a programming error.
 */
export const mergeMentions = (mentions: readonly Mention[], articles: readonly Article[]): NewsEvent[] => {
  const byId = new Map<ArticleId, Article>(articles.map((a) => [a.id, a]));
  const ordered = [...new Map(mentions.map((m) => [m.id, m])).values()].sort(byPlace);
  const all = ordered.map((m) => featuresOf(m, articleOf(byId, m)));
  const index = new Map<MentionId, number>(ordered.map((m, i) => [m.id, i]));
  const certain = ordered.flatMap((m, i) => {
    const target = m.continues === undefined ? undefined : index.get(m.continues);
    return target === undefined ? [] : [[Math.min(i, target), Math.max(i, target)] as const];
  });
  const clustering = clusterMentions(all, candidatePairs(all), certain, {
    story: storyLikeness(storyVectors(all)),
  });
  return eventsFrom(all, clustering);
};

const articleOf = (byId: ReadonlyMap<ArticleId, Article>, m: Mention): Article => {
  const article = byId.get(m.articleId);
  if (!article) throw new Error(`mention ${m.id} names article ${m.articleId}, which was not given`);
  return article;
};

/**
 * The mention an event is named after: dated before undated, then the earliest printed, then by id. What is added
 * later was mostly printed later, so the event keeps its id.
 */
const founder = (members: readonly Features[]): Mention => {
  const rank = ({ mention: m }: Features): number =>
    (m.dateSource === "timex" || m.dateSource === "dateline" ? 0 : 2) + (m.continues === undefined ? 0 : 1);
  const printed = (f: Features): number => f.published?.earliestStart ?? Number.POSITIVE_INFINITY;
  const earlier = (a: Features, b: Features): number =>
    printed(a) === printed(b) ? 0 : printed(a) - printed(b);
  return [...members].sort(
    (a, b) => rank(a) - rank(b) || earlier(a, b) || (a.mention.id < b.mention.id ? -1 : 1),
  )[0]!.mention;
};

const actualityOf = (mentions: readonly Mention[]): Actuality => {
  const own = mentions.filter((m) => m.continues === undefined && m.dateSource !== "none");
  const voices = own.length > 0 ? own : mentions;
  if (voices.some((m) => m.actuality === "occurred")) return "occurred";
  return voices[0]!.actuality;
};

const eventsFrom = (all: readonly Features[], clustering: Clustering): NewsEvent[] => {
  const events = clustering.clusters.map((members) => ({
    members,
    event: build(
      members.map((i) => all[i]!),
      members,
      all,
      clustering,
    ),
  }));
  const owner = new Map<number, NewsEvent>();
  for (const { members, event } of events) for (const i of members) owner.set(i, event);
  const misses = nearMisses(clustering.apart, owner);
  return events
    .map(({ event }) => ({ ...event, keptApart: misses.get(event.id) ?? [] }))
    .sort((a, b) => order(a, b));
};

/** In time order, undated last, ties by id. */
const order = (a: NewsEvent, b: NewsEvent): number => {
  if (a.edtf === null || b.edtf === null)
    return a.edtf === b.edtf ? (a.id < b.id ? -1 : 1) : a.edtf === null ? 1 : -1;
  return compareEdtf(a.edtf, b.edtf) || (a.id < b.id ? -1 : 1);
};

const build = (
  members: readonly Features[],
  indexes: readonly number[],
  all: readonly Features[],
  clustering: Clustering,
): NewsEvent => {
  const own = members.map((f) => f.mention);
  const date = eventDate(own);
  const mentions = own.map((m): Mention => {
    if (m.edtf !== null || date.edtf === null) return m;
    const { undatedReason: _, ...rest } = m;
    return { ...rest, edtf: date.edtf, dateSource: "inherited", inferred: true };
  });
  const outlets = [...new Set(mentions.map((m) => m.outlet))].sort();
  const texts = independentTexts(members);
  const { title, from } = titleOf(own);
  return {
    id: `e_${shortHash(founder(members).id)}` as EventId,
    edtf: date.edtf,
    ...(date.edtf === null
      ? {
          undatedReason:
            own.find((m) => m.undatedReason !== undefined)?.undatedReason ?? "No mention gives a date.",
        }
      : {}),
    inferred: date.inferred,
    actuality: actualityOf(own),
    title,
    titleFrom: { mention: from.id, articleId: from.articleId },
    claimedBy: outlets.length === 1 ? outlets[0]! : null,
    salience: salienceOf(mentions, outlets.length, texts, date.edtf),
    outlets,
    independentTexts: texts,
    mentions,
    dates: date.dates,
    datesConflict: date.datesConflict,
    figureConflicts: figureConflicts(own),
    merged: trails(indexes, all, clustering),
    keptApart: [],
    supersedes: [],
  };
};

const trails = (indexes: readonly number[], all: readonly Features[], clustering: Clustering): MergeTrail[] =>
  indexes.flatMap((i) => {
    const link = clustering.joinedBy.get(i);
    if (!link) return [];
    const other = link.a === i ? link.b : link.a;
    return [
      {
        mention: all[i]!.mention.id,
        with: all[other]!.mention.id,
        strength: probability(link.score),
        reasons: tidy(link),
      },
    ];
  });

const tidy = (link: Link) =>
  link.pair.reasons
    .filter((r) => Math.abs(r.weight) >= 0.1)
    .map((r) => ({ says: r.says, weight: Math.round(r.weight * 100) / 100 }));

const NEAR_MISSES = 5;

/** For each event the others that looked most like it, with what spoke for and against. */
const nearMisses = (
  apart: readonly Link[],
  owner: ReadonlyMap<number, NewsEvent>,
): Map<EventId, NearMiss[]> => {
  const out = new Map<EventId, NearMiss[]>();
  const add = (from: NewsEvent, to: NewsEvent, link: Link): void => {
    const list = out.get(from.id) ?? [];
    if (list.length < NEAR_MISSES && !list.some((m) => m.event === to.id))
      list.push({ event: to.id, title: to.title, strength: probability(link.score), reasons: tidy(link) });
    out.set(from.id, list);
  };
  for (const link of apart) {
    const a = owner.get(link.a);
    const b = owner.get(link.b);
    if (!a || !b || a.id === b.id) continue;
    add(a, b, link);
    add(b, a, link);
  }
  return out;
};
