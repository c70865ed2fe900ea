import { parse } from "parse5";
import type { RegionType } from "@/lib/domain/article";
import type { Issue } from "@/lib/domain/issue";
import type { Findings } from "../assemble";
import { readIssue } from "../issues";
import { cleanLabel } from "../normalise";
import { plainSegments } from "../plain-regions";
import { languageTag } from "../read-json";
import { safeUrl } from "../urls";
import { type Block, MAX_BOXES, MAX_DEPTH, pageBlocks } from "./blocks";
import { mainBlocks } from "./main-text";
import { isArticleType, type PageData, pageData } from "./page-data";
import { pageDates } from "./page-date";
import { pageTitle } from "./page-title";

const TAG_TYPES: Readonly<Record<string, RegionType>> = {
  h2: "subheading",
  h3: "subheading",
  h4: "subheading",
  h5: "subheading",
  h6: "subheading",
  figcaption: "media-insert",
};

const squash = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase();

/** Joins title and blocks with blank lines; `hints` says by tag what the paragraph at an offset is. */
const compose = (
  title: string | null,
  blocks: readonly Block[],
): { text: string; hints: Map<number, RegionType> } => {
  const hints = new Map<number, RegionType>();
  const parts: string[] = [];
  let at = 0;
  const add = (text: string, type: RegionType | undefined) => {
    if (type) hints.set(at, type);
    parts.push(text);
    at += text.length + 2;
  };
  if (title) add(title, "headline");
  for (const block of blocks) {
    if (title && squash(block.text) === squash(title)) continue;
    add(block.text, TAG_TYPES[block.tag]);
  }
  return { text: parts.join("\n\n"), hints };
};

const outletOf = (data: PageData): string | null => {
  const publisher = data.linked.find((item) => isArticleType(item) && item.publisher !== "")?.publisher ?? "";
  const site = data.metas.get("og:site_name")?.[0] ?? "";
  const name = cleanLabel([site, publisher].find((n) => n !== "" && !/^https?:/i.test(n)) ?? "", 300);
  return name === "" ? null : name;
};

const bylineOf = (data: PageData): string | null => {
  const author =
    data.linked.find((item) => isArticleType(item) && item.author !== "")?.author ||
    data.metas.get("author")?.[0] ||
    "";
  const name = cleanLabel(author, 200);
  return name === "" || /^https?:/i.test(name) ? null : name;
};

const urlOf = (data: PageData): string | null =>
  [data.canonical, data.metas.get("og:url")?.[0], data.linked.find(isArticleType)?.url]
    .map((raw) => safeUrl(raw))
    .find((url) => url !== null) ?? null;

/** The page's blocks from its top to the first paragraphs of the article, and the article's last lines. */
const linesToText = (all: readonly Block[], main: readonly Block[]): string[] => {
  const prose = main.filter((block) => block.text.length > 80);
  const first = prose[Math.min(1, prose.length - 1)] ?? main[0];
  const reach = first ? all.indexOf(first) + 1 : all.length;
  return [...all.slice(Math.max(0, reach - 60), reach), ...main.slice(-3)].map((block) => block.text);
};

/** Reads a page: its main text, and what its machine-readable parts say about it. */
export const readHtml = (
  html: string,
  name: string,
): { readonly found: Findings | null; readonly issues: Issue[] } => {
  const issues: Issue[] = [];
  const document = parse(html);
  const page = pageBlocks(document);
  if (page.tooDeep) {
    issues.push(
      readIssue(
        "read-nested-too-deep",
        name,
        `Elements nest deeper than ${MAX_DEPTH} levels; deeper ones were read as if they stood at that level.`,
      ),
    );
  }
  if (page.tooMany) {
    issues.push(
      readIssue(
        "read-too-many-elements",
        name,
        `The page has more than ${MAX_BOXES} elements; what comes after them was left out. Save the article alone to keep all of it.`,
      ),
    );
  }
  const data = pageData(document);
  const title = pageTitle(data);
  const blocks = mainBlocks(page);
  if (!blocks.some((block) => /[\p{L}\p{N}]{2}/u.test(block.text))) {
    issues.push(
      readIssue(
        "read-no-article-text",
        name,
        "No article text was found in this page. If it needs JavaScript to show its text, save it as plain text instead.",
      ),
    );
    return { found: null, issues };
  }
  const { text, hints } = compose(title, blocks);
  return {
    found: {
      text,
      segments: plainSegments(text, title, hints),
      title,
      byline: bylineOf(data),
      outlet: outletOf(data),
      url: urlOf(data),
      language: languageTag(data.language),
      dates: pageDates(data, linesToText(page.blocks, blocks)),
    },
    issues,
  };
};
