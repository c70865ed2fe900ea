import { findWrittenDate, type WrittenDate } from "./written-date";

/** The line of place and date at the head of a report: "MOSCOW, November 7. /TASS/." */
export type Dateline = {
  /** Length of the dateline at the start of the paragraph, without the white space after it. */
  readonly length: number;
  readonly date: WrittenDate | null;
  /** Agency or outlet in slashes or brackets, as printed. */
  readonly agency: string | null;
};

const PLACE = /^[\p{Lu}][\p{L}\p{M}.'’/, -]{1,60}/u;
const AGENCY = /^(?:\/([\p{L}][^/\n]{1,30})\/|[([]([\p{L}][^)\]\n]{1,40})[)\]])/u;
const DASH = /^\s{0,2}(?:--|[-–—:|])\s{0,2}/;
const DATE_HEAD =
  /^,?\s?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)[a-z]{0,5},?\s)?(?:\p{L}{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?(?:,\s?\d{4})?|\d{1,2}(?:st|nd|rd|th)?\s\p{L}{3,9}\.?(?:,?\s\d{4})?|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})[.,]?\s?/iu;

const isUpperCase = (place: string): boolean => {
  const letters = place.replace(/[^\p{L}]/gu, "");
  const upper = letters.replace(/[^\p{Lu}]/gu, "");
  return letters.length >= 3 && upper.length / letters.length > 0.7;
};

/** A place in ordinary case: few words, all capitalised except small links ("Rio de Janeiro"). */
const isPlaceName = (place: string): boolean => {
  const words = place.split(/[\s,/]+/).filter((word) => word !== "");
  return (
    words.length >= 1 &&
    words.length <= 5 &&
    words.every((w) => /^\p{Lu}/u.test(w) || /^(?:de|da|du|of|al|el|la|and|am|an|upon|d\.c\.)$/iu.test(w))
  );
};

const trimPlace = (text: string): string => {
  const raw = PLACE.exec(text)?.[0] ?? "";
  // A month that opens the date is not part of the place: "MOSCOW, November 7".
  const month = /(?:^|[,\s]{1,2})(?:\p{L}{3,9}\.?)\s?$/u.exec(raw);
  const followedByDigit = /^\d/.test(text.slice(raw.length));
  const place = followedByDigit && month ? raw.slice(0, month.index) : raw;
  return place.replace(/[\s,-]{1,3}$/, "");
};

/**
 * The dateline that a paragraph begins with, or null. Accepts place, date, agency and dash in the combinations
 * that agencies use; a place alone needs capitals and a dash, so that ordinary sentences are left alone.
 */
export const datelineOf = (paragraph: string): Dateline | null => {
  const head = paragraph.slice(0, 160);
  const bare = AGENCY.exec(head);
  if (bare) return closeDateline(head, bare[0].length, null, bare[1] ?? bare[2] ?? null, false);
  const place = trimPlace(head);
  if (place === "") return null;
  let at = place.length;
  const dateText = DATE_HEAD.exec(head.slice(at))?.[0] ?? "";
  const date = dateText === "" ? null : findWrittenDate(dateText);
  if (date) at += dateText.length;
  const gap = /^[\s,.]{0,3}/.exec(head.slice(at))?.[0].length ?? 0;
  const agency = AGENCY.exec(head.slice(at + gap));
  if (agency) {
    if (!isUpperCase(place) && !isPlaceName(place)) return null;
    return closeDateline(
      head,
      at + gap + agency[0].length,
      date && shift(date, place.length),
      agency[1] ?? agency[2] ?? null,
      true,
    );
  }
  const dash = DASH.exec(head.slice(at));
  if (!dash || /^[:|]/.test(dash[0].trim())) return null;
  if (date ? !isUpperCase(place) && !isPlaceName(place) : !isUpperCase(place)) return null;
  if (!/\s/.test(dash[0]) && dash[0].trim() === "-") return null;
  return { length: at + dash[0].trimEnd().length, date: date && shift(date, place.length), agency: null };
};

const shift = (date: WrittenDate, by: number): WrittenDate => ({
  ...date,
  start: date.start + by,
  end: date.end + by,
});

/** After the agency a dash, a stop or both may follow; a bare "(CNN)" needs a capital or a dash right after. */
const closeDateline = (
  head: string,
  at: number,
  date: WrittenDate | null,
  agency: string | null,
  placed: boolean,
): Dateline | null => {
  const tail = /^\.?\s{0,2}(?:--|[-–—:])?/.exec(head.slice(at))?.[0].trimEnd() ?? "";
  const rest = head.slice(at + tail.length).trimStart();
  const closed = tail !== "" || /^["“'‘]?\p{Lu}/u.test(rest);
  if (!closed || (!placed && !/^[\p{Lu}][\p{L}.]{1,20}$/u.test(agency ?? ""))) return null;
  return { length: at + tail.length, date, agency };
};
