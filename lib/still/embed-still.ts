import type { ExcerptAnswer } from "@/lib/contract/excerpt-models";
import type { LinkState } from "@/lib/contract/link-state";
import type { CompareAnswer, EventDetail, TimelineAnswer } from "@/lib/contract/models";
import { compareStill } from "./compare-still";
import { stillDocument } from "./document";
import { eventStill } from "./event-still";
import { foreign, type Html, html } from "./html";
import type { StillLinks } from "./links";
import { outLink } from "./quote";
import { timelineStill } from "./timeline-still";

/** Where an embed stands: the address of the page it shows, absolute, the origin of both, and the policy's nonce. */
export type EmbedFrame = { readonly page: string; readonly origin: string; readonly nonce: string };

const linksOf = ({ origin }: EmbedFrame): StillLinks => ({
  event: (id) => `${origin}/event/${id}`,
  compare: (id) => `${origin}/compare/${id}`,
  excerpt: (href) => origin + href,
  newWindow: true,
});

const framed = (frame: EmbedFrame, title: string, content: Html): string =>
  stillDocument({
    title,
    nonce: frame.nonce,
    canonical: frame.page,
    tellHeight: true,
    body: html`<main>${content}</main>
<footer class="foot"><p><a href="${frame.page}" target="_blank">Open in Dateline</a> · Every date opens the words it came from.</p></footer>`,
  });

/** The timeline of a link, drawn by the plot's own layout. `whole` is the answer without a window. */
export const timelineEmbed = (
  frame: EmbedFrame,
  whole: TimelineAnswer,
  answer: TimelineAnswer,
  state: LinkState,
): string => {
  const title = state.q === "" ? "What was reported" : `What was reported with “${state.q}”`;
  const body = html`<h1>${foreign(title)}</h1>${
    answer.counts.total === 0
      ? html`<p>No event matches this view.</p>`
      : timelineStill(whole, answer, state, linksOf(frame))
  }`;
  return framed(frame, title, body);
};

export const eventEmbed = (frame: EmbedFrame, event: EventDetail): string =>
  framed(frame, event.title, eventStill(event, linksOf(frame), 1));

export const compareEmbed = (frame: EmbedFrame, comparison: CompareAnswer): string => {
  const title = `Compared: ${comparison.event.title}`;
  return framed(
    frame,
    title,
    html`<h1>${foreign(title)}</h1><p class="when">${comparison.event.date?.words ?? "Undated"}</p>${compareStill(comparison)}`,
  );
};

const SAID: Readonly<Record<ExcerptAnswer["status"], string>> = {
  here: "The words stand in the text we hold, unchanged.",
  moved: "The words stand in another place of the text than when this was made, letter for letter.",
  unclear: "The words stand in the text, but which passage is meant cannot be said.",
  changed: "Changed: the text was read again and no longer has these words.",
  removed: "Removed: the text was read again and has nothing like these words.",
  gone: "The article is not held any more.",
  unknown: "No text we hold of this article has or had these words, so they are not shown.",
};

/** One excerpt in its outlet's name; what it became, where the text changed. */
export const excerptEmbed = (frame: EmbedFrame, excerpt: ExcerptAnswer): string => {
  const { article, before, now, publisher, status } = excerpt;
  const title = article ? `${article.outlet}: ${article.title ?? "an excerpt"}` : "An excerpt";
  const body = html`${before && html`<blockquote><bdi dir="auto">${before.text}</bdi></blockquote>`}
${article && html`<p>${foreign(article.outlet)}, ${foreign(article.title ?? "article without a headline")}, ${article.published.words}</p>`}
<p class="small soft" data-status="${status}">${SAID[status]}</p>
${now && html`<p class="small">What stands there now:</p><blockquote><bdi dir="auto">${now.text}</bdi></blockquote>`}
${publisher !== null && html`<p class="small">${outLink(publisher, "Open at publisher")}</p>`}`;
  return framed(frame, title, body);
};

/** What stands in a frame when there is nothing to show: one sentence, and the way to the page itself. */
export const problemStill = (nonce: string, title: string, detail: string, origin: string): string =>
  stillDocument({
    title,
    nonce,
    tellHeight: true,
    body: html`<main><h1>${title}</h1><p>${detail}</p><p><a href="${origin}/" target="_blank">The timeline</a></p></main>`,
  });
