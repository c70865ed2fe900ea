import { fromDay } from "@/lib/domain/calendar";
import { boundsOf, formOf, wordsFor } from "@/lib/domain/edtf";
import type { EventExporter, ExportedEvent } from "./exporter";

const escapeText = (text: string): string =>
  text
    .replaceAll("\\", "\\\\")
    .replaceAll(";", "\\;")
    .replaceAll(",", "\\,")
    .replace(/\r\n|\r|\n/gu, "\\n")
    .replace(/\p{Cc}/gu, " ");

const MAX_OCTETS = 75;

/** Lines of at most 75 octets, broken between characters (RFC 5545, 3.1). */
const fold = (line: string): string => {
  const lines: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > MAX_OCTETS) {
      lines.push(part);
      part = " ";
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...lines, part].join("\r\n");
};

const dayText = (day: number): string => {
  const { year, month, day: dayOfMonth } = fromDay(day);
  return `${String(year).padStart(4, "0")}${String(month).padStart(2, "0")}${String(dayOfMonth).padStart(2, "0")}`;
};

/** Days a calendar can hold: years 1 to 9999. */
const isWritable = (day: number): boolean => day > -719_162 && day < 2_932_896;

const piece = ({ event }: ExportedEvent): string | null => {
  if (event.edtf === null) return null;
  const { earliestStart, latestEnd } = boundsOf(event.edtf);
  if (!isWritable(earliestStart) || !isWritable(latestEnd)) return null;
  // A calendar knows days only: where the date is less exact, the summary says so in words.
  const summary = formOf(event.edtf) === "day" ? event.title : `${wordsFor(event.edtf)}: ${event.title}`;
  const excerpts = event.mentions.map((m) => `${m.outlet}: “${m.quote}”`).join("\n\n");
  return [
    "BEGIN:VEVENT",
    `UID:${event.id}@dateline`,
    // No clock here: the same store gives the same file.
    "DTSTAMP:19700101T000000Z",
    `DTSTART;VALUE=DATE:${dayText(earliestStart)}`,
    `DTEND;VALUE=DATE:${dayText(latestEnd + 1)}`,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(excerpts)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]
    .map(fold)
    .join("\r\n");
};

/** iCalendar. Events without a date, or with an open end, have no place in it. */
export const ics: EventExporter = {
  of: "events",
  head: "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Dateline//EN\r\n",
  between: "\r\n",
  tail: "\r\nEND:VCALENDAR\r\n",
  piece,
};
