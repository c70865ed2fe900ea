import { createHash } from "node:crypto";
import type { Article, RawDocument } from "@/lib/domain/article";
import { compareEdtf } from "@/lib/domain/edtf";
import type { ArticleId, EventId, MentionId } from "@/lib/domain/ids";
import type { Issue } from "@/lib/domain/issue";
import type { Mention } from "@/lib/domain/mention";
import type { Extraction, NewsEvent } from "@/lib/domain/news-event";
import type { TimeExpression } from "@/lib/domain/time-expression";
import { readDocument } from "@/lib/pipeline/read/read";
import { tag } from "@/lib/pipeline/timex";

// STAND-IN until lib/pipeline/run.ts exists: each dated sentence is an event of its own.

const idOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 12);

const mentionsOf = (article: Article, timex: readonly TimeExpression[]): Mention[] =>
  article.sentences.flatMap((s, i): Mention[] => {
    const t = timex.find((x) => x.edtf && s.start <= x.start && x.end <= s.end);
    if (!t?.edtf) return [];
    return [
      {
        id: `m_${idOf(`${article.id} ${s.start}`)}` as MentionId,
        articleId: article.id,
        outlet: article.outlet,
        quote: article.text.slice(s.start, s.end),
        start: s.start,
        end: s.end,
        clause: { start: s.start, end: s.end },
        role: "primary",
        sentence: i,
        dateSource: "timex",
        edtf: t.edtf,
        timex: { start: t.start, end: t.end, text: t.text, tid: t.tid, value: t.value, trail: t.trail },
        inferred: false,
        actuality: "occurred",
        head: {
          start: s.start,
          end: s.start + 1,
          text: article.text.slice(s.start, s.start + 1),
          lemma: "x",
        },
        entities: [],
        figures: [],
        voice: { kind: "own" },
      },
    ];
  });

export const extract = (documents: readonly RawDocument[]): Extraction => {
  const read = documents.map((d) => readDocument(d));
  const articles = [
    ...new Map(read.flatMap((r) => (r.article ? [[r.article.id, r.article] as const] : []))).values(),
  ];
  const timex = new Map<ArticleId, readonly TimeExpression[]>(
    articles.map((a) => [
      a.id,
      tag(a.text, { dct: a.publication.edtf, language: a.language, scope: a.sentences }),
    ]),
  );
  const groups = new Map<string, Mention[]>();
  for (const m of articles.flatMap((a) => mentionsOf(a, timex.get(a.id) ?? []))) {
    const key = `${m.edtf}`;
    groups.set(key, [...(groups.get(key) ?? []), m]);
  }
  const events = [...groups.values()].map((ms): NewsEvent => {
    const first = ms[0] as Mention;
    return {
      id: `e_${first.id.slice(2)}` as EventId,
      edtf: first.edtf,
      inferred: false,
      actuality: "occurred",
      title: first.quote.slice(0, 90),
      titleFrom: { mention: first.id, articleId: first.articleId },
      claimedBy: null,
      salience: Math.min(1, ms.length / 5),
      outlets: [...new Set(ms.map((m) => m.outlet))].sort(),
      independentTexts: ms.length,
      mentions: ms,
      dates: first.edtf ? [{ edtf: first.edtf, outlets: [first.outlet], mentions: ms.map((m) => m.id) }] : [],
      datesConflict: false,
      figureConflicts: [],
      merged: [],
      keptApart: [],
      supersedes: [],
    };
  });
  const issues: Issue[] = read.flatMap((r) => r.issues);
  return { articles, timex, events: events.sort((a, b) => compareEdtf(a.edtf!, b.edtf!)), issues };
};
