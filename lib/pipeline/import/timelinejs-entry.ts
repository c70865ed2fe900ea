import { htmlText } from "./html-text";
import { type EntryMention, type EntryResult, EVENT_ID, isFields, textOf } from "./imported-entry";

const pad = (n: number, width: number): string => String(Math.abs(n)).padStart(width, "0");

const yearText = (year: number): string =>
  Math.abs(year) > 9999 ? `Y${year}` : `${year < 0 ? "-" : ""}${pad(year, 4)}`;

const whole = (value: unknown): number | null => {
  const text = textOf(value);
  return text !== undefined && /^[+-]?\d{1,9}$/u.test(text) ? Number(text) : null;
};

/**
 * Year, month and day as EDTF with as much precision as there is. Zero and absent mean "not given"; a day without a
 * month is not given either. Times of day are left out: Dateline dates by the day. Null without a year.
 */
export const edtfOfParts = (year: unknown, month: unknown, day: unknown): string | null => {
  const y = whole(year);
  if (y === null) return null;
  const m = whole(month) || null;
  const d = m === null ? null : whole(day) || null;
  return [yearText(y), ...(m === null ? [] : [pad(m, 2)]), ...(d === null ? [] : [pad(d, 2)])].join("-");
};

/** One date, or an interval where the ends differ. */
export const edtfOfEnds = (start: string | null, end: string | null): string | null =>
  start !== null && end !== null && start !== end ? `${start}/${end}` : start;

const dateOf = (value: unknown): string | null =>
  isFields(value) ? edtfOfParts(value.year, value.month, value.day) : null;

const BLOCKQUOTE = /<blockquote>([^<]*)<br>— ([^<]*)<\/blockquote>/gu;

/** Quotes as Dateline's own export writes them; other markup is the timeline's own text. */
const ownQuotes = (html: string): readonly EntryMention[] => {
  const quotes = [...html.matchAll(BLOCKQUOTE)];
  if (quotes.map((q) => q[0]).join("") !== html) return [];
  return quotes.flatMap(([, quote = "", outlet = ""]) => {
    const name = htmlText(outlet);
    return name === "" ? [] : [{ quote: htmlText(quote), outlet: name }];
  });
};

const textField = (value: unknown): string => htmlText(textOf(value) ?? "");

/** An entry from an element of the `events` of TimelineJS JSON. */
export const timelineJsEntry = (value: unknown): EntryResult => {
  if (!isFields(value)) return { ok: false, why: "not a JSON object" };
  const start = dateOf(value.start_date);
  if (start === null) return { ok: false, why: "“start_date” has no year" };
  const words = isFields(value.text) ? value.text : {};
  const media = isFields(value.media) ? value.media : {};
  const id = textOf(value.unique_id);
  const group = textOf(value.group);
  return {
    ok: true,
    entry: {
      id: id !== undefined && EVENT_ID.test(id) ? id : undefined,
      edtf: edtfOfEnds(start, dateOf(value.end_date)),
      title: textField(words.headline),
      text: textField(words.text),
      url: textOf(media.link) ?? textOf(media.url),
      mentions: ownQuotes(typeof words.text === "string" ? words.text : ""),
      tags: group === undefined ? [] : [group],
    },
    notes: [],
  };
};
