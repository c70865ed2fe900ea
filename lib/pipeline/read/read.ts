import type { Article, RawDocument } from "@/lib/domain/article";
import type { Issue } from "@/lib/domain/issue";
import { assembleArticle, type Findings } from "./assemble";
import { type Decoded, decodeBytes } from "./decode";
import { readHtml } from "./html/read-html";
import { readIssue } from "./issues";
import { normaliseText } from "./normalise";
import { plainSegments } from "./plain-regions";
import { readJson } from "./read-json";
import { sniff } from "./sniff";

/** Largest file that is read, in bytes. */
export const MAX_BYTES = 20 * 1024 * 1024;

export type ReadOptions = { readonly maxBytes?: number };
export type ReadResult = { readonly article: Article | null; readonly issues: Issue[] };
type Reading = { readonly found: Findings | null; readonly issues: readonly Issue[] };

const refuse = (issue: Issue): ReadResult => ({ article: null, issues: [issue] });

const megabytes = (bytes: number): string => `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`;

const HTML_HEAD =
  /^\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--[^>]{0,2000}-->\s{0,20}){0,3}<(?:!doctype\s+html|html|head|body|meta|title|div|article|section|main|p|h[1-6]|script|style|link|header|table|span|center|base)\b/i;

/** HTML where it opens with a tag, or has several block tags of a page in its first 4,000 characters. */
const looksLikeHtml = (text: string): boolean => {
  const head = text.slice(0, 4000);
  if (HTML_HEAD.test(head)) return true;
  return (
    (head.match(/<(?:\/?(?:p|div|html|body|head|h1|article|title)|meta|link|br)\b[^<>]{0,300}>/gi)?.length ??
      0) >= 4
  );
};

const looksLikeJson = (text: string): boolean => /^\s{0,1000}\{\s{0,1000}["}]/.test(text.slice(0, 2100));

const readPlain = (text: string): Reading => ({
  found: {
    text,
    segments: plainSegments(text, null),
    title: null,
    byline: null,
    outlet: null,
    url: null,
    language: null,
    dates: [],
  },
  issues: [],
});

const encodingIssues = ({ badSequences, encoding }: Decoded, name: string): Issue[] =>
  badSequences === 0
    ? []
    : [
        readIssue(
          "read-bad-encoding",
          name,
          `${badSequences} ${badSequences === 1 ? "place" : "places"} could not be decoded as ${encoding} and ${badSequences === 1 ? "stands" : "stand"} as U+FFFD; save the file as UTF-8 to mend this.`,
        ),
      ];

const controlIssues = (nulls: number, lone: number, name: string): Issue[] =>
  nulls + lone === 0
    ? []
    : [
        readIssue(
          "read-control-characters",
          name,
          `${nulls + lone} characters that cannot be stored (U+0000 or half of a surrogate pair) were replaced by U+FFFD.`,
        ),
      ];

/**
 * Bytes → article. The content decides how a file is read, never its name: plain text, HTML, or JSON. What cannot be
 * an article gives `article: null` and an issue that names the cause and the cure; smaller damage is an issue beside
 * the article. Pure: no clock, no network, no disk.
 */
export const readDocument = (raw: RawDocument, options: ReadOptions = {}): ReadResult => {
  const { name, bytes } = raw;
  const limit = options.maxBytes ?? MAX_BYTES;
  if (bytes.length > limit) {
    return refuse(
      readIssue(
        "read-too-large",
        name,
        `The file has ${megabytes(bytes.length)}; at most ${megabytes(limit)} are read. Split it into one file per article.`,
      ),
    );
  }
  const content = sniff(bytes);
  if (content.kind === "binary") {
    return refuse(
      readIssue(
        "read-binary",
        name,
        `This is ${content.what}, not text. Give the article as plain text, HTML or JSON.`,
      ),
    );
  }
  const decoded = decodeBytes(bytes);
  const { text, nulls, loneSurrogates } = normaliseText(decoded.text);
  if (text.trim() === "")
    return refuse(readIssue("read-empty", name, "The file holds no text. Nothing was stored for it."));
  const reading = looksLikeJson(text)
    ? readJson(text, name)
    : looksLikeHtml(text)
      ? readHtml(text, name)
      : readPlain(text);
  const before = [
    ...encodingIssues(decoded, name),
    ...controlIssues(nulls, loneSurrogates, name),
    ...reading.issues,
  ];
  if (!reading.found) return { article: null, issues: before };
  const { article, issues } = assembleArticle(reading.found, raw.sidecar, name);
  if (!/[\p{L}\p{N}]/u.test(article.text)) {
    return {
      article: null,
      issues: [
        ...before,
        readIssue("read-no-article-text", name, "The file holds no words. Nothing was stored for it."),
      ],
    };
  }
  return { article, issues: [...before, ...issues] };
};
