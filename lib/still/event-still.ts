import type { EventDetail, MentionModel } from "@/lib/contract/models";
import { foreign, type Html, html } from "./html";
import { type StillLinks, targetOf } from "./links";
import { outLink, quoteOf } from "./quote";

const VOICE = { own: "in the outlet’s own words", quoted: "quoted", attributed: "attributed" } as const;

const BASIS = {
  stated: "published",
  inferred: "probably published",
  unknown: "publication date not known",
} as const;

type Article = EventDetail["articles"][number];

const published = ({ published: date, publishedBasis }: Article): string =>
  date && publishedBasis !== "unknown"
    ? `${BASIS[publishedBasis]} ${date.words.replace(/^probably /u, "").replace(/ \(date inferred\)$/u, "")}`
    : BASIS.unknown;

const voiceOf = ({ voice, speaker }: MentionModel): string =>
  voice === "own" || speaker === null ? VOICE[voice] : `${VOICE[voice]}: “${speaker}”`;

const mentionStill = (event: EventDetail, m: MentionModel, links: StillLinks): Html => {
  const place = event.places.find((p) => p.mention === m.id);
  return html`<li id="${m.id}">
${quoteOf(m.quote, m.start, m.timex)}
<p class="small soft">${m.date ? "Why this date" : "Why no date"}: ${foreign(m.why)} · ${voiceOf(m)}${
    links.excerpt && place
      ? html` · <a href="${links.excerpt(place.href)}" target="${targetOf(links)}">In its article</a>`
      : null
  }${place?.publisher ? html` · ${outLink(place.publisher, "Open at publisher")}` : null}</p>
</li>`;
};

const outletStill = (event: EventDetail, outlet: string, links: StillLinks): Html => {
  const articles = event.articles.filter((a) => a.outlet === outlet);
  return html`<section class="outlet"><h3>${foreign(outlet)}</h3>
${articles.map(
  (a) => html`<p class="small soft">${foreign(a.title ?? "Article without a headline")}, ${published(a)}</p>
<ul>${event.mentions.filter((m) => m.articleId === a.id).map((m) => mentionStill(event, m, links))}</ul>`,
)}</section>`;
};

const differing = (event: EventDetail): Html | null => {
  const dates =
    event.dates.length > 1
      ? html`<p><span class="badge">Dates differ</span>${event.dates.map(
          (d) => html`${d.date.words} (${foreign(d.outlets.join(", "))}). `,
        )}</p>`
      : null;
  const figures = event.figureConflicts.map(
    (c) =>
      html`<p><span class="badge">Figures differ</span>${foreign(c.counts)}: ${c.claims.map(
        (x) => html`“${x.text}” (${foreign(x.outlet)}). `,
      )}</p>`,
  );
  return html`${dates}${figures}`;
};

/** One event: title, date in words, what differs, and every excerpt in its outlet's name. */
export const eventStill = (event: EventDetail, links: StillLinks, level: 1 | 2 = 2): Html => {
  const title = html`<a href="${links.event(event.id)}" target="${targetOf(links)}">${foreign(event.title)}</a>`;
  return html`<article class="event" id="${event.id}">
${event.claimedBy !== null && html`<p class="small soft">Reported by one outlet: ${foreign(event.claimedBy)}</p>`}
${level === 1 ? html`<h1>${title}</h1>` : html`<h2>${title}</h2>`}
<p class="when">${event.date ? event.date.words : `Undated. ${event.undatedReason ?? ""}`}</p>
${event.actuality === "planned" && html`<p><span class="badge">Planned: announced beforehand</span></p>`}
${differing(event)}
${event.outlets.map((outlet) => outletStill(event, outlet, links))}
${
  links.compare !== null && event.outlets.length > 1
    ? html`<p><a href="${links.compare(event.id)}" target="${targetOf(links)}">Compare ${event.outlets.length} outlets</a></p>`
    : null
}
</article>`;
};
