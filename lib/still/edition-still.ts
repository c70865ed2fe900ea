import type { Edition, EditionEvent } from "@/lib/contract/edition";
import { DEFAULT_LINK_STATE } from "@/lib/contract/link-state";
import { compareStill } from "./compare-still";
import { stillDocument } from "./document";
import { eventStill } from "./event-still";
import { foreign, type Html, html } from "./html";
import { type StillLinks, targetOf } from "./links";
import { timelineStill } from "./timeline-still";

const shortHash = (hash: string): string => hash.slice(0, 12);

const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? "" : "s"}`;

const sumWords = ({ head: { counts } }: Edition): string =>
  `${count(counts.events, "event")} (${counts.undated} undated) from ${count(counts.articles, "article")}`;

/** Head, picture and every event with its words. */
const whole = (edition: Edition, links: StillLinks, event: (e: EditionEvent) => Html): Html =>
  html`<h1>${foreign(edition.head.title)}</h1>
<p class="soft">${sumWords(edition)}</p>
${timelineStill(edition.head.timeline, edition.head.timeline, DEFAULT_LINK_STATE, links)}
<h2>All events with their words</h2>
${inTime(edition.events).map(event)}`;

const begin = ({ detail }: EditionEvent): number => {
  const [es, ls, ee, le] = detail.date?.bounds ?? [null, null, null, null];
  return es ?? ee ?? le ?? ls ?? Number.POSITIVE_INFINITY;
};

const inTime = (events: readonly EditionEvent[]): readonly EditionEvent[] =>
  [...events].sort((a, b) => (begin(a) === begin(b) ? (a.id < b.id ? -1 : 1) : begin(a) - begin(b)));

const eventWithCompare = (links: StillLinks, level: 1 | 2) => (e: EditionEvent) =>
  html`${eventStill(e.detail, links, level)}${
    e.compare !== null &&
    html`<details id="compare-${e.id}"><summary>Compare ${e.outlets.length} outlets</summary>${compareStill(e.compare)}</details>`
  }`;

const INSIDE: StillLinks = {
  event: (id) => `#${id}`,
  compare: null,
  excerpt: null,
  newWindow: false,
};

/** The one file that holds an edition: opens from a disk, fetches nothing, needs no script. */
export const editionFile = (hash: string, edition: Edition): string =>
  stillDocument({
    title: `${edition.head.title} (edition ${shortHash(hash)})`,
    body: html`<div class="bar"><p>Frozen edition <strong title="${hash}">${shortHash(hash)}</strong>. It is complete in this file and never changes; the SHA-256 of its JSON Lines is ${hash}.</p></div>
<main>${whole(edition, INSIDE, eventWithCompare(INSIDE, 2))}</main>
<footer class="foot"><p>Every date opens the words it came from. Dateline shows where outlets differ and rates none of them.</p></footer>`,
  });

export type EditionPage = {
  readonly hash: string;
  readonly edition: Edition;
  /** Address of the collection as it is now, with the same selection. */
  readonly live: string;
  readonly newer: string | null;
  readonly state: "same" | "changed" | "unknown";
  readonly origin: string;
  readonly nonce: string;
  readonly framed: boolean;
};

const STATES = {
  same: "Nothing has changed in the collection since it was made.",
  changed: "The collection has changed since it was made.",
  unknown: "It was made on another machine.",
} as const;

const bar = ({ hash, newer, state, live, framed, origin }: EditionPage, links: StillLinks): Html => {
  const base = framed ? `${origin}/embed/v` : `${origin}/v`;
  const target = targetOf(links);
  return html`<div class="bar" data-testid="edition-bar"><p>Frozen edition <a href="${origin}/v/${hash}" target="${target}"><strong>${shortHash(hash)}</strong></a>: it never changes. ${
    newer === null
      ? STATES[state]
      : html`<strong>A newer edition exists:</strong> <a href="${base}/${newer}">${shortHash(newer)}</a>.`
  } <a href="${live}" target="${target}">See it live</a>${
    framed
      ? null
      : html` · <a href="${origin}/v/${hash}/edition.html" download>Save as one file</a> · <a href="${origin}/v/${hash}/edition.jsonl" download>JSON Lines</a>`
  }</p></div>`;
};

const linksOf = ({ hash, origin, framed }: EditionPage): StillLinks => {
  const base = `${origin}${framed ? "/embed" : ""}/v/${hash}`;
  return {
    event: (id) => `${base}/event/${id}`,
    compare: (id) => `${base}/compare/${id}`,
    excerpt: (href) => origin + href,
    newWindow: framed,
  };
};

const wrapped = (page: EditionPage, title: string, path: string, content: Html): string => {
  const links = linksOf(page);
  return stillDocument({
    title: `${title} (edition ${shortHash(page.hash)})`,
    nonce: page.nonce,
    canonical: `${page.origin}/v/${page.hash}${path}`,
    tellHeight: page.framed,
    body: html`${bar(page, links)}<main>${content}</main>
<footer class="foot"><p><a href="${page.origin}/v/${page.hash}" target="${targetOf(links)}">The whole edition</a> · Every date opens the words it came from.</p></footer>`,
  });
};

/** The page of an edition, or of one event or comparison in it; null where it holds no such thing. */
export const editionPage = (
  page: EditionPage,
  kind: "whole" | "event" | "compare",
  id: string,
): string | null => {
  const { edition } = page;
  const links = linksOf(page);
  if (kind === "whole") {
    const list = page.framed ? () => html`` : (e: EditionEvent) => eventStill(e.detail, links);
    const content = page.framed
      ? html`<h1>${foreign(edition.head.title)}</h1>${timelineStill(edition.head.timeline, edition.head.timeline, DEFAULT_LINK_STATE, links)}`
      : whole(edition, links, list);
    return wrapped(page, edition.head.title, "", content);
  }
  const found = edition.events.find((e) => e.id === id);
  if (!found) return null;
  if (kind === "event") return wrapped(page, found.title, `/event/${id}`, eventStill(found.detail, links, 1));
  if (found.compare === null) return null;
  const title = `Compared: ${found.title}`;
  return wrapped(
    page,
    title,
    `/compare/${id}`,
    html`<h1>${foreign(title)}</h1><p class="when">${found.detail.date?.words ?? "Undated"}</p>${compareStill(found.compare)}`,
  );
};
