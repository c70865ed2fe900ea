import type { EventModel, MentionModel } from "@/lib/contract/models";
import { type CardQuote, wordsCard } from "@/lib/preview";
import { type Answered, query } from "../query";
import type { Drawn } from "./timeline-card";

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? "" : "s"}`;

const reportWords = (event: EventModel): string => {
  const outlets = count(event.outlets.length, "outlet");
  return event.independentTexts < event.outlets.length
    ? `Reported by ${outlets}, ${count(event.independentTexts, "independent text")}`
    : `Reported by ${event.outlets.length === 1 ? (event.outlets[0] ?? outlets) : outlets}`;
};

const dateWords = (event: EventModel): string => capital(event.date?.words ?? "date not known");

const hues = async (): Promise<ReadonlyMap<string, number>> => {
  const found = await query("timeline", { width: 1200 });
  return new Map(found.ok ? found.answer.outlets.map((o) => [o.name, o.hue]) : []);
};

/** The first report of each outlet, at most `most` of them. */
const oneEach = (mentions: readonly MentionModel[], most: number): readonly MentionModel[] => {
  const seen = new Set<string>();
  return mentions.filter((m) => !seen.has(m.outlet) && seen.add(m.outlet) !== undefined).slice(0, most);
};

const quotesOf = async (mentions: readonly MentionModel[], most: number): Promise<readonly CardQuote[]> => {
  const byOutlet = await hues();
  return oneEach(mentions, most).map(({ outlet, quote }) => ({
    outlet,
    hue: byOutlet.get(outlet) ?? 0,
    quote: quote.replace(/\s+/gu, " "),
  }));
};

const draw = (kicker: string, title: string, quotes: readonly CardQuote[], foot: string): Drawn => ({
  ok: true,
  svg: wordsCard({ kicker, title, quotes, foot }),
});

/** The answer about an id, or about the one that took its place. */
const follow = async <N extends "event" | "compare" | "article">(
  name: N,
  id: string,
): Promise<Answered<N>> => {
  const found = await query(name, { id });
  return found.ok || found.movedTo === null ? found : query(name, { id: found.movedTo });
};

/** An event with its date in words and what one or two outlets wrote; `mention` names the excerpt to show alone. */
export const eventCard = async (id: string, mention: string | null): Promise<Drawn> => {
  const found = await follow("event", id);
  if (!found.ok) return { ok: false, problem: found.problem };
  const event = found.answer;
  const asked = event.mentions.filter((m) => m.id === mention);
  const quotes = await quotesOf(asked.length > 0 ? asked : event.mentions, 2);
  return draw(dateWords(event), event.title, quotes, reportWords(event));
};

/** A comparison: up to three outlets side by side in their own words. */
export const compareCard = async (id: string, outlets: readonly string[]): Promise<Drawn> => {
  const found = await follow("compare", id);
  if (!found.ok) return { ok: false, problem: found.problem };
  const { event } = found.answer;
  const wanted = event.mentions.filter((m) => outlets.length === 0 || outlets.includes(m.outlet));
  const quotes = await quotesOf(wanted.length > 0 ? wanted : event.mentions, 3);
  return draw(`Compared · ${dateWords(event)}`, event.title, quotes, reportWords(event));
};

/** An article with its outlet and what is known of its publication date. */
export const articleCard = async (id: string): Promise<Drawn> => {
  const found = await follow("article", id);
  if (!found.ok) return { ok: false, problem: found.problem };
  const { outlet, title, published, mentions, timex } = found.answer;
  const when = published.basis === "unknown" ? "publication date not known" : published.words;
  const events = new Set(mentions.map((m) => m.eventId)).size;
  return draw(
    `${outlet} · ${when}`,
    title ?? "Article without a headline",
    [],
    `${count(timex.length, "time expression")}, ${count(events, "event")}, each with its words`,
  );
};
