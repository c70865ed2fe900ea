import type { ExcerptAnswer } from "@/lib/contract/excerpt-models";
import { anchor, type ExcerptSelector } from "@/lib/domain/selectors";
import type { CharSpan } from "@/lib/domain/span";
import { changeKinds, likelySuccessor } from "@/lib/domain/text-change";
import { wordDiff } from "@/lib/domain/word-diff";
import type { ArticleVersion, Store, StoredArticle } from "@/lib/store";
import { articleSummaryOf, publisherLink } from "@/lib/views";

type Before = NonNullable<ExcerptAnswer["before"]>;

const NOTHING = { spans: [], before: null, now: null, changes: [], diff: [], publisher: null };

/** The line that a span stands in. */
const lineAround = (text: string, { start, end }: CharSpan): string => {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const to = text.indexOf("\n", end);
  return text.slice(from, to < 0 ? text.length : to).trim();
};

/** The words in one of the former texts, newest first; the words of the link alone prove nothing. */
const beforeIn = (versions: readonly ArticleVersion[], selector: ExcerptSelector): Before | null => {
  for (const { id, text, title } of versions) {
    const found = anchor(text, selector);
    const span = found.kind === "absent" ? undefined : found.kind === "unclear" ? found.spans[0] : found.span;
    if (span)
      return {
        text: text.slice(span.start, span.end),
        sentence: lineAround(text, span),
        versionId: id,
        title,
      };
  }
  return null;
};

const inPresent = (
  { article, events }: StoredArticle,
  former: readonly ArticleVersion[],
  selector: ExcerptSelector,
): ExcerptAnswer => {
  const summary = articleSummaryOf({ article, events });
  const found = anchor(article.text, selector);
  if (found.kind !== "absent") {
    const spans = found.kind === "unclear" ? found.spans : [found.span];
    const [span] = spans;
    const own = span && {
      text: selector.quote.exact,
      sentence: lineAround(article.text, span),
      versionId: article.id as string,
      title: article.title?.text ?? null,
    };
    return {
      ...NOTHING,
      status: found.kind,
      article: summary,
      spans: spans.map(({ start, end }) => ({ start, end })),
      before: own ?? null,
      publisher: publisherLink(article, spans.length === 1 ? span : undefined),
    };
  }
  const before = beforeIn(former, selector);
  const publisher = article.url;
  if (!before) return { ...NOTHING, status: "unknown", article: summary, publisher };
  const successor = likelySuccessor(before.text, article.text, article.sentences);
  if (!successor) return { ...NOTHING, status: "removed", article: summary, before, publisher };
  const now = article.text.slice(successor.start, successor.end);
  return {
    status: "changed",
    article: summary,
    spans: [],
    before,
    now: { ...successor, text: now },
    changes: [...changeKinds(before.text, now)],
    diff: [...wordDiff(before.text, now)],
    publisher,
  };
};

/**
 * What became of an excerpt. `id` may be that of the article now or of a version that was replaced; null if neither is
 * known here.
 */
export const readExcerpt = async (
  store: Store,
  id: string,
  selector: ExcerptSelector,
): Promise<ExcerptAnswer | null> => {
  const looked = await store.getArticle(id);
  const own = await store.formerText(id);
  const current = looked.kind === "moved" ? looked.to : looked.kind === "article" ? id : null;
  if (current !== null) {
    const [article] = await store.getArticles([current]);
    const former = await store.formerTexts(current);
    // The version that the link was made for is asked first.
    const versions = own ? [own, ...former.filter((v) => v.id !== id)] : former;
    if (article) return inPresent(article, versions, selector);
  }
  if (looked.kind === "unknown" && !own) return null;
  const before = own && beforeIn([own], selector);
  return { ...NOTHING, status: before ? "gone" : "unknown", article: null, before };
};
