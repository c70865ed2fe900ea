import type { OutletsAnswer } from "@/lib/contract/outlet-models";
import type { ListedArticle, Store } from "@/lib/store";
import { outletGroups } from "@/lib/views";
import { outletFacts } from "./outlet-files";

/** What a text says where its language could not be told. */
const UNKNOWN = "und";

/** The language most of an outlet's texts are in, the first in the alphabet where two are even. */
const languagesOf = (articles: readonly ListedArticle[]): ReadonlyMap<string, string> => {
  const counts = new Map<string, Map<string, number>>();
  for (const { article } of articles) {
    if (article.language === UNKNOWN) continue;
    const own = counts.get(article.outlet) ?? new Map<string, number>();
    own.set(article.language, (own.get(article.language) ?? 0) + 1);
    counts.set(article.outlet, own);
  }
  return new Map(
    [...counts].map(([outlet, own]) => {
      const [most] = [...own].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
      return [outlet, most?.[0] ?? ""];
    }),
  );
};

/** The outlets of the collection with the groups they belong to. */
export const readOutlets = async (store: Store): Promise<OutletsAnswer> =>
  outletGroups(await store.outlets(), await outletFacts(store), languagesOf(await store.listArticles()));
