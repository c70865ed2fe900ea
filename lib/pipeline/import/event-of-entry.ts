import { longHash } from "@/lib/domain/content-id";
import { type Edtf, parseEdtf } from "@/lib/domain/edtf";
import type { ArticleId, EventId, MentionId } from "@/lib/domain/ids";
import type { Mention } from "@/lib/domain/mention";
import type { DateClaim, NewsEvent } from "@/lib/domain/news-event";
import { importSalience } from "./import-salience";
import { type EntryMention, type ImportedEntry, storableText } from "./imported-entry";

export type ImportedResult =
  | { readonly ok: true; readonly event: NewsEvent; readonly notes: readonly string[] }
  | { readonly ok: false; readonly why: string };

const NO_DATE = "The imported timeline gives no date.";

const isWebAddress = (url: string): boolean => /^https?:\/\//u.test(url) && URL.canParse(url);

/** A quote with checked date and address. */
type Quote = {
  readonly outlet: string;
  readonly quote: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly published: Edtf | null;
  readonly edtf: Edtf | null;
};

const dateOr = (text: string | undefined, name: string, notes: string[]): Edtf | null => {
  if (text === undefined) return null;
  const parsed = parseEdtf(text);
  if (parsed.ok) return parsed.edtf;
  notes.push(`${name} “${text.slice(0, 60)}” left out: ${parsed.error}`);
  return null;
};

const addressOr = (text: string | undefined, notes: string[]): string | null => {
  if (text === undefined || isWebAddress(text)) return text ?? null;
  notes.push(`address “${text.slice(0, 60)}” left out: not http or https`);
  return null;
};

const checked = (m: EntryMention, date: Edtf | null, notes: string[]): Quote => ({
  outlet: m.outlet,
  quote: storableText(m.quote),
  url: addressOr(m.url, notes),
  title: m.title ?? null,
  published: dateOr(m.published, "publication date", notes),
  edtf: dateOr(m.edtf, "date of a quote", notes) ?? date,
});

/**
 * The entry's quotes. One that has none is still somebody's statement: that of whoever made the timeline. Its text,
 * else its title, as printed there, is the excerpt then, and the timeline is named as the outlet (promise P1: no event
 * without an excerpt, and no words in the mouth of an outlet that did not print them).
 */
const evidenceOf = (entry: ImportedEntry, timeline: string): readonly EntryMention[] => {
  if (entry.mentions.length > 0) return entry.mentions;
  const quote = entry.text ?? entry.title;
  return quote === "" ? [] : [{ outlet: timeline, quote, url: entry.url }];
};

const keyOf = (q: Quote): string => JSON.stringify([q.outlet, q.url, q.title, q.published, q.quote]);

/** The same words of the same article twice are one excerpt. */
const distinct = (quotes: readonly Quote[]): readonly Quote[] =>
  quotes.length < 2 ? quotes : [...new Map(quotes.map((q) => [keyOf(q), q])).values()];

/**
 * A quote as a mention. Of its article nothing is held but these words: the id is made from them and from the event's,
 * and the store gives the article back from the mention.
 */
const mentionOf = (q: Quote, event: EventId, entry: ImportedEntry): Mention => {
  const digits = longHash([event, q.outlet, q.url, q.title, q.published, q.quote]);
  return {
    id: `m_${digits}` as MentionId,
    articleId: `a_${digits}` as ArticleId,
    outlet: q.outlet,
    start: 0,
    end: q.quote.length,
    quote: q.quote,
    clause: { start: 0, end: q.quote.length },
    role: "primary",
    sentence: 0,
    dateSource: q.edtf === null ? "none" : "imported",
    edtf: q.edtf,
    inferred: entry.inferred ?? false,
    ...(q.edtf === null ? { undatedReason: NO_DATE } : {}),
    actuality: entry.actuality ?? "occurred",
    head: { start: 0, end: 0, text: "", lemma: "" },
    entities: [],
    figures: [],
    voice: { kind: "own" },
    cited: { url: q.url, title: q.title, published: q.published },
  };
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const datesOf = (mentions: readonly Mention[]): readonly DateClaim[] => {
  const claims = new Map<Edtf, Mention[]>();
  for (const m of mentions) if (m.edtf !== null) claims.set(m.edtf, [...(claims.get(m.edtf) ?? []), m]);
  return [...claims].map(([edtf, own]) => ({
    edtf,
    outlets: [...new Set(own.map((m) => m.outlet))].sort(byText),
    mentions: own.map((m) => m.id),
  }));
};

/** From content, so that the same event has the same id in any file and any order of lines. */
const idOf = (entry: ImportedEntry, quotes: readonly Quote[]): EventId =>
  (entry.id ?? `e_${longHash([entry.edtf, entry.title, quotes.map(keyOf).sort(byText)])}`) as EventId;

const eventOf = (
  entry: ImportedEntry,
  edtf: Edtf | null,
  mentions: readonly Mention[],
  id: EventId,
): NewsEvent => {
  const outlets = [...new Set(mentions.map((m) => m.outlet))].sort(byText);
  const [founder] = mentions as [Mention];
  const dates = datesOf(mentions);
  return {
    id,
    edtf,
    ...(edtf === null ? { undatedReason: NO_DATE } : {}),
    inferred: entry.inferred ?? false,
    actuality: entry.actuality ?? "occurred",
    title: entry.title,
    titleFrom: { mention: founder.id, articleId: founder.articleId },
    claimedBy: outlets.length === 1 ? (outlets[0] ?? null) : null,
    salience: entry.salience ?? importSalience(outlets.length, mentions.length, edtf),
    outlets,
    independentTexts: new Set(mentions.map((m) => m.quote)).size,
    mentions,
    dates,
    datesConflict: dates.length > 1,
    figureConflicts: [],
    merged: [],
    keptApart: [],
    supersedes: [],
    ...(entry.tags && entry.tags.length > 0 ? { tags: entry.tags } : {}),
  };
};

/** An entry as an event with its excerpts. `timeline` names the file it came from. Refuses a date that is not EDTF. */
export const eventOfEntry = (entry: ImportedEntry, timeline: string): ImportedResult => {
  const date = entry.edtf === null ? null : parseEdtf(entry.edtf);
  if (date && !date.ok)
    return { ok: false, why: `“${(entry.edtf ?? "").slice(0, 60)}” is not a date: ${date.error}` };
  const edtf = date?.edtf ?? null;
  const notes: string[] = [];
  const quotes = distinct(evidenceOf(entry, timeline).map((m) => checked(m, edtf, notes)));
  if (quotes.length === 0) return { ok: false, why: "it has no quote, no text and no title" };
  const id = idOf(entry, quotes);
  const mentions = quotes.map((q) => mentionOf(q, id, entry));
  return { ok: true, event: eventOf(entry, edtf, mentions, id), notes };
};
