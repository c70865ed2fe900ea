import type { ArticleId } from "@/lib/domain/ids";
import type { Features } from "./features";

/** Part of the shorter wording that must recur, outside quotation marks, for two reports to count as one text. */
const COPIED = 0.35;
/** 5-grams below which two reports are too short to tell. */
const SHORT = 6;

type Report = { readonly wording: Set<string>; readonly credits: Set<string> };

const reportsOf = (members: readonly Features[]): Report[] => {
  const byArticle = new Map<ArticleId, Report>();
  for (const f of members) {
    const report = byArticle.get(f.mention.articleId) ?? { wording: new Set(), credits: new Set() };
    // What both quote they may have heard from the speaker; only their own words show who copied.
    for (const w of f.wording) if (!f.quoted.has(w)) report.wording.add(w);
    // A background sentence is the outlet's own; the agency stands behind the news of the day.
    if (f.mention.role !== "background") for (const c of f.credits) report.credits.add(c);
    byArticle.set(f.mention.articleId, report);
  }
  return [...byArticle].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, report]) => report);
};

const isCopy = (a: Report, b: Report): boolean => {
  for (const c of a.credits) if (b.credits.has(c)) return true;
  const size = Math.min(a.wording.size, b.wording.size);
  if (size < SHORT) return false;
  let common = 0;
  for (const w of a.wording) if (b.wording.has(w)) common++;
  return common >= COPIED * size;
};

/** Number of texts among the reports of an event, once copies and reports that credit one agency are counted once. */
export const independentTexts = (members: readonly Features[]): number => {
  const reports = reportsOf(members);
  const group = reports.map((_, i) => i);
  for (let i = 0; i < reports.length; i++)
    for (let j = 0; j < i; j++) {
      if (group[i] === group[j] || !isCopy(reports[i]!, reports[j]!)) continue;
      const [from, to] = [Math.max(group[i]!, group[j]!), Math.min(group[i]!, group[j]!)];
      group.forEach((g, k) => {
        if (g === from) group[k] = to;
      });
    }
  return Math.max(1, new Set(group).size);
};
