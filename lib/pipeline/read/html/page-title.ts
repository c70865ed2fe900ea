import { cleanLabel } from "../normalise";
import { textUnder } from "./dom";
import { isArticleType, type PageData } from "./page-data";

const SEPARATOR = /\s(?:[|–—»·•:-]{1,2})\s/;

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Words that two titles share, over those of the shorter. */
const likeness = (a: string, b: string): number => {
  const left = new Set(fold(a).split(" "));
  const right = new Set(fold(b).split(" "));
  const small = Math.min(left.size, right.size);
  if (small === 0) return 0;
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  return shared / small;
};

/** The longest part of a `<title>` between separators: the others name the site or the section. */
const withoutSite = (title: string): string => {
  const parts = title.split(SEPARATOR).map((part) => part.trim());
  return parts.reduce((best, part) => (part.length > best.length ? part : best), "");
};

/**
 * The page's headline as a reader sees it: the first-level heading that its data agrees with, else what the data
 * says, else the page's title without the site's name. Characters are literal: markup was decoded once by the parser.
 */
export const pageTitle = (data: PageData): string | null => {
  const headline = data.linked.find((item) => isArticleType(item) && item.headline !== "")?.headline ?? "";
  const og = data.metas.get("og:title")?.[0] ?? data.metas.get("twitter:title")?.[0] ?? "";
  const tag = data.titleTag;
  const heads = data.headings
    .map((element) => ({ level: element.tagName, text: cleanLabel(textUnder(element, 2000)) }))
    .filter(({ text }) => text.length >= 3 && text.length <= 400);
  const named = [headline, og, tag].filter((text) => text.trim() !== "").map((text) => cleanLabel(text));
  const firsts = heads.filter((h) => h.level === "h1");
  const agreeing = [...firsts, ...heads].find(
    (h) => h.text.split(" ").length >= 3 && named.some((name) => likeness(h.text, name) >= 0.7),
  );
  if (agreeing) return agreeing.text;
  const single =
    firsts.length === 1 && firsts[0] && firsts[0].text.split(" ").length >= 4 ? firsts[0].text : "";
  const chosen =
    single ||
    cleanLabel(headline) ||
    withoutSite(cleanLabel(og)) ||
    withoutSite(cleanLabel(tag)) ||
    firsts[0]?.text ||
    "";
  return chosen === "" ? null : chosen;
};
