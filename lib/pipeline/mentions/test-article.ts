import type { Article, RegionType, Sentence } from "@/lib/domain/article";
import { articleIdOf } from "@/lib/domain/content-id";
import { asEdtf } from "@/lib/domain/edtf";
import type { TimeExpression } from "@/lib/domain/time-expression";

/** A made-up article for tests: one line a sentence, `# ` marks the headline; `dates` maps a phrase to its EDTF. */
export const madeArticle = (
  lines: readonly string[],
  dates: Readonly<Record<string, string | null>>,
  { outlet = "The Ledger", published = "2021-05-20" }: { outlet?: string; published?: string | null } = {},
): { article: Article; timex: TimeExpression[] } => {
  const text = lines.map((l) => l.replace(/^# /, "")).join("\n");
  const sentences: Sentence[] = [];
  const regions: { start: number; end: number; type: RegionType }[] = [];
  let at = 0;
  lines.forEach((line, paragraph) => {
    const isHeadline = line.startsWith("# ");
    const length = isHeadline ? line.length - 2 : line.length;
    sentences.push({ start: at, end: at + length, region: isHeadline ? "headline" : "body", paragraph });
    regions.push({
      start: at,
      end: Math.min(text.length, at + length + 1),
      type: isHeadline ? "headline" : "body",
    });
    at += length + 1;
  });
  const article: Article = {
    id: articleIdOf(outlet, text),
    outlet,
    outletFrom: "sidecar",
    text,
    title: null,
    byline: null,
    url: null,
    language: "en",
    regions,
    sentences,
    publication:
      published === null
        ? { edtf: null, basis: "unknown", evidence: [] }
        : { edtf: asEdtf(published), basis: "stated", evidence: [] },
    credits: [],
    source: "made.txt",
  };
  return { article, timex: timexIn(text, dates) };
};

const timexIn = (text: string, dates: Readonly<Record<string, string | null>>): TimeExpression[] => {
  const found = Object.entries(dates).flatMap(([phrase, edtf]) => {
    const out: Omit<TimeExpression, "tid">[] = [];
    for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1)) {
      out.push({
        start: at,
        end: at + phrase.length,
        text: phrase,
        type: "DATE",
        value: edtf ?? "XXXX",
        edtf: edtf === null ? null : asEdtf(edtf),
        ...(edtf === null ? { unresolved: "it counts from a publication date that is not known" } : {}),
        trail: {
          rule: "made",
          ruleWords: "made",
          anchor: { kind: "publication", value: null, words: "made" },
          sentence: "made",
          supplied: [],
        },
      });
    }
    return out;
  });
  return found.sort((a, b) => a.start - b.start).map((t, i) => ({ ...t, tid: `t${i + 1}` }));
};
