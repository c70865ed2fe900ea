import type { ArticleDetail, ArticleSummary } from "@/lib/contract/models";
import { type Article, isExcerptable, type Publication } from "@/lib/domain/article";
import { wordsFor } from "@/lib/domain/edtf";
import type { Issue } from "@/lib/domain/issue";
import { PASSED_OVER } from "@/lib/domain/passed-over";
import type { CharSpan } from "@/lib/domain/span";
import type { TimeExpression } from "@/lib/domain/time-expression";
import { spanOf } from "./mention-model";
import { timexWords } from "./timex-words";

/** An article with how many events it reports. */
export type ArticleInput = { readonly article: Article; readonly events: number };

type ArticleHead = Pick<Article, "id" | "outlet" | "title" | "url" | "publication">;

/** The publication date in words. An inferred stretch of days means one of them, and is said so. */
export const publicationWords = ({ edtf, basis }: Publication): string => {
  if (edtf === null) return "publication date unknown";
  if (basis !== "inferred") return wordsFor(edtf);
  const words = wordsFor(edtf);
  const said = edtf.includes("/") ? `some day ${words}` : words;
  return said.includes("inferred") ? said : `${said} (inferred)`;
};

const publishedOf = (publication: Publication): ArticleSummary["published"] => ({
  edtf: publication.edtf,
  words: publicationWords(publication),
  basis: publication.basis,
  evidence: publication.evidence.map((e) => ({
    kind: e.kind,
    says: e.says,
    text: e.text ?? null,
    span: e.span ? spanOf(e.span) : null,
    articleId: e.articleId ?? null,
  })),
});

export const articleSummaryOf = ({
  article,
  events,
}: {
  readonly article: ArticleHead;
  readonly events: number;
}): ArticleSummary => ({
  id: article.id,
  outlet: article.outlet,
  title: article.title?.text ?? null,
  url: article.url,
  published: publishedOf(article.publication),
  events,
});

export type ArticleDetailInput = ArticleInput & {
  /** Texts held of it, this one included. */
  readonly versions?: number;
  readonly timex: readonly TimeExpression[];
  readonly mentions: readonly (CharSpan & {
    readonly id: string;
    readonly eventId: string;
    readonly eventTitle: string;
  })[];
  readonly issues: readonly Issue[];
};

const timexModel = (t: TimeExpression): ArticleDetail["timex"][number] => ({
  ...spanOf(t),
  text: t.text,
  tid: t.tid,
  type: t.type,
  value: t.value,
  mod: t.mod ?? null,
  edtf: t.edtf,
  words: timexWords(t),
  why: t.trail.sentence,
  unresolved: t.unresolved ?? null,
  passedOver: t.passedOver === undefined ? null : PASSED_OVER[t.passedOver],
});

/** One article with its text and everything that points into it. */
export const articleDetailOf = (input: ArticleDetailInput): ArticleDetail => ({
  ...articleSummaryOf(input),
  versions: input.versions ?? 1,
  byline: input.article.byline?.text ?? null,
  text: input.article.text,
  source: input.article.source,
  regions: input.article.regions.map((r) => ({
    ...spanOf(r),
    type: r.type,
    excerptable: isExcerptable(r.type),
  })),
  credits: input.article.credits.map(({ name, text }) => ({ name, text })),
  timex: input.timex.map(timexModel),
  mentions: input.mentions.map(({ id, start, end, eventId, eventTitle }) => ({
    id,
    start,
    end,
    eventId,
    eventTitle,
  })),
  issues: input.issues.map((i) => ({
    code: i.code,
    message: i.message,
    span: i.span ? spanOf(i.span) : null,
  })),
});
