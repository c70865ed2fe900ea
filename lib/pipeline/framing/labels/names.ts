import otherNames from "@/data/wordlists/other-names.json";
import { countryOf } from "@/lib/domain/gazetteer";
import type { Token } from "../tagger/tokens";
import { BODY_WORDS, BREAKS, DETERMINERS, isStop, ROLES, STOP, TITLES } from "./closed-words";
import { lightStem } from "./light-stem";
import { spellingVariants } from "./variants";

/** Words of a body's name, lower case → the name it is known by (data/wordlists/other-names.json). */
const BODIES = new Map<string, string>();
for (const row of otherNames.rows) {
  const names = row.split("|");
  for (const name of names) BODIES.set(name.toLowerCase().replace(/^al-/, ""), names[0]!.toLowerCase());
}

/** The body that the words from `from` name, the longest name first, or none. Short forms count in capitals only. */
export const bodyAt = (
  words: readonly string[],
  from: number,
  isCapitals: (i: number) => boolean,
): { readonly key: string; readonly length: number } | null => {
  for (let length = Math.min(7, words.length - from); length >= 1; length -= 1) {
    const name = words.slice(from, from + length).join(" ");
    const key = BODIES.get(name) ?? BODIES.get(`${name}.`);
    if (key !== undefined && (length > 1 || isCapitals(from))) return { key, length };
  }
  return null;
};

/** Persons and offices of a set of texts: which surname a name goes by, and who holds which office. */
export type NameRegister = {
  /** Full name in lower case → the part the texts use alone. */
  readonly surnames: ReadonlyMap<string, string>;
  /** Every surname. */
  readonly persons: ReadonlySet<string>;
  /** Office, with a country and without one → its holder. */
  readonly holders: ReadonlyMap<string, string>;
  /** Stem of a word for a state ("regime") → the country it mostly stands with. */
  readonly states: ReadonlyMap<string, string>;
  /** Surname → the country whose office the person holds. */
  readonly homes: ReadonlyMap<string, string>;
  /** A spelling of a name → the commoner one. */
  readonly variants: ReadonlyMap<string, string>;
};

export const isCapital = (token: Token | undefined): boolean =>
  token?.isWord === true && token.text.charAt(0) !== token.text.charAt(0).toLowerCase();

const LINKS = new Set(["al", "el", "bin", "ibn", "van", "von", "de", "der", "la", "le", "du", "dos", "da"]);

/** A capitalised run from `from`: one past its last token. Initials and particles go with it. */
export const nameEnd = (tokens: readonly Token[], from: number): number => {
  let to = from;
  while (to < tokens.length) {
    const token = tokens[to]!;
    if (to > from && (token.sentence !== tokens[from]!.sentence || isStop(token))) break;
    if (isCapital(token)) to += 1;
    else if (to > from && LINKS.has(token.lower) && isCapital(tokens[to + 1])) to += 1;
    else if (
      to > from &&
      token.text === "." &&
      !token.spaced &&
      isCapital(tokens[to + 1]) &&
      isShort(tokens[to - 1]!)
    )
      to += 1;
    else break;
  }
  return to;
};

const isShort = (token: Token): boolean => token.text.length === 1 || TITLES.has(token.lower);

const plainWords = (tokens: readonly Token[]): string[] =>
  tokens.filter((t) => t.isWord).map((t) => t.lower.replace(/^al-/, ""));

/** The country that the words before a name belong to ("North Korean leader …"), or none. */
export const countryAt = (words: readonly string[], from: number): { key: string; length: number } | null => {
  for (let length = 3; length >= 1; length -= 1) {
    if (from + length > words.length) continue;
    const name = words.slice(from, from + length).join(" ");
    // The last stop of "U.S." is a token of its own.
    const key = countryOf(name) ?? (name.includes(".") ? countryOf(`${name}.`) : null);
    if (key !== null) return { key, length };
  }
  return null;
};

/** A run split into what stands before the name (country, office, title) and the name itself. */
export const splitRun = (
  words: readonly string[],
): {
  readonly country: string | null;
  readonly offices: readonly string[];
  readonly name: readonly string[];
} => {
  let at = 0;
  let country: string | null = null;
  const offices: string[] = [];
  while (at < words.length) {
    const found = countryAt(words, at);
    if (found !== null) {
      if (at + found.length === words.length && offices.length === 0) break;
      country ??= found.key;
      at += found.length;
    } else if (TITLES.has(words[at]!) && at < words.length) {
      offices.push(words[at]!);
      at += 1;
    } else break;
  }
  return { country, offices, name: words.slice(at) };
};

export const officeKey = (role: string, country: string | null): string => `${role}|${country ?? ""}`;

const DIRECTIONS = new Set(
  "north south east west northern southern eastern western northeastern northwestern southeastern southwestern central upper lower new".split(
    " ",
  ),
);

const isPersonal = (name: readonly string[], hasTitle: boolean): boolean =>
  name.length > 0 &&
  name.length <= 4 &&
  !name.some((word) => BODY_WORDS.has(word)) &&
  !name.some((word) => countryOf(word) !== null || DIRECTIONS.has(word) || STOP.has(word)) &&
  (hasTitle || name.length >= 2) &&
  name.every((word) => !/^[0-9]/.test(word));

type Tally = Map<string, number>;
const count = (tally: Tally, key: string, by = 1): void => {
  tally.set(key, (tally.get(key) ?? 0) + by);
};

const most = (tally: Tally): string =>
  [...tally].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? "";

/** Office words just before a run in lower case: "special counsel Robert Mueller", "the North Korean leader, Kim". */
const officesBefore = (tokens: readonly Token[], from: number): string[] => {
  const offices: string[] = [];
  let at = from - 1;
  if (tokens[at]?.text === ",") at -= 1;
  while (at >= 0 && tokens[at]!.isWord && TITLES.has(tokens[at]!.lower) && offices.length < 4)
    offices.unshift(tokens[at--]!.lower);
  const before = tokens
    .slice(Math.max(0, at - 1), at + 1)
    .filter((t) => t.isWord && t.text !== "us")
    .map((t) => t.lower);
  const country = countryOf(before.join(" ")) ?? countryOf(before.at(-1) ?? "");
  return offices.length > 0 ? [country ?? "", ...offices] : [];
};

/** ", the president of Ruritania" after a name: the office and its country. */
const officeAfter = (
  tokens: readonly Token[],
  to: number,
): { role: string; country: string | null } | null => {
  if (tokens[to]?.text !== ",") return null;
  const words = tokens.slice(to + 1, to + 10);
  const end = words.findIndex((t) => !t.isWord);
  const phrase = (end < 0 ? words : words.slice(0, end)).map((t) => t.lower);
  const at = phrase.findIndex((word) => ROLES.has(word));
  if (
    at < 0 ||
    at > 4 ||
    !phrase
      .slice(0, at)
      .every(
        (w) =>
          DETERMINERS.has(w) ||
          TITLES.has(w) ||
          countryOf(w) !== null ||
          countryOf(phrase.slice(0, at).slice(-2).join(" ")) !== null,
      )
  )
    return null;
  const country = phrase.map((_, i) => countryAt(phrase, i)?.key).find((key) => key !== undefined) ?? null;
  return { role: phrase[at]!, country };
};

/** Heads that stand for a country when one is named beside them: its government and those who speak for it. */
export const STATE_WORDS: ReadonlySet<string> = new Set(
  ["government", "official", "administration", "authority", "diplomat", "regime", "republic", "capital"].map(
    lightStem,
  ),
);

/** Which country "the regime", "the administration" mostly means: the one most often named just before it. */
const statesOf = (
  texts: readonly (readonly Token[])[],
  homes: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> => {
  const tallies = new Map<string, Tally>();
  for (const tokens of texts)
    tokens.forEach((token, i) => {
      const head = lightStem(token.lower);
      const before = tokens[i - 1];
      if (!STATE_WORDS.has(head) || before === undefined) return;
      const pair = `${tokens[i - 2]?.lower ?? ""} ${before.lower}`;
      const country = countryOf(pair) ?? countryAt([before.lower], 0)?.key ?? homes.get(before.lower);
      if (country === undefined) return;
      const tally = tallies.get(head) ?? new Map<string, number>();
      count(tally, country);
      tallies.set(head, tally);
    });
  return new Map([...tallies].map(([head, tally]) => [head, most(tally)]));
};

/** Reads the names of texts once: a person's later mentions go by the surname, an office by its holder. */
export const readNames = (texts: readonly (readonly Token[])[]): NameRegister => {
  const full = new Map<string, { readonly name: readonly string[] }>();
  const alone: Tally = new Map();
  const held: { readonly key: string; readonly name: string }[] = [];
  for (const tokens of texts) {
    for (let i = 0; i < tokens.length; i += 1) {
      if (!isCapital(tokens[i]) || isStop(tokens[i]!) || BREAKS.has(tokens[i]!.lower)) continue;
      const to = nameEnd(tokens, i);
      if (to === i) continue;
      const run = splitRun(plainWords(tokens.slice(i, to)));
      const before = officesBefore(tokens, i);
      const isTitled = run.offices.length > 0 || before.length > 1;
      if (run.name.length === 1) count(alone, run.name[0]!, isTitled ? 2 : 1);
      if (isPersonal(run.name, isTitled)) {
        const name = run.name.join(" ");
        full.set(name, { name: run.name });
        const country = run.country ?? (before[0] || null);
        for (const role of [...run.offices, ...before.slice(1)])
          if (ROLES.has(role)) held.push({ key: officeKey(role, country), name });
        const after = officeAfter(tokens, to);
        if (after) held.push({ key: officeKey(after.role, after.country), name });
      }
      i = to - 1;
    }
  }
  const surnames = new Map<string, string>();
  for (const [key, { name }] of full) {
    const first = name[0]!;
    const last = name.at(-1)!;
    surnames.set(key, (alone.get(first) ?? 0) > (alone.get(last) ?? 0) && name.length > 1 ? first : last);
  }
  const tallies = new Map<string, Tally>();
  for (const { key, name } of held) {
    const surname = surnames.get(name) ?? name;
    for (const office of new Set([key, `${key.split("|")[0]}|`])) {
      const tally = tallies.get(office) ?? new Map<string, number>();
      count(tally, surname);
      tallies.set(office, tally);
    }
  }
  const homes = new Map<string, Tally>();
  for (const { key, name } of held) {
    const country = key.split("|")[1];
    if (!country) continue;
    const surname = surnames.get(name) ?? name;
    const tally = homes.get(surname) ?? new Map<string, number>();
    count(tally, country);
    homes.set(surname, tally);
  }
  const homeOf = new Map([...homes].map(([surname, tally]) => [surname, most(tally)]));
  return {
    variants: spellingVariants(texts),
    states: statesOf(texts, homeOf),
    homes: homeOf,
    surnames,
    persons: new Set(surnames.values()),
    holders: new Map([...tallies].map(([office, tally]) => [office, most(tally)])),
  };
};
