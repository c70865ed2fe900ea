import type { Article } from "@/lib/domain/article";
import type { ArticleId, MentionId } from "@/lib/domain/ids";
import type { Issue } from "@/lib/domain/issue";
import type { ArticleMemory, MergeChange, MergeKey, TermVector } from "@/lib/domain/merge-memory";
import type { Extraction } from "@/lib/domain/news-event";
import {
  type Features,
  featuresInOrder,
  featuresOf,
  findIn,
  keysFor,
  ownMention,
  pairsWithin,
  storyVectors,
  supportChanges,
} from "@/lib/pipeline/incremental";
import type { Store } from "@/lib/store";
import { dateFew, type FewDated } from "./date-few";
import { keyStretches } from "./key-stretches";
import { KnownMentions } from "./known-mentions";
import { LinksAround } from "./links-around";
import { newLinks } from "./new-links";
import { regionEvents } from "./region-events";

/** Articles that come to a store, as read, with what reading them told; and ids of stored ones that are no more. */
export type Few = {
  readonly articles: readonly Article[];
  readonly issues: readonly Issue[];
  readonly gone: readonly ArticleId[];
};

/** Mentions that are stored and no longer hold, the events they stand in, and their places in the lists. */
type Leaving = {
  readonly ids: ReadonlySet<MentionId>;
  readonly events: ReadonlySet<string>;
  readonly keys: readonly MergeKey[];
};

const leavingOf = async (store: Store, articles: readonly ArticleId[]): Promise<Leaving> => {
  if (articles.length === 0) return { ids: new Set(), events: new Set(), keys: [] };
  const rows = await store.mentionsOfArticles(articles);
  const facts = await store.mergeArticles(articles);
  return {
    ids: new Set(rows.map((r) => r.mention.id)),
    events: new Set(rows.map((r) => r.event)),
    keys: rows.flatMap(({ mention }) => {
      const article = facts.get(mention.articleId);
      return article ? keysFor(featuresOf(ownMention(mention), article)) : [];
    }),
  };
};

/** What to remember, with the story vectors of articles that were not looked at again as they are stored. */
const memoriesOf = async (
  store: Store,
  { memories }: FewDated,
  stories: ReadonlyMap<string, TermVector>,
  found: ReadonlySet<string>,
): Promise<ArticleMemory[]> => {
  const kept = await store.mergeArticles(memories.map((m) => m.articleId).filter((id) => !found.has(id)));
  return memories.map((m) => ({
    ...m,
    story: stories.get(m.articleId) ?? kept.get(m.articleId)?.story ?? [],
  }));
};

const proposalsOf = async (
  store: Store,
  added: readonly Features[],
  leaving: Leaving,
): Promise<ReadonlyMap<string, number>> => {
  const stretches = await keyStretches(store, added.flatMap(keysFor), leaving.keys);
  const changes = new Map(supportChanges(stretches, leaving.ids));
  for (const pair of pairsWithin(added)) changes.set(pair, (changes.get(pair) ?? 0) + 1);
  return changes;
};

/**
 * What a few articles change in a store, worked out from their neighbourhood alone: the articles and mentions that
 * share a key with theirs, and the events these stand in. The store then holds exactly what it would hold had all
 * articles come at once, in any order (docs/decisions/0007-a-few-articles-at-a-time.md).
 */
export const mergeFew = async (
  store: Store,
  { articles, issues, gone }: Few,
): Promise<{ readonly extraction: Extraction; readonly merge: MergeChange }> => {
  const dated = await dateFew(store, articles, new Set(gone));
  const found = dated.articles.map(findIn);
  const leaving = await leavingOf(store, [...gone, ...dated.redated]);
  const added = featuresInOrder(
    found.flatMap((f) => f.mentions),
    found.map((f) => f.article),
  );
  const fresh = new Set<string>(added.map((f) => f.mention.id));
  const stories = storyVectors(added);
  const known = new KnownMentions(store, leaving.ids);
  known.add(added, stories);
  const change = await newLinks(store, known, await proposalsOf(store, added, leaving), fresh, leaving.ids);
  const links = new LinksAround(store, leaving.ids);
  for (const link of change.lostLinks) links.lose(link);
  for (const link of change.links) links.set(link);
  await known.byId(change.touched);
  const touched = [...change.touched].flatMap((id) => known.eventOf.get(id) ?? []);
  const { events, former } = await regionEvents(
    known,
    links,
    [...fresh],
    new Set([...touched, ...leaving.events]),
  );
  return {
    extraction: {
      articles: found.map((f) => f.article),
      timex: new Map(found.map((f) => [f.article.id, f.timex])),
      events,
      issues: [...issues, ...found.flatMap((f) => f.issues)],
    },
    merge: {
      keys: added.flatMap(keysFor),
      links: change.links,
      articles: await memoriesOf(store, dated, stories, new Set(found.map((f) => f.article.id))),
      removed: [...leaving.ids],
      lostLinks: change.lostLinks,
      supports: change.supports,
      removedArticles: gone,
      lostKeys: leaving.keys,
      former,
    },
  };
};
