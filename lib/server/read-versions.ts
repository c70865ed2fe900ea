import type { VersionsAnswer } from "@/lib/contract/excerpt-models";
import { wordDiff } from "@/lib/domain/word-diff";
import type { Store, StoredArticle } from "@/lib/store";
import { articleSummaryOf } from "@/lib/views";

type Reading = {
  readonly id: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly text: string;
};

/** All readings of an article with what changed each time, newest first. */
export const readVersions = async (store: Store, stored: StoredArticle): Promise<VersionsAnswer> => {
  const { article } = stored;
  const present: Reading = {
    id: article.id,
    title: article.title?.text ?? null,
    published: article.publication.basis === "stated" ? article.publication.edtf : null,
    text: article.text,
  };
  const readings: readonly Reading[] = [present, ...(await store.formerTexts(article.id))];
  return {
    article: articleSummaryOf(stored),
    versions: readings.map(({ id, title, published, text }, i) => {
      const before = readings[i + 1];
      return {
        id,
        title,
        published,
        headline: before && before.title !== title ? { before: before.title, after: title } : null,
        diff: before ? [...wordDiff(before.text, text)] : [],
      };
    }),
  };
};
