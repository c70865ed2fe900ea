import type { z } from "zod";
import { endpoints } from "@/lib/contract/endpoints";
import { readExcerptFields } from "@/lib/contract/excerpt-link";
import { splitNames } from "@/lib/contract/link-state";
import { NO_FACETS } from "@/lib/domain/facets";
import type { EventFilter, Store } from "@/lib/store";
import {
  articleDetailOf,
  articleSummaryOf,
  eventDetailOf,
  eventModelOf,
  facetsOf,
  figuresView,
  passedOverView,
} from "@/lib/views";
import { remembered } from "./answer-cache";
import { type ListOrder, readCursor, writeCursor } from "./cursor";
import { eventFilterOf } from "./event-filter";
import { readCompare } from "./read-compare";
import { readDigest } from "./read-digest";
import { readExcerpt } from "./read-excerpt";
import { readFigures } from "./read-figures";
import { readLabels } from "./read-labels";
import { readLayers } from "./read-layers";
import { readOutlets } from "./read-outlets";
import { type Notice, type RawFields, readQuery } from "./read-query";
import { readTimeline } from "./read-timeline";
import { readVersions } from "./read-versions";
import { Refusal } from "./refusal";

export type EndpointName = keyof typeof endpoints;
export type AnswerOf<N extends EndpointName> = z.infer<(typeof endpoints)[N]["answer"]>;

/** A question with everything around it: `id` from the path, the fields as they came, how strict to be about them. */
export type Asked = {
  readonly store: Store;
  readonly id: string;
  readonly fields: RawFields;
  readonly strict: boolean;
};

export type Found<T> = { readonly answer: T; readonly notices: readonly Notice[] };

type UseCases = { readonly [N in EndpointName]: (asked: Asked) => Promise<Found<AnswerOf<N>>> };

const only = <T>(answer: T): Found<T> => ({ answer, notices: [] });

const findEvent = async (store: Store, id: string) => {
  const found = await store.getEvent(id);
  if (found.kind === "event") return found.event;
  if (found.kind === "moved")
    throw new Refusal("event-moved", `“${found.title}” is now part of event ${found.to}.`, found.to);
  if (found.kind === "gone")
    throw new Refusal(
      "event-gone",
      `“${found.title}” was an event here; the articles we hold now do not report it any more.`,
    );
  throw new Refusal(
    "event-unknown",
    "No event has or had this id here. Check the link, or search the timeline.",
  );
};

const findArticle = async (store: Store, id: string) => {
  const looked = await store.getArticle(id);
  if (looked.kind === "article") return looked.found;
  if (looked.kind === "moved")
    throw new Refusal("article-moved", `“${looked.title}” is article ${looked.to} now.`, looked.to);
  if (looked.kind === "gone")
    throw new Refusal("article-gone", `“${looked.title}” was an article here; its file gives none any more.`);
  throw new Refusal("article-unknown", "No article has this id here. See the list of articles.");
};

const articlesOf = (store: Store, event: { readonly mentions: readonly { readonly articleId: string }[] }) =>
  store.getArticles([...new Set(event.mentions.map((m) => m.articleId))]);

/** With a bad cursor the API refuses; a page starts from the top and says so. */
const placeOf = async (
  store: Store,
  cursor: string | undefined,
  filter: EventFilter,
  order: ListOrder,
  strict: boolean,
) => {
  if (cursor === undefined) return { after: undefined, seen: 0, notices: [] };
  try {
    const { position, seen } = readCursor(cursor, filter, order, await store.secret());
    return { after: position, seen, notices: [] };
  } catch (error) {
    if (strict) throw error;
    const message = "“cursor” could not be used, so the list starts from its first page.";
    return { after: undefined, seen: 0, notices: [{ field: "cursor", value: cursor.slice(0, 20), message }] };
  }
};

/** Lists of events that nobody sorted. */
const IN_TIME: ListOrder = { undated: "yes", sort: "date", dir: "asc" };

export const useCases: UseCases = {
  health: async ({ store }) => {
    const { articles, events } = await store.counts();
    return only({ status: "ok", articles, events });
  },

  articles: async ({ store }) => only({ articles: (await store.listArticles()).map(articleSummaryOf) }),

  article: async ({ store, id }) => {
    const found = await findArticle(store, id);
    return only(articleDetailOf({ ...found, versions: 1 + (await store.formerTexts(id)).length }));
  },

  labels: async ({ store, fields, strict }) => {
    const { query, notices } = readQuery(endpoints.labels.query, fields, strict);
    const filtered = eventFilterOf(query, strict);
    const { label: words, kind, named, page } = query;
    const answer = await readLabels(store, filtered.filter, {
      words,
      kind,
      shared: named === "shared",
      page,
    });
    return { answer, notices: [...notices, ...filtered.notices] };
  },

  figures: async ({ store, fields, strict }) => {
    const { query, notices } = readQuery(endpoints.figures.query, fields, strict);
    const filtered = eventFilterOf(query, strict);
    const place = await placeOf(store, query.cursor, filtered.filter, IN_TIME, strict);
    const { next, ...found } = await readFigures(store, filtered.filter, place.after);
    const seen = place.seen + found.events.length;
    const cursor =
      next && writeCursor({ position: next, seen }, filtered.filter, IN_TIME, await store.secret());
    const relation = query.relation === "" ? null : query.relation;
    const outlets = filtered.filter.outlets ?? [];
    return {
      answer: figuresView({ ...found, next: cursor }, { relation, outlets }),
      notices: [...notices, ...filtered.notices, ...place.notices],
    };
  },

  outlets: async ({ store }) => only(await readOutlets(store)),

  layers: async ({ store, id }) => only(await readLayers(store, await findArticle(store, id))),

  versions: async ({ store, id }) => only(await readVersions(store, await findArticle(store, id))),

  excerpt: async ({ store, id, fields, strict }) => {
    const { query, notices } = readQuery(endpoints.excerpt.query, fields, strict);
    const { selector } = readExcerptFields(query);
    if (!selector) throw new Refusal("bad-query", "“quote” is missing: it holds the words of the excerpt.");
    const answer = await readExcerpt(store, id, selector);
    if (!answer)
      throw new Refusal("article-unknown", "No article has or had this id here. See the list of articles.");
    return { answer, notices };
  },

  events: async ({ store, fields, strict }) => {
    const { query, notices } = readQuery(endpoints.events.query, fields, strict);
    const filtered = eventFilterOf(query, strict);
    const { filter } = filtered;
    const place = await placeOf(store, query.cursor, filter, query, strict);
    const page = await store.listEvents(filter, {
      limit: query.limit,
      after: place.after,
      undated: query.undated,
      sort: query.sort,
      descending: query.dir === "desc",
    });
    const counts = await store.countEvents(filter);
    const windowed = filter.from !== undefined || filter.to !== undefined;
    const dated = windowed ? counts.inWindow : counts.total - counts.undated;
    const undated = query.undated === "no" || windowed ? 0 : counts.undated;
    return {
      answer: {
        events: page.events.map(eventModelOf),
        total: query.undated === "only" ? counts.undated : dated + undated,
        undated: counts.undated,
        first: place.seen,
        next: page.next
          ? writeCursor(
              { position: page.next, seen: place.seen + page.events.length },
              filter,
              query,
              await store.secret(),
            )
          : null,
      },
      notices: [...notices, ...filtered.notices, ...place.notices],
    };
  },

  event: async ({ store, id }) => {
    const event = await findEvent(store, id);
    return only(
      eventDetailOf(
        event,
        (await articlesOf(store, event)).map((a) => a.article),
      ),
    );
  },

  timeline: async ({ store, fields, strict }) => {
    const { query, notices } = readQuery(endpoints.timeline.query, fields, strict);
    const filtered = eventFilterOf(query, strict);
    const answer = await readTimeline(store, filtered.filter, query.width);
    return { answer, notices: [...notices, ...filtered.notices] };
  },

  digest: async ({ store, fields, strict }) => {
    const { query, notices } = readQuery(endpoints.digest.query, fields, strict);
    const filtered = eventFilterOf(query, strict);
    const answer = await readDigest(store, filtered.filter, query.dates, query.sentences);
    return { answer, notices: [...notices, ...filtered.notices] };
  },

  passedOver: async ({ store, fields, strict }) => {
    const { query, notices } = readQuery(endpoints.passedOver.query, fields, strict);
    const [article, ord] = query.cursor?.split("~") ?? [];
    const after = article === undefined ? undefined : { article, ord: Number(ord) };
    const page = await store.passedOver({ reason: query.reason, after, limit: query.limit });
    const next = page.next && `${page.next.article}~${page.next.ord}`;
    return { answer: passedOverView(await store.passedOverCounts(), page.dates, next), notices };
  },

  facets: async ({ store, fields, strict }) => {
    const { query, notices } = readQuery(endpoints.facets.query, fields, strict);
    const { filter, notices: more } = eventFilterOf(query, strict);
    const [rows, outlets] = await Promise.all([
      remembered(store, ["facets", filter.q, filter.outlets], () => store.facetCounts(filter)),
      store.outletCounts(filter),
    ]);
    return { answer: facetsOf(rows, outlets, filter.facets ?? NO_FACETS), notices: [...notices, ...more] };
  },

  compare: async ({ store, id, fields, strict }) => {
    const { query, notices } = readQuery(endpoints.compare.query, fields, strict);
    const event = await findEvent(store, id);
    return { answer: await readCompare(store, event, splitNames(query.outlets ?? "")), notices };
  },
};
