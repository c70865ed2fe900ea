import type { MergeChange, MergeLink } from "@/lib/domain/merge-memory";
import { linkBetween, storyLikeness } from "@/lib/pipeline/incremental";
import type { Store } from "@/lib/store";
import type { KnownMentions } from "./known-mentions";

/** What becomes of links, and the stored mentions for whose events that matters. */
export type LinkChange = Pick<MergeChange, "links" | "lostLinks" | "supports"> & {
  readonly touched: ReadonlySet<string>;
};

const endsOf = (pair: string): readonly [string, string] => {
  const [a = "", b = ""] = pair.split(" ");
  return [a, b];
};

/** Links of pairs that are proposed by more or fewer keys. `fresh`: mentions that are new, `gone`: that no longer hold. */
export const newLinks = async (
  store: Store,
  known: KnownMentions,
  changes: ReadonlyMap<string, number>,
  fresh: ReadonlySet<string>,
  gone: ReadonlySet<string>,
): Promise<LinkChange> => {
  const touched = new Set<string>();
  const touch = (...ids: readonly string[]): void => {
    for (const id of ids) if (!fresh.has(id) && !gone.has(id)) touched.add(id);
  };
  const between = [...changes].filter(([pair]) => endsOf(pair).every((id) => !fresh.has(id)));
  const asked = new Set([...between.flatMap(([pair]) => endsOf(pair)), ...gone]);
  const stored = new Map<string, Omit<MergeLink, "reasons">>();
  for (const link of await store.linksOf([...asked])) {
    if (gone.has(link.a) || gone.has(link.b)) {
      if (link.score > 0) touch(link.a, link.b);
    } else stored.set(link.a < link.b ? `${link.a} ${link.b}` : `${link.b} ${link.a}`, link);
  }
  const lostLinks: Pick<MergeLink, "a" | "b">[] = [];
  const supports: Pick<MergeLink, "a" | "b" | "support">[] = [];
  const toScore: (readonly [string, number])[] = [];
  for (const [pair, by] of changes) {
    const link = stored.get(pair);
    if (!link) {
      if (by > 0) toScore.push([pair, by]);
    } else if (link.support + by > 0) supports.push({ a: link.a, b: link.b, support: link.support + by });
    else {
      lostLinks.push({ a: link.a, b: link.b });
      if (link.score > 0) touch(link.a, link.b);
    }
  }
  await known.byId(toScore.flatMap(([pair]) => endsOf(pair)));
  const story = storyLikeness(known.stories);
  const links = toScore.flatMap(([pair, support]) => {
    const [a, b] = endsOf(pair).map((id) => known.features.get(id));
    const link = a && b ? linkBetween(a, b, support, story) : null;
    if (link && link.score > 0) touch(link.a, link.b);
    return link ? [link] : [];
  });
  return { links, lostLinks, supports, touched };
};
