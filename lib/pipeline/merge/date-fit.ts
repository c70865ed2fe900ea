import { type Bounds, shortWords } from "@/lib/domain/edtf";
import type { Features } from "./features";
import type { Signal } from "./weights";

/** Days by which two dates may differ and still be one happening told from two time zones. */
const NEIGHBOUR_DAYS = 2;
/** Days for which a happening is news: an undated headline or opening speaks of nothing older. */
const NEWS_DAYS = 7;
/** Days by which the news of one day is told late; beyond them two undated openings tell of two happenings. */
const NEWS_GAP = 2;
const PROMINENT: ReadonlySet<string> = new Set(["headline", "standfirst", "lead"]);
/** Days between the printing of two undated mentions beyond which nothing joins them. */
const TOO_FAR = 60;
const WEEK = 8;

/** "In recent months", "until March": how far back an open beginning reaches, in days. */
const OPEN_REACH = 366;

/** Bounds with open ends closed within reason, for comparing. */
const closed = (b: Bounds): Bounds => ({
  ...b,
  earliestStart: Number.isFinite(b.earliestStart) ? b.earliestStart : b.latestEnd - OPEN_REACH,
});

const width = (b: Bounds): number => b.latestEnd - b.earliestStart + 1;
const gapDays = (a: Bounds, b: Bounds): number =>
  Math.max(0, a.earliestStart - b.latestEnd, b.earliestStart - a.latestEnd);

/** How two dates speak for one happening; null where they exclude it. */
export const dateFit = (a: Features, b: Features): Signal | null => {
  if (a.bounds && b.bounds) return bothDated(a, b, closed(a.bounds), closed(b.bounds));
  if (a.bounds) return oneDated(a, a.bounds, b);
  if (b.bounds) return oneDated(b, b.bounds, a);
  if (!a.published || !b.published) return { name: "undated", value: 1, says: "neither gives a date" };
  const gap = gapDays(a.published, b.published);
  if (gap > TOO_FAR) return null;
  const isNews = PROMINENT.has(a.mention.role) && PROMINENT.has(b.mention.role);
  if (isNews && gap > NEWS_GAP && a.mention.articleId !== b.mention.articleId)
    return {
      name: "undatedNews",
      value: Math.min(1, (gap - NEWS_GAP) / NEWS_GAP),
      says: `each is the news of its day, printed ${gap} days apart`,
    };
  return gap <= 3
    ? { name: "undatedTogether", value: 1, says: "neither gives a date; printed within days" }
    : { name: "undatedApart", value: gap, says: `neither gives a date; printed ${gap} days apart` };
};

/** An undated mention cannot tell of what came after its article was printed, unless as a plan. */
const oneDated = (dated: Features, bounds: Bounds, other: Features): Signal | null => {
  if (!other.published) return { name: "undated", value: 1, says: "one gives no date" };
  if (dated.mention.actuality !== "planned" && bounds.earliestStart > other.published.latestEnd + 1)
    return null;
  const age = other.published.earliestStart - bounds.latestEnd;
  if (PROMINENT.has(other.mention.role) && age > NEWS_DAYS)
    return {
      name: "undatedNews",
      value: 1,
      says: `one is the news of an article printed ${age} days after the other's date`,
    };
  if (age > NEWS_DAYS * 2)
    return {
      name: "undatedLater",
      value: 1,
      says: `one gives no date and was printed ${age} days after the other's`,
    };
  const name = dated.mention.articleId === other.mention.articleId ? "undated" : "undatedElsewhere";
  return { name, value: 1, says: "one gives no date" };
};

const bothDated = (a: Features, b: Features, x: Bounds, y: Bounds): Signal | null => {
  const gap = gapDays(x, y);
  if (gap > 0) {
    // One outlet that gives two days means two happenings.
    const mayBeOne = width(x) <= WEEK && width(y) <= WEEK && a.mention.articleId !== b.mention.articleId;
    const says = `dates ${gap === 1 ? "a day" : `${gap} days`} apart`;
    return mayBeOne && gap <= NEIGHBOUR_DAYS ? { name: "dayApart", value: gap, says } : null;
  }
  const same = a.mention.edtf !== null && a.mention.edtf === b.mention.edtf;
  const says = same ? `both dated ${shortWords(a.mention.edtf!)}` : "dates agree";
  const wide = Math.max(width(x), width(y));
  if (wide <= 1) return { name: "sameDay", value: 1, says };
  if (wide <= WEEK) return { name: "sameWeek", value: 1, says };
  if (wide <= 31) return { name: "sameMonth", value: 1, says };
  return { name: same ? "samePeriod" : "overlappingPeriods", value: 1, says };
};
