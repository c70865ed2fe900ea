import type { Figure } from "@/lib/domain/mention";
import type { CharSpan } from "@/lib/domain/span";
import { overlaps } from "@/lib/domain/span";
import { COORDINATORS, isFunctionToken, PREPOSITIONS } from "./closed-class";
import { nounLemma, verbReading } from "./lemma";
import type { Token } from "./tokens";

const SMALL: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const SCALE: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const QUALIFIERS = [
  "more than",
  "less than",
  "fewer than",
  "as many as",
  "as few as",
  "up to",
  "at least",
  "at most",
  "close to",
  "no more than",
  "about",
  "around",
  "some",
  "nearly",
  "almost",
  "roughly",
  "approximately",
  "over",
  "under",
  "only",
  "an estimated",
  "estimated",
];
const UNITS: Readonly<Record<string, string>> = {
  percent: "percent",
  "%": "percent",
  km: "km",
  kilometres: "km",
  kilometers: "km",
  miles: "mile",
  metres: "m",
  meters: "m",
  dollars: "USD",
  euros: "EUR",
  pounds: "GBP",
  tonnes: "tonne",
  tons: "ton",
  barrels: "barrel",
};
const CURRENCY: Readonly<Record<string, string>> = { $: "USD", "£": "GBP", "€": "EUR" };

const qualifierBefore = (
  tokens: readonly Token[],
  i: number,
): { readonly words: string; readonly from: number } | null => {
  for (let n = 3; n >= 1; n--) {
    if (i - n < 0) continue;
    const words = tokens
      .slice(i - n, i)
      .map((t) => t.lower)
      .join(" ");
    if (QUALIFIERS.includes(words)) return { words, from: i - n };
  }
  return null;
};

const valueAt = (
  tokens: readonly Token[],
  i: number,
): { readonly value: number; readonly to: number; readonly unit: string | null } | null => {
  const token = tokens[i]!;
  const small = SMALL[token.lower];
  const digits =
    token.kind === "number" ? Number(token.text.replace(/[^\d.]/g, "").replace(/\.$/, "")) : small;
  if (digits === undefined || !Number.isFinite(digits) || /[:]|st$|nd$|rd$|th$/.test(token.text)) return null;
  const unit = CURRENCY[token.text[0]!] ?? (token.text.endsWith("%") ? "percent" : null);
  const scale = SCALE[tokens[i + 1]?.lower ?? ""];
  return { value: digits * (scale ?? 1), to: scale === undefined ? i + 1 : i + 2, unit };
};

/** Head and words of the noun phrase behind a number, or null where none follows. */
const countedFrom = (
  tokens: readonly Token[],
  from: number,
): { readonly head: string; readonly first: number; readonly last: number } | null => {
  let i = from;
  if (tokens[i]?.lower === "of") i++;
  while (
    tokens[i] &&
    ["the", "its", "their", "his", "her", "all", "more", "other"].includes(tokens[i]!.lower)
  )
    i++;
  const first = i;
  let last = -1;
  while (i < tokens.length && i < first + 5) {
    const token = tokens[i]!;
    if (
      token.kind !== "word" ||
      isFunctionToken(token) ||
      COORDINATORS.has(token.lower) ||
      PREPOSITIONS.has(token.lower)
    )
      break;
    const reading = verbReading(token.lower);
    if (last >= 0 && reading && (reading.past || reading.ing) && !reading.bare) break;
    last = i;
    // A plural ends a counted phrase: "400 troops split", "336 people left".
    if (
      /s$/.test(token.lower) ||
      token.lower === "people" ||
      token.lower === "men" ||
      token.lower === "women" ||
      token.lower === "children"
    ) {
      const next = tokens[i + 1];
      if (next?.kind !== "word" || isFunctionToken(next) || verbReading(next.lower)) break;
    }
    i++;
  }
  return last < 0 ? null : { head: nounLemma(tokens[last]!.lower), first, last };
};

/** Counts in a token range; numbers that overlap `skip` (dates) are left out. */
export const figuresIn = (
  tokens: readonly Token[],
  from: number,
  to: number,
  text: string,
  skip: readonly CharSpan[],
): Figure[] => {
  const out: Figure[] = [];
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (skip.some((s) => overlaps(s, token))) continue;
    const found = valueAt(tokens, i);
    if (!found) continue;
    const unitWord = UNITS[tokens[found.to]?.lower ?? ""];
    const unit = found.unit ?? unitWord ?? null;
    const counted = countedFrom(tokens, unitWord ? found.to + 1 : found.to);
    if (!counted && unit === null) continue;
    const qualifier = qualifierBefore(tokens, i);
    const start = tokens[qualifier?.from ?? i]!.start;
    const end = tokens[found.to - 1]!.end;
    const countsText = counted
      ? text.slice(tokens[counted.first]!.start, tokens[counted.last]!.end)
      : (unit ?? "");
    out.push({
      start,
      end,
      text: text.slice(start, end),
      value: found.value,
      qualifier: qualifier?.words ?? null,
      unit,
      counts: counted?.head ?? unit ?? "",
      countsText,
    });
    i = found.to - 1;
  }
  return out;
};
