import type { Article } from "@/lib/domain/article";
import type { MovedArticle, Store } from "@/lib/store";

/** Fields that say how somebody came to a page, not which page it is. */
const TRACKING = /^(?:utm_.*|fbclid|gclid|mc_[a-z]+|ref|smid|cmp)$/u;

/** Two addresses of one page give the same text; null where an address names no single page. */
export const pageOf = (url: string | null): string | null => {
  if (url === null || !URL.canParse(url)) return null;
  const { hostname, pathname, searchParams } = new URL(url);
  const path = pathname
    .split("/")
    .filter((part) => part !== "")
    .map((part) => `/${part}`)
    .join("");
  const fields = [...searchParams].filter(([name]) => !TRACKING.test(name)).sort();
  // The front page of an outlet holds another story every day.
  if (path === "" && fields.length === 0) return null;
  return `${hostname.replace(/^(?:www|m|amp)\./u, "")}${path}?${new URLSearchParams(fields)}`;
};

const RUN = 4;

/** Runs of four words: what two versions of a report share and two reports do not. */
const runsOf = (text: string): ReadonlySet<string> => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = new Set<string>();
  for (let i = 0; i + RUN <= words.length; i++) runs.add(words.slice(i, i + RUN).join(" "));
  return runs;
};

/** Part of the shorter text's runs that the longer one has too; 0 to 1. */
export const sharedPart = (a: string, b: string): number => {
  const [few, many] = [runsOf(a), runsOf(b)].sort((x, y) => x.size - y.size);
  if (!few || !many || few.size === 0) return 0;
  let shared = 0;
  for (const run of few) if (many.has(run)) shared++;
  return shared / few.size;
};

/**
 * One page may carry one story after the other (a live blog, a section front), so an address alone is not enough. With
 * no address at all, a file of the same name must hold most of the same text.
 */
const SAME_PAGE = 0.25;
const SAME_FILE = 0.6;

type Known = Pick<Article, "id" | "outlet" | "url" | "source">;

const keysOf = ({ outlet, url, source }: Known): string => {
  const page = pageOf(url);
  return page === null ? `${outlet}\nfile ${source}` : `${outlet}\npage ${page}`;
};

/**
 * Stored articles that were read again with another text: same outlet, same page (or, without an address, same file
 * name), and enough wording in common. Of several new ones the most alike takes the place, then the one of the lowest id.
 */
export const readAgain = async (
  store: Store,
  fresh: readonly Article[],
): Promise<readonly MovedArticle[]> => {
  if (fresh.length === 0) return [];
  const byKey = new Map<string, Known[]>();
  for (const article of await store.articlePlaces([...new Set(fresh.map((a) => a.outlet))]))
    byKey.set(keysOf(article), [...(byKey.get(keysOf(article)) ?? []), article]);
  const moved: MovedArticle[] = [];
  const sorted = [...fresh].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const former of sorted.flatMap((a) => byKey.get(keysOf(a)) ?? [])) {
    if (moved.some((m) => m.from === former.id)) continue;
    const [stored] = await store.getArticles([former.id]);
    const floor = pageOf(former.url) === null ? SAME_FILE : SAME_PAGE;
    const alike = sorted
      .filter((a) => a.id !== former.id && keysOf(a) === keysOf(former))
      .map((a) => ({ id: a.id, part: sharedPart(stored?.article.text ?? "", a.text) }))
      .sort((x, y) => y.part - x.part)[0];
    if (alike && alike.part >= floor) moved.push({ from: former.id, to: alike.id });
  }
  return moved;
};
