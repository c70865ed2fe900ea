import { wordsFor } from "@/lib/domain/edtf";
import type { NewsEvent } from "@/lib/domain/news-event";
import { container } from "./container";
import { logError } from "./log";

/** Entries of the feed: what a reader that looks once a day should not miss, and no more. */
const MOST = 50;

/** No later than anything: for stores that did not note when events came. */
const NO_TIME = "1970-01-01T00:00:00.000Z";

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text of an element or attribute; what XML cannot hold at all is left out. */
const xmlText = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>"]/gu, (sign) => SIGNS[sign] ?? sign);

const summaryOf = (event: NewsEvent): string => {
  const when = event.edtf === null ? "Undated" : wordsFor(event.edtf);
  const words = event.mentions.slice(0, 3).map((m) => `${m.outlet}: “${m.quote}”`);
  return [`${when}. Reported by ${event.outlets.join(", ")}.`, ...words].join("\n\n");
};

const entryOf = (origin: string, event: NewsEvent, at: string | null): string => {
  const link = `${origin}/event/${event.id}`;
  return `<entry>
<id>urn:dateline:event:${xmlText(event.id)}</id>
<title>${xmlText(event.title)}</title>
<updated>${at ?? NO_TIME}</updated>
<link rel="alternate" type="text/html" href="${xmlText(link)}"/>
${event.outlets.map((o) => `<author><name>${xmlText(o)}</name></author>`).join("\n")}
<summary type="text">${xmlText(summaryOf(event))}</summary>
</entry>
`;
};

/** The events that came last, as Atom (RFC 4287), newest first. `origin` is the address this server is reached by. */
export const feed = async (origin: string): Promise<string> => {
  const { store } = await container();
  const came = await store.arrivals(MOST);
  const entries: string[] = [];
  for (const { id, at } of came) {
    const found = await store.getEvent(id);
    if (found.kind === "event") entries.push(entryOf(origin, found.event, at));
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${xmlText(origin)}/feed.atom</id>
<title>Dateline: new events</title>
<updated>${came.find((c) => c.at !== null)?.at ?? NO_TIME}</updated>
<link rel="self" type="application/atom+xml" href="${xmlText(origin)}/feed.atom"/>
<link rel="alternate" type="text/html" href="${xmlText(origin)}/"/>
${entries.join("")}</feed>
`;
};

/** The route handler of `/feed.atom`. Never throws. */
export const answerFeed = async (origin: string): Promise<Response> => {
  try {
    return new Response(await feed(origin), {
      headers: {
        "Content-Type": "application/atom+xml; charset=utf-8",
        "Cache-Control": "public, max-age=300",
      },
    });
  } catch (error) {
    logError("the feed was not made", { error });
    return new Response("The feed cannot be made at the moment. Try again.\n", {
      status: 503,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Retry-After": "2" },
    });
  }
};
