import type { FigureClaim, FigureRelation, FigureTopic } from "@/lib/domain/framing";
import type { Mention } from "@/lib/domain/mention";
import type { NewsEvent } from "@/lib/domain/news-event";
import { type CharSpan, contains, overlaps } from "@/lib/domain/span";
import { byText, type FramedArticle, type ReadText, readTexts, tokenRange } from "../read-text";
import { rarityOf, type StatementWords, sharedShare, statementWords } from "../selection/statement-words";
import { kindsCounted, readFigures } from "./read-figures";

export type FigureOptions = {
  /** Time expressions of each article, by id. */
  readonly times?: ReadonlyMap<string, readonly CharSpan[]>;
  /** Events of the same articles: figures in reports of one event are about one thing more readily. */
  readonly events?: readonly Pick<NewsEvent, "id" | "mentions">[];
};

/** Sentences with figures for one thing share at least this much of what they say; less where one event holds both. */
const SAME_SUBJECT = 0.28;
/** For figures that contradict each other and are not given for one event: a conflict must not be made by us. */
const CONFLICT_SUBJECT = 0.45;
/** A figure joins a topic when it is aligned with this share of the figures there; more where it contradicts one. */
const JOINS = 0.5;
const JOINS_AGAINST = 0.7;
/** For figures that fit into each other. */
const NEAR_SUBJECT = 0.12;
/** Numbers further apart than this count different things, whatever the words. */
const MAX_RATIO = 4;

type Claim = {
  readonly claim: FigureClaim;
  readonly words: StatementWords;
  readonly kinds: readonly string[];
  readonly events: readonly string[];
  /** Events that the article reports at all; null where no events are known and all articles count as one story. */
  readonly story: ReadonlySet<string> | null;
};

const low = (c: FigureClaim): number => c.low ?? 0;
const high = (c: FigureClaim): number => c.high ?? Number.POSITIVE_INFINITY;

/** How two figures relate as intervals. */
export const relationOf = (a: FigureClaim, b: FigureClaim): FigureRelation => {
  if (low(a) === low(b) && high(a) === high(b)) return "agree";
  const nested = (low(a) <= low(b) && high(b) <= high(a)) || (low(b) <= low(a) && high(a) <= high(b));
  if (nested) return "nested";
  // "more than 2,000" beside "up to 2,500": they overlap and neither says the other is wrong.
  return low(a) <= high(b) && low(b) <= high(a) ? "nested" : "conflict";
};

const printed = (c: FigureClaim): number => c.low ?? c.high ?? 0;

const ratio = (a: FigureClaim, b: FigureClaim): number => {
  const [x, y] = [Math.max(printed(a), 1e-9), Math.max(printed(b), 1e-9)];
  return Math.max(x, y) / Math.min(x, y);
};

const countsAlike = (a: Claim, b: Claim): boolean =>
  a.claim.unit === b.claim.unit && a.kinds.some((kind) => b.kinds.includes(kind));

/** Their articles report some event together: figures of other stories are not compared. */
const isOneStory = (a: Claim, b: Claim): boolean => {
  if (a.story === null || b.story === null) return true;
  for (const event of a.story) if (b.story.has(event)) return true;
  return false;
};

/** Why two claims are taken to count one thing, or null. */
const aligned = (a: Claim, b: Claim, rarity: (term: string) => number): string | null => {
  if (!countsAlike(a, b)) return null;
  const relation = relationOf(a.claim, b.claim);
  if (relation === "conflict" && ratio(a.claim, b.claim) > MAX_RATIO) return null;
  const share = sharedShare(a.words, b.words, rarity);
  if (share >= NEAR_SUBJECT && a.events.some((id) => b.events.includes(id)))
    return "they stand in reports of one event";
  if (!isOneStory(a, b)) return null;
  if (share >= (relation === "conflict" ? CONFLICT_SUBJECT : SAME_SUBJECT))
    return "their sentences say much the same";
  return relation !== "conflict" && share >= NEAR_SUBJECT
    ? "they fit each other and their sentences share words"
    : null;
};

const groupsOf = (
  claims: readonly Claim[],
  rarity: (term: string) => number,
): { members: Claim[]; reasons: Set<string> }[] => {
  const groups: { members: Claim[]; reasons: Set<string> }[] = [];
  const byKind = new Map<string, { members: Claim[]; reasons: Set<string> }[]>();
  for (const claim of claims) {
    let home: { members: Claim[]; reasons: Set<string> } | null = null;
    let best = 0;
    for (const group of new Set(claim.kinds.flatMap((kind) => byKind.get(kind) ?? []))) {
      const reasons = group.members.map((m) => aligned(m, claim, rarity));
      const share = reasons.filter((r) => r !== null).length / reasons.length;
      const isAgainst = group.members.some((m) => relationOf(m.claim, claim.claim) === "conflict");
      if (share >= (isAgainst ? JOINS_AGAINST : JOINS) && share > best) [home, best] = [group, share];
    }
    if (home === null) {
      home = { members: [], reasons: new Set() };
      groups.push(home);
    }
    for (const m of home.members) {
      const reason = aligned(m, claim, rarity);
      if (reason) home.reasons.add(reason);
    }
    home.members.push(claim);
    for (const kind of claim.kinds) {
      const list = byKind.get(kind) ?? [];
      if (!list.includes(home)) byKind.set(kind, [...list, home]);
    }
  }
  return groups;
};

const ORDER: readonly FigureRelation[] = ["agree", "nested", "conflict"];

const topicOf = (members: readonly Claim[], reasons: ReadonlySet<string>): FigureTopic => {
  const claims = members.map((m) => m.claim);
  const pairs: { a: number; b: number; relation: FigureRelation }[] = [];
  for (let a = 0; a < claims.length; a += 1)
    for (let b = a + 1; b < claims.length; b += 1) {
      if (claims[a]!.outlet === claims[b]!.outlet) continue;
      const relation = relationOf(claims[a]!, claims[b]!);
      if (relation !== "agree") pairs.push({ a, b, relation });
    }
  const widest = Math.max(0, ...pairs.map((p) => ORDER.indexOf(p.relation)));
  const numbers = claims.flatMap((c) => [c.low, c.high].filter((n): n is number => n !== null));
  const first = claims[0]!;
  return {
    key: `${first.head}${first.unit === null ? "" : ` (${first.unit})`} ${first.articleId} ${first.start}`,
    counts: first.counts,
    unit: first.unit,
    claims,
    relation: ORDER[widest]!,
    pairs,
    range: [Math.min(...numbers), Math.max(...numbers)],
    reasons: [...reasons].sort(),
  };
};

type Reports = ReadonlyMap<string, readonly { readonly event: string; readonly mention: Mention }[]>;

const reportsOf = (events: NonNullable<FigureOptions["events"]>): Reports => {
  const reports = new Map<string, { event: string; mention: Mention }[]>();
  for (const { id, mentions } of events)
    for (const mention of mentions)
      reports.set(mention.articleId, [...(reports.get(mention.articleId) ?? []), { event: id, mention }]);
  return reports;
};

/** The events that a figure is given for: those that count it as theirs, else those whose clause holds it. */
const eventsOf = (claim: FigureClaim, reports: Reports): string[] => {
  const all = reports.get(claim.articleId) ?? [];
  const own = all.filter(({ mention }) => mention.figures.some((f) => overlaps(f, claim)));
  const near = own.length > 0 ? own : all.filter(({ mention }) => contains(mention.clause, claim));
  return [...new Set(near.map((r) => r.event))];
};

const claimsOf = (read: ReadText, times: FigureOptions["times"], reports: Reports | null): Claim[] => {
  const story = reports && new Set((reports.get(read.article.id) ?? []).map((r) => r.event));
  return readFigures(read, times?.get(read.article.id)).map((claim) => {
    const { from, to } = tokenRange(read.tokens, claim.sentence);
    return {
      claim,
      words: statementWords(read.tokens, from, to),
      kinds: kindsCounted(claim),
      events: reports ? eventsOf(claim, reports) : [],
      story,
    };
  });
};

/**
 * Figures of several outlets for one thing, side by side: agreement, one within the other, or conflict. Two figures
 * count one thing when they have the same unit, count the same kind of thing and stand in reports of one event, or in
 * sentences that say much the same in articles that report some event together (without `events`: in any articles). Topics of one outlet only are left out. Conflicts first, then by outlets.
 */
export const figureTopics = (
  articles: readonly FramedArticle[],
  options: FigureOptions = {},
): FigureTopic[] => {
  const reports = options.events ? reportsOf(options.events) : null;
  const claims = readTexts(articles).flatMap((read) => claimsOf(read, options.times, reports));
  const rarity = rarityOf(claims.map((c) => c.words));
  return groupsOf(claims, rarity)
    .filter(({ members }) => new Set(members.map((m) => m.claim.outlet)).size > 1)
    .map(({ members, reasons }) => topicOf(members, reasons))
    .sort(
      (a, b) =>
        ORDER.indexOf(b.relation) - ORDER.indexOf(a.relation) ||
        b.claims.length - a.claims.length ||
        byText(a.key, b.key),
    );
};
