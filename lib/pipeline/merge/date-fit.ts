import type { Bounds } from "@/lib/domain/edtf";
import { shortWords } from "@/lib/domain/edtf";
import type { MergeReason } from "@/lib/domain/news-event";
import type { Features } from "./features";

/** Days by which two exact days may differ and still be one happening told from two time zones. */
export const NEIGHBOUR_DAYS = 2;

const width = (b: Bounds): number => b.latestEnd - b.earliestStart + 1;
const gapDays = (a: Bounds, b: Bounds): number =>
  Math.max(0, a.earliestStart - b.latestEnd, b.earliestStart - a.latestEnd);

/** How two dates speak for one happening; null where they exclude it. */
export const dateFit = (a: Features, b: Features): MergeReason | null => {
  if (a.bounds && b.bounds) return bothDated(a, b, a.bounds, b.bounds);
  const dated = a.bounds ? a : b.bounds ? b : null;
  const other = dated === a ? b : a;
  if (
    dated?.bounds &&
    other.published &&
    dated.mention.actuality !== "planned" &&
    dated.bounds.earliestStart > other.published.latestEnd + 1
  )
    return null;
  if (dated?.bounds && other.published) {
    const age = other.published.earliestStart - dated.bounds.latestEnd;
    return age > 120
      ? { says: "one gives no date and was printed long after the other's", weight: -0.6 }
      : { says: "one gives no date", weight: 0 };
  }
  if (!a.bounds && !b.bounds && a.published && b.published) {
    const gap = gapDays(a.published, b.published);
    if (gap > 60) return null;
    return gap <= 3
      ? { says: "neither gives a date; printed within days", weight: 0.2 }
      : { says: `neither gives a date; printed ${gap} days apart`, weight: -0.03 * gap };
  }
  return { says: "one gives no date", weight: -0.2 };
};

const bothDated = (a: Features, b: Features, x: Bounds, y: Bounds): MergeReason | null => {
  const gap = gapDays(x, y);
  const isNarrow = width(x) <= 8 && width(y) <= 8;
  if (gap > 0)
    // One outlet that gives two days means two happenings.
    return isNarrow && a.mention.articleId !== b.mention.articleId && gap <= NEIGHBOUR_DAYS
      ? { says: `dates ${gap === 1 ? "a day" : `${gap} days`} apart`, weight: -1.2 * gap }
      : null;
  const wide = Math.max(width(x), width(y));
  const same = a.mention.edtf === b.mention.edtf;
  const words = `both ${same ? `dated ${shortWords(a.mention.edtf!)}` : "dates agree"}`;
  if (wide <= 1) return { says: words, weight: 1.6 };
  if (wide <= 8) return { says: words, weight: 1.2 };
  if (wide <= 31) return { says: words, weight: 0.7 };
  return { says: words, weight: same ? 0.2 : -0.2 };
};
