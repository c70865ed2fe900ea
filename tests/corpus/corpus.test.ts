import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Article, RegionType, Sidecar } from "@/lib/domain/article";
import { readDocument } from "@/lib/pipeline/read/read";

/** What a case's `expected.json` may state; what it leaves out is not checked. */
type Expected = {
  /** Codes of all issues, in order. */
  readonly issues?: readonly string[];
  /** True where no article may come out. */
  readonly refused?: boolean;
  readonly outlet?: string;
  readonly outletFrom?: Article["outletFrom"];
  readonly title?: string | null;
  readonly byline?: string | null;
  readonly url?: string | null;
  readonly language?: string;
  readonly published?: string | null;
  readonly basis?: Article["publication"]["basis"];
  readonly credits?: readonly string[];
  /** Every sentence, verbatim, in order. */
  readonly sentences?: readonly string[];
  /** Type and trimmed text of the regions, in order; text may be cut with a trailing "…". */
  readonly regions?: readonly (readonly [RegionType, string])[];
  /** Words that must not stand in the text at all. */
  readonly absent?: readonly string[];
};

const folder = fileURLToPath(new URL(".", import.meta.url));
const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** What came out, in the shape of `expected.json`: regions are cut so that a reader can look them over. */
const describeResult = ({ article, issues }: ReturnType<typeof readDocument>): Expected => {
  const codes = issues.length > 0 ? { issues: issues.map((issue) => issue.code) } : {};
  if (!article) return { refused: true, ...codes };
  const cut = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
  return {
    ...codes,
    outlet: article.outlet,
    outletFrom: article.outletFrom,
    title: article.title?.text ?? null,
    byline: article.byline?.text ?? null,
    url: article.url,
    language: article.language,
    published: article.publication.edtf,
    basis: article.publication.basis,
    credits: article.credits.map((credit) => credit.name),
    sentences: article.sentences.map((s) => article.text.slice(s.start, s.end)),
    regions: article.regions.map((r) => [r.type, cut(article.text.slice(r.start, r.end).trim())] as const),
  };
};

/** `npm run case` names the case whose `expected.json` is to be written; one that is there is never overwritten. */
const toWrite = process.env.DATELINE_CORPUS_WRITE ?? "";

const readCase = (name: string) => {
  const base = `${folder}/${name}`;
  const input = readdirSync(base).find((file) => file.startsWith("input."));
  if (!input) throw new Error(`tests/corpus/${name} has no input file`);
  const meta = `${base}/meta.json`;
  const sidecar = existsSync(meta) ? (JSON.parse(readFileSync(meta, "utf8")) as Sidecar) : undefined;
  const result = readDocument({ name: input, bytes: readFileSync(`${base}/${input}`), sidecar });
  const answer = `${base}/expected.json`;
  if (name === toWrite && !existsSync(answer)) writeFileSync(answer, `${JSON.stringify(describeResult(result), null, 2)}\n`);
  return { expected: JSON.parse(readFileSync(answer, "utf8")) as Expected, result };
};

const matches = (actual: string, wanted: string): boolean =>
  wanted.endsWith("…") ? actual.startsWith(wanted.slice(0, -1)) : actual === wanted;

const checkRegions = (article: Article, wanted: NonNullable<Expected["regions"]>): void => {
  const actual = article.regions.map((r) => [r.type, article.text.slice(r.start, r.end).trim()] as const);
  expect(actual.map(([type]) => type)).toEqual(wanted.map(([type]) => type));
  for (const [i, [type, text]] of actual.entries()) {
    const words = wanted[i]?.[1] ?? "";
    expect(matches(text, words) ? words : text, type).toBe(words);
  }
};

describe("corpus", () => {
  it("has cases", () => expect(cases.length).toBeGreaterThanOrEqual(20));

  it.each(cases)("%s", (name) => {
    const { expected, result } = readCase(name);
    const { article, issues } = result;
    expect(issues.map((issue) => issue.code)).toEqual(expected.issues ?? []);
    expect(article === null).toBe(expected.refused ?? false);
    if (!article) return;
    const { regions: _regions, issues: _issues, ...actual } = describeResult(result);
    const { regions, issues: _codes, refused: _refused, absent, ...wanted } = expected;
    expect({ ...actual, ...wanted }).toEqual(actual);
    if (regions) checkRegions(article, regions);
    for (const words of absent ?? []) expect(article.text).not.toContain(words);
    for (const evidence of article.publication.evidence) {
      if (evidence.span)
        expect(article.text.slice(evidence.span.start, evidence.span.end)).toBe(evidence.text);
    }
  });
});
