import { asEdtf } from "@/lib/domain/edtf";
import type { Edtf } from "@/lib/domain/ids";

/** A calendar date found in a line of metadata. `year` is null where the line leaves it out. */
export type WrittenDate = {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** Where it stands in the string that was searched. */
  readonly start: number;
  readonly end: number;
};

/** Month names and common short forms of the languages that pages print dates in; keys without stops or accents. */
const MONTHS = new Map<string, number>(
  [
    "january jan januar janvier janv enero ene gennaio gen janeiro januari janar jänner",
    "february feb febr februar février fevrier févr fevr fév febrero febbraio fevereiro fev februari",
    "march mar märz maerz mrz mars marzo março marco maart mrt",
    "april apr avril avr abril abr aprile",
    "may mai mayo maggio mag maio mei",
    "june jun juni juin junio giugno giu junho",
    "july jul juli juillet juil julio luglio lug julho",
    "august aug août aout agosto ago augustus augusti",
    "september sep sept septembre septiembre settembre set setembro",
    "october oct oktober okt octobre octubre ottobre ott outubro out",
    "november nov novembre noviembre novembro",
    "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro desember des",
  ].flatMap((names, index) => names.split(" ").map((name): [string, number] => [name, index + 1])),
);

const daysIn = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const valid = (year: number | null, month: number, day: number): boolean =>
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= daysIn(year ?? 2000, month) &&
  (year === null || (year >= 1500 && year <= 2200));

type Reader = {
  readonly pattern: RegExp;
  readonly read: (m: RegExpExecArray) => readonly [number | null, number, number] | null;
};

const monthOf = (name: string | undefined): number => MONTHS.get((name ?? "").toLowerCase()) ?? 0;
const yearOf = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));

/** In order of trust; the first that fits wins. Numeric day and month are read only where just one order is possible. */
const READERS: readonly Reader[] = [
  {
    pattern: /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g,
    read: (m) => [Number(m[1]), Number(m[2]), Number(m[3])],
  },
  {
    pattern: /(?<!\d)(\d{4})(\d\d)(\d\d)(?=T\d\d)/g,
    read: (m) => [Number(m[1]), Number(m[2]), Number(m[3])],
  },
  {
    pattern: /(?<!\d)(\d{4})年(\d{1,2})月(\d{1,2})日/g,
    read: (m) => [Number(m[1]), Number(m[2]), Number(m[3])],
  },
  {
    // 27 February 2019, 27February 2019, 27. Februar 2019, 27 de febrero de 2019, 27-Feb-2019, 27th of Feb, 2019
    pattern:
      /(?<![\d:.])(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[ \u00a0-]{0,2}(?:of |de )?(\p{L}{3,10})\.?,?(?: de)?[ \u00a0-]{0,2}(\d{4})(?!\d)/giu,
    read: (m) => [Number(m[3]), monthOf(m[2]), Number(m[1])],
  },
  {
    // February 27, 2019; Feb. 27th 2019
    pattern:
      /(?<!\p{L})(\p{L}{3,10})\.?[ \u00a0]{0,2}(\d{1,2})(?:st|nd|rd|th)?,?[ \u00a0]{0,2}(\d{4})(?!\d)/giu,
    read: (m) => [Number(m[3]), monthOf(m[1]), Number(m[2])],
  },
  {
    pattern: /(?<![\d/.])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/g,
    read: (m) => {
      const [a, b, year] = [Number(m[1]), Number(m[3]), Number(m[4])];
      if (m[2] === "." || a > 12 || a === b) return [year, b, a];
      return b > 12 ? [year, a, b] : null;
    },
  },
  {
    pattern: /(?<!\p{L})(\p{L}{3,10})\.?[ \u00a0]{1,2}(\d{1,2})(?:st|nd|rd|th)?(?![\d:])/giu,
    read: (m) => [null, monthOf(m[1]), Number(m[2])],
  },
  {
    pattern: /(?<![\d:.])(\d{1,2})(?:st|nd|rd|th|\.)?[ \u00a0]{0,2}(\p{L}{3,10})(?!\p{L})/giu,
    read: (m) => [null, monthOf(m[2]), Number(m[1])],
  },
];

const firstValid = (reader: Reader, text: string): WrittenDate | null => {
  for (const match of text.matchAll(reader.pattern)) {
    const parts = reader.read(match as RegExpExecArray);
    if (!parts) continue;
    const [year, month, day] = parts;
    if (valid(year, month, day))
      return {
        year: yearOf(year === null ? undefined : String(year)),
        month,
        day,
        start: match.index,
        end: match.index + match[0].length,
      };
  }
  return null;
};

/**
 * The date printed in a short string (the first 400 characters are looked at), or null. Impossible days are refused;
 * `03/04/2021` is refused because it could be read two ways. A date with its year is preferred to one without.
 */
export const findWrittenDate = (text: string): WrittenDate | null => {
  const window = text.slice(0, 400);
  for (const reader of READERS) {
    const found = firstValid(reader, window);
    if (found) return found;
  }
  return null;
};

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

/** EDTF of a found date, day precision; null where the year is missing. */
export const edtfOfWritten = (date: WrittenDate): Edtf | null =>
  date.year === null ? null : asEdtf(`${pad(date.year, 4)}-${pad(date.month, 2)}-${pad(date.day, 2)}`);
