import { createHash } from "node:crypto";
import {
  type Edition,
  type EditionEvent,
  type EditionSelection,
  editionText,
  parseEdition,
  selectionSearch,
} from "@/lib/contract/edition";
import { eventFilters } from "@/lib/contract/endpoints";
import { splitOutlets } from "@/lib/contract/link-state";
import type { EventDetail } from "@/lib/contract/models";
import type { NewsEvent } from "@/lib/domain/news-event";
import { editionFile } from "@/lib/still";
import type { EventPosition, Store } from "@/lib/store";
import { eventDetailOf, outletModels } from "@/lib/views";
import { container } from "./container";
import { eventFilterOf } from "./event-filter";
import { readCompare } from "./read-compare";
import { readQuery } from "./read-query";
import { readTimeline } from "./read-timeline";
import { Refusal } from "./refusal";

/** An edition with the name its content gives it. */
export type NamedEdition = { readonly hash: string; readonly text: string; readonly edition: Edition };

/** An edition is read as a whole; larger selections are exported instead. */
const MOST_EVENTS = 20_000;
const PAGE = 200;
const WIDTH = 1200;

export const editionHash = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

const lineOf = (detail: EventDetail, compare: EditionEvent["compare"]): EditionEvent => ({
  id: detail.id,
  edtf: detail.edtf,
  title: detail.title,
  outlets: detail.outlets,
  mentions: detail.mentions.map((m) => {
    const article = detail.articles.find((a) => a.id === m.articleId);
    return {
      outlet: m.outlet,
      quote: m.quote,
      url: article?.url ?? undefined,
      title: article?.title ?? undefined,
      published: article?.published?.edtf,
    };
  }),
  detail,
  compare,
});

const eventLine = async (store: Store, event: NewsEvent): Promise<EditionEvent> => {
  const articles = await store.getArticles([...new Set(event.mentions.map((m) => m.articleId))]);
  const detail = eventDetailOf(
    event,
    articles.map((a) => a.article),
  );
  if (event.outlets.length < 2) return lineOf(detail, null);
  const { columns, rows } = await readCompare(store, event, []);
  return lineOf(detail, { columns, rows });
};

const titleOf = ({ from, to, outlets, q, ...facets }: EditionSelection): string => {
  const parts = [
    q ? `with “${q}”` : null,
    outlets ? `by ${splitOutlets(outlets).join(", ")}` : null,
    ...Object.entries(facets).map(([name, values]) => `(${name}: ${values})`),
    from || to ? `from ${from ?? "the beginning"} to ${to ?? "the end"}` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? "What was reported" : `What was reported ${parts.join(" ")}`;
};

const cleaned = (selection: EditionSelection): EditionSelection =>
  Object.fromEntries(new URLSearchParams(selectionSearch(selection)));

/** Freezes a selection: everything its pages show, in an order of its own. Equal stores give equal editions. */
export const makeEdition = async (
  asked: EditionSelection,
): Promise<NamedEdition & { readonly revision: number }> => {
  const { store } = await container();
  const selection = cleaned(asked);
  const { query } = readQuery(eventFilters, selection, true);
  const { filter } = eventFilterOf(query, true);
  const revision = await store.revision();
  const events: EditionEvent[] = [];
  let after: EventPosition | undefined;
  do {
    const page = await store.listEvents(filter, { limit: PAGE, after });
    for (const event of page.events) events.push(await eventLine(store, event));
    if (events.length > MOST_EVENTS)
      throw new Refusal(
        "edition-too-large",
        `This selection has more than ${MOST_EVENTS} events. Freeze a shorter time or fewer outlets, or export it.`,
      );
    after = page.next ?? undefined;
  } while (after);
  const articles = new Set(events.flatMap((e) => e.detail.articles.map((a) => a.id)));
  const text = editionText({
    head: {
      dateline: "edition",
      version: 1,
      title: titleOf(selection),
      selection,
      counts: {
        events: events.length,
        undated: events.filter((e) => e.edtf === null).length,
        articles: articles.size,
      },
      outlets: [...outletModels(await store.outlets())],
      timeline: await readTimeline(store, filter, WIDTH),
    },
    events,
  });
  if ((await store.revision()) !== revision) return makeEdition(asked);
  return { hash: editionHash(text), text, edition: parseEdition(text), revision };
};

/** Makes an edition and keeps it, so that `/v/{hash}` shows it from now on. */
export const freeze = async (asked: EditionSelection): Promise<NamedEdition> => {
  const { store } = await container();
  const { hash, text, edition, revision } = await makeEdition(asked);
  const { title, selection, counts } = edition.head;
  await store.keepEdition({
    hash,
    text,
    title,
    selection: selectionSearch(selection),
    events: counts.events,
    revision,
  });
  return { hash, text, edition };
};

/** An edition as files: one that opens from a disk, and the JSON Lines its hash is of. Names come from the hash alone. */
export const writtenEdition = ({ hash, text, edition }: NamedEdition) => [
  { name: `dateline-${hash.slice(0, 12)}.html`, text: editionFile(hash, edition) },
  { name: `dateline-${hash.slice(0, 12)}.jsonl`, text },
];

/** Keeps an edition that was made elsewhere; throws where the text is not one to the letter. */
export const keepForeignEdition = async (text: string): Promise<NamedEdition> => {
  const { store } = await container();
  const edition = parseEdition(text);
  const hash = editionHash(text);
  const { title, selection, counts } = edition.head;
  await store.keepEdition({
    hash,
    text,
    title,
    selection: selectionSearch(selection),
    events: counts.events,
    revision: null,
  });
  return { hash, text, edition };
};
