import { toDay, weekdayOf } from "@/lib/domain/calendar";
import type { DayNumber } from "@/lib/domain/edtf";
import type { Reader, Scan } from "../engine/pattern";
import { isCapital, type Tokens, wordAt } from "../engine/tokens";

/** Easter Sunday in the Gregorian calendar. Method: the anonymous algorithm as given by Meeus, "Astronomical Algorithms", chapter 8. */
export function easter(year: number): DayNumber {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return toDay(year, Math.floor(n / 31), (n % 31) + 1);
}

/** The `n`-th weekday of a month, counted from its end when negative. */
function nth(year: number, month: number, weekday: number, n: number): DayNumber {
  if (n > 0) {
    const first = toDay(year, month, 1);
    return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1);
  }
  const last = toDay(month === 12 ? year + 1 : year, (month % 12) + 1, 1) - 1;
  return last - ((weekdayOf(last) - weekday + 7) % 7);
}

type Holiday = {
  readonly names: readonly string[];
  readonly day: (year: number) => DayNumber;
  readonly loose?: boolean;
};

const fixed = (month: number, day: number) => (year: number) => toDay(year, month, day);

/** Every fourth year on 20 January, since 1937. */
const inauguration = (year: number): DayNumber => toDay(year - (((year % 4) + 3) % 4), 1, 20);

const HOLIDAYS: Readonly<Record<string, Holiday>> = {
  "Christmas Day": { names: ["christmas day", "christmas", "xmas", "xmas day"], day: fixed(12, 25) },
  "Christmas Eve": { names: ["christmas eve", "xmas eve"], day: fixed(12, 24) },
  "Boxing Day": { names: ["boxing day"], day: fixed(12, 26) },
  "New Year's Day": { names: ["new year ' s day", "new years day", "new year ' s"], day: fixed(1, 1) },
  "New Year's Eve": { names: ["new year ' s eve", "new years eve"], day: fixed(12, 31) },
  Halloween: { names: ["halloween"], day: fixed(10, 31) },
  "Valentine's Day": {
    names: ["valentine ' s day", "valentines day", "st . valentine ' s day"],
    day: fixed(2, 14),
  },
  "St. Patrick's Day": { names: ["st . patrick ' s day", "st patrick ' s day"], day: fixed(3, 17) },
  "Independence Day": { names: ["independence day"], day: fixed(7, 4) },
  "Veterans Day": { names: ["veterans day", "veterans ' day", "armistice day"], day: fixed(11, 11) },
  "Memorial Day": { names: ["memorial day"], day: (y) => nth(y, 5, 1, -1) },
  "Labor Day": { names: ["labor day", "labour day"], day: (y) => nth(y, 9, 1, 1) },
  "Columbus Day": { names: ["columbus day"], day: (y) => nth(y, 10, 1, 2) },
  Thanksgiving: { names: ["thanksgiving day", "thanksgiving"], day: (y) => nth(y, 11, 4, 4) },
  "Black Friday": { names: ["black friday"], day: (y) => nth(y, 11, 4, 4) + 1 },
  "Cyber Monday": { names: ["cyber monday"], day: (y) => nth(y, 11, 4, 4) + 4 },
  "Election Day": { names: ["election day"], day: (y) => nth(y, 11, 1, 1) + 1 },
  "Inauguration Day": { names: ["inauguration day"], day: inauguration },
  "Australia Day": { names: ["australia day"], day: fixed(1, 26) },
  "Holocaust Remembrance Day": {
    names: ["international holocaust remembrance day", "holocaust memorial day"],
    day: fixed(1, 27),
  },
  "International Women's Day": {
    names: ["international women ' s day", "women ' s day"],
    day: fixed(3, 8),
  },
  "Remembrance Day": { names: ["remembrance day"], day: fixed(11, 11) },
  "Remembrance Sunday": { names: ["remembrance sunday"], day: (y) => nth(y, 11, 7, 2) },
  "Pearl Harbor Day": { names: ["pearl harbor day"], day: fixed(12, 7) },
  "Flag Day": { names: ["flag day"], day: fixed(6, 14) },
  Juneteenth: { names: ["juneteenth"], day: fixed(6, 19) },
  "Groundhog Day": { names: ["groundhog day"], day: fixed(2, 2) },
  Epiphany: { names: ["epiphany"], day: fixed(1, 6) },
  "Maundy Thursday": { names: ["maundy thursday"], day: (y) => easter(y) - 3 },
  "Shrove Tuesday": { names: ["shrove tuesday", "mardi gras", "fat tuesday"], day: (y) => easter(y) - 47 },
  "Whit Sunday": { names: ["whit sunday", "pentecost"], day: (y) => easter(y) + 49 },
  "All Souls' Day": { names: ["all souls ' day", "all souls day"], day: fixed(11, 2) },
  "World AIDS Day": { names: ["world aids day"], day: fixed(12, 1) },
  "Human Rights Day": { names: ["human rights day"], day: fixed(12, 10) },
  "Presidents' Day": { names: ["presidents ' day", "presidents day"], day: (y) => nth(y, 2, 1, 3) },
  "Martin Luther King Day": {
    names: ["martin luther king day", "martin luther king jr . day"],
    day: (y) => nth(y, 1, 1, 3),
  },
  "Mother's Day": { names: ["mother ' s day", "mothers day"], day: (y) => nth(y, 5, 7, 2) },
  "Father's Day": { names: ["father ' s day", "fathers day"], day: (y) => nth(y, 6, 7, 3) },
  "Easter Sunday": { names: ["easter sunday", "easter"], day: easter },
  "Easter Monday": { names: ["easter monday"], day: (y) => easter(y) + 1 },
  "Good Friday": { names: ["good friday"], day: (y) => easter(y) - 2 },
  "Palm Sunday": { names: ["palm sunday"], day: (y) => easter(y) - 7 },
  "Ash Wednesday": { names: ["ash wednesday"], day: (y) => easter(y) - 46 },
  "Whit Monday": { names: ["whit monday"], day: (y) => easter(y) + 50 },
  "Ascension Day": { names: ["ascension day"], day: (y) => easter(y) + 39 },
  "April Fools' Day": {
    names: ["april fools ' day", "april fools day", "april fool ' s day"],
    day: fixed(4, 1),
  },
  "May Day": { names: ["may day"], day: fixed(5, 1) },
  "Bastille Day": { names: ["bastille day"], day: fixed(7, 14) },
  "Canada Day": { names: ["canada day"], day: fixed(7, 1) },
  "Anzac Day": { names: ["anzac day"], day: fixed(4, 25) },
  "Earth Day": { names: ["earth day"], day: fixed(4, 22) },
  "All Saints' Day": { names: ["all saints ' day", "all saints day"], day: fixed(11, 1) },
  "Guy Fawkes Night": { names: ["guy fawkes night", "guy fawkes day"], day: fixed(11, 5) },
};

/** Words and marks that the names are made of, for the vocabulary. */
export const HOLIDAY_WORDS: readonly string[] = [
  ...new Set(Object.values(HOLIDAYS).flatMap(({ names }) => names.flatMap((name) => name.split(" ")))),
];

/** Day of a holiday in a year; null for names that are not here. Movable feasts are given from 1583 on. */
export const holidayDay = (name: string, year: number): DayNumber | null =>
  year < 1583 || !HOLIDAYS[name] ? null : HOLIDAYS[name].day(year);

const byFirstWord = new Map<string, { readonly words: readonly string[]; readonly name: string }[]>();
for (const [name, { names }] of Object.entries(HOLIDAYS))
  for (const written of names) {
    const words = written.split(" ");
    byFirstWord.set(
      words[0]!,
      [...(byFirstWord.get(words[0]!) ?? []), { words, name }].sort(
        (a, b) => b.words.length - a.words.length,
      ),
    );
  }

function readName(tokens: Tokens, i: number): { readonly end: number; readonly name: string } | null {
  const options = byFirstWord.get(wordAt(tokens, i));
  const found = options?.find(({ words }) => words.every((w, k) => wordAt(tokens, i + k) === w));
  return found && isCapital(tokens, i) ? { end: i + found.words.length, name: found.name } : null;
}

/** `<holiday>`: the name of a holiday, capitalised. */
export const holiday: Reader = {
  read: ({ tokens }: Scan, i: number) => {
    const found = readName(tokens, i);
    return found
      ? { end: found.end, meaning: { kind: "holiday", name: found.name, year: null, step: null } }
      : null;
  },
  startsWith: (entry) => byFirstWord.has(entry.word),
  startsWithNumber: false,
};
