import { BULLET, type Draft, isProse, words } from "./drafts";
import { gluedHeadlineEnd } from "./glued-headline";
import { endsStopped, type Line } from "./lines";

const HEADLINE_WINDOW = 12;

const looksLikeHeadline = (line: Line): boolean => {
  const text = line.text;
  if (text.length < 12 || text.length > 220 || words(text) < 3 || BULLET.test(text)) return false;
  if (/[.…:;,]["”’')]?$/u.test(text)) return false;
  if (/[!?]["”’')]?$/u.test(text) && text.length > 140) return false;
  return /[\p{Lu}\p{N}\p{Lo}]/u.test(text.slice(0, 4));
};

/**
 * The headline: the line that equals the known title, else the first line of its own that reads like one, above the
 * first prose. Where a title is known and no line equals it, the text has none. Exact repetitions are duplicates.
 */
export const markHeadline = (drafts: Draft[], title: string | null): void => {
  const window = drafts.slice(0, HEADLINE_WINDOW);
  const headline =
    title === null ? guessedHeadline(drafts) : window.find((d) => sameWords(d.line.text, title));
  if (!headline) return;
  headline.type = "headline";
  for (const draft of drafts) {
    if (draft !== headline && sameWords(draft.line.text, headline.line.text))
      draft.type = "headline-duplicate";
  }
};

const guessedHeadline = (drafts: readonly Draft[]): Draft | undefined => {
  if (drafts.length < 2) return undefined;
  const window = drafts.slice(0, HEADLINE_WINDOW);
  const firstProse = window.findIndex(
    (d) => d.type === null && (isProse(d.line.text) || !looksLikeHeadline(d.line)),
  );
  return window
    .slice(0, firstProse === -1 ? 1 : firstProse)
    .find((d) => d.type === null && looksLikeHeadline(d.line));
};

const sameWords = (a: string, b: string): boolean =>
  a === b || a.replace(/\s+/g, " ").toLowerCase() === b.replace(/\s+/g, " ").trim().toLowerCase();

/** Splits off a title that is glued to the first sentence after it. At most one per article, near its head. */
export const splitGlued = (drafts: Draft[]): Draft[] => {
  for (const [index, draft] of drafts.slice(0, HEADLINE_WINDOW).entries()) {
    if (draft.type) continue;
    const cut = gluedHeadlineEnd(draft.line.text);
    if (cut === null) continue;
    const { line } = draft;
    const title: Draft = {
      line: { ...line, end: line.start + cut, text: line.text.slice(0, cut) },
      type: "headline",
    };
    const rest: Draft = {
      line: { ...line, start: line.start + cut, text: line.text.slice(cut), blankBefore: 0 },
      type: null,
    };
    return [...drafts.slice(0, index), title, rest, ...drafts.slice(index + 1)];
  }
  return drafts;
};

/** A short line without a stop between paragraphs. */
export const isSubheading = (draft: Draft, previous: Draft | undefined, next: Draft | undefined): boolean => {
  const text = draft.line.text;
  if (text.length > 80 || words(text) > 11 || endsStopped(text) || BULLET.test(text) || /^["“‘']/.test(text))
    return false;
  if (/,["”’']?$/.test(text)) return false;
  const lively = (d: Draft | undefined) =>
    d !== undefined && (d.type === null || d.type === "media-insert" || d.type === "related-links");
  return lively(previous) && lively(next) && words(next?.line.text ?? "") > 8;
};

const BYLINE_NAME =
  /^(?:\p{Lu}[\p{L}.'’-]{1,20}(?: (?:de|van|von|al|bin|el) | ))(?:\p{Lu}[\p{L}.'’-]{1,20} ?){1,3}(?:, .{2,50}| (?:in|for) \p{Lu}.{2,40})?$/u;

/** Names alone between headline and text, and short agency lines. */
export const markByline = (drafts: Draft[]): void => {
  const headline = drafts.findIndex((d) => d.type === "headline");
  if (headline === -1) return;
  for (const draft of drafts.slice(headline + 1, headline + 4)) {
    if (draft.type !== null) continue;
    if (draft.line.text.length > 90 || endsStopped(draft.line.text)) return;
    if (BYLINE_NAME.test(draft.line.text)) {
      draft.type = "byline";
      return;
    }
  }
};

/** The first paragraph, where the page sets it apart from the text: by two blank lines or by byline and share bar. */
export const markStandfirst = (drafts: Draft[]): void => {
  const headline = drafts.findIndex((d) => d.type === "headline");
  if (headline === -1) return;
  const index = drafts.findIndex((d, i) => i > headline && d.type === null);
  const draft = drafts[index];
  const next = drafts[index + 1];
  if (!draft || !next || words(draft.line.text) < 6 || draft.line.text.length > 500) return;
  const apart = next.line.blankBefore >= 2 && next.line.blankBefore > draft.line.blankBefore - 1;
  const divided = next.type === "byline" || next.type === "share-bar" || next.type === "metadata";
  if (apart || divided) draft.type = "standfirst";
};
