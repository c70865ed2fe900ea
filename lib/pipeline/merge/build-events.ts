import { shortHash } from "@/lib/domain/content-id";
import { compareEdtf } from "@/lib/domain/edtf";
import type { EventId } from "@/lib/domain/ids";
import type { Actuality, Mention } from "@/lib/domain/mention";
import type { MergeReason, MergeTrail, NearMiss, NewsEvent } from "@/lib/domain/news-event";
import type { Clustering, Link } from "./cluster";
import { eventDate } from "./event-date";
import type { Features } from "./features";
import { figureConflicts } from "./figure-conflicts";
import { independentTexts } from "./independent-texts";
import { salienceOf } from "./salience";
import { titleOf } from "./title";

/** Log-odds as a strength from 0 to 1, to three digits. */
const probability = (score: number): number => Math.round(1000 / (1 + Math.exp(-score))) / 1000;

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

/** A mention as it was found, without the date it inherited from its event. */
export const ownMention = (m: Mention): Mention =>
  m.dateSource === "inherited" ? { ...m, edtf: null, dateSource: "none", inferred: false } : m;

const actualityOf = (mentions: readonly Mention[]): Actuality => {
  const own = mentions.filter((m) => m.continues === undefined && m.dateSource !== "none");
  const voices = own.length > 0 ? own : mentions;
  if (voices.some((m) => m.actuality === "occurred")) return "occurred";
  return voices[0]!.actuality;
};

/** The events of a clustering of `all`, in time order. */
export const eventsOf = (all: readonly Features[], clustering: Clustering): NewsEvent[] => {
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
    return { ...m, edtf: date.edtf, dateSource: "inherited", inferred: true };
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

const tidy = (link: Link): MergeReason[] => tidyReasons(link.pair.reasons);

/** Reasons that weigh something, to two digits. */
export const tidyReasons = (reasons: readonly MergeReason[]): MergeReason[] =>
  reasons
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
