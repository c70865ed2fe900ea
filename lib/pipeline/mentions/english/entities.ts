import { countryOf } from "@/lib/domain/gazetteer";
import type { Entity } from "@/lib/domain/mention";
import { isFunctionToken, isFunctionWord } from "./closed-class";
import { isCapitalised, type Token } from "./tokens";

/** Offices and forms of address before a name, lower case. */
export const TITLES = new Set(
  "president prime minister mr mrs ms dr sir lord lady king queen prince princess chancellor senator sen rep gov governor mayor general gen colonel col captain capt lt sgt secretary defence defense foreign interior leader chief judge justice pope bishop archbishop ambassador spokesman spokeswoman professor prof former vice deputy state ayatollah sheikh emir sultan premier officer".split(
    " ",
  ),
);
const LINKS = new Set("of de al el bin ibn van von der la le du for and the".split(" "));
const GROUP_WORDS = new Set(
  "ministry department army police court party council committee commission agency union forces force group parliament government senate congress house bank company corporation university organisation organization movement front brigade army militia association federation league nations observatory network institute office authority team club".split(
    " ",
  ),
);
const PLACE_CUES = new Set("in at near from to into across around outside inside toward towards".split(" "));

const join = (tokens: readonly Token[], from: number, to: number, skip: (i: number) => boolean): number => {
  let end = from + 1;
  while (end < to) {
    const token = tokens[end]!;
    if (skip(end)) break;
    if (isCapitalised(token) && !isFunctionWord(token.lower)) end++;
    else if (token.kind === "word" && token.text.length > 1 && token.text === token.text.toUpperCase()) end++;
    else if (
      LINKS.has(token.lower) &&
      token.lower !== "and" &&
      isCapitalised(tokens[end + 1] ?? token) &&
      tokens[end + 1] &&
      end + 1 < to &&
      tokens[end + 1]!.kind === "word" &&
      (token.lower !== "for" || GROUP_WORDS.has(tokens[end - 1]!.lower))
    )
      end += 2;
    else if (
      token.lower === "of" &&
      tokens[end + 1]?.lower === "the" &&
      tokens[end + 2] &&
      isCapitalised(tokens[end + 2]!)
    )
      end += 3;
    else break;
  }
  return Math.min(end, to);
};

const PLACE_NOUNS = new Set(
  "city town village province district region neighbourhood neighborhood suburb countryside governorate county port island area camp state".split(
    " ",
  ),
);

/** A count at the start of a headline names nobody. */
const NUMBER_WORDS = new Set(
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions dozen dozens scores".split(
    " ",
  ),
);

/** "in Ilo", "the town of Ilo", "near Ilo". */
const isPlace = (tokens: readonly Token[], i: number): boolean => {
  const before = tokens[i - 1]?.lower ?? "";
  return (
    PLACE_CUES.has(before) ||
    PLACE_NOUNS.has(before) ||
    (before === "of" && PLACE_NOUNS.has(tokens[i - 2]?.lower ?? ""))
  );
};

/** Key of a name: the country where it stands for one, else the name without titles and articles, lower case. */
export const entityKey = (
  words: readonly string[],
): { readonly key: string; readonly isPerson: boolean; readonly isCountry: boolean } | null => {
  const lower = words.map((w) => w.toLowerCase().replace(/^al-|\.$/g, ""));
  const whole = countryOf(lower.join(" "));
  if (whole !== null) return { key: whole, isPerson: false, isCountry: true };
  let from = 0;
  while (
    from < lower.length - 1 &&
    (TITLES.has(lower[from]!) ||
      (from + 1 < lower.length && countryOf(lower[from]!) !== null && TITLES.has(lower[from + 1]!)))
  )
    from++;
  const rest = lower.slice(from);
  if (rest.length === 0 || (rest.length === 1 && TITLES.has(rest[0]!))) return null;
  const country = countryOf(rest.join(" "));
  if (country !== null) return { key: country, isPerson: false, isCountry: true };
  const isGroup = rest.some((w) => GROUP_WORDS.has(w) || w === "of");
  // A person is known by the last name, which is how later mentions name them.
  if (!isGroup && rest.length > 1 && rest.length <= 4 && (from > 0 || rest.length <= 3))
    return { key: rest.at(-1)!, isPerson: true, isCountry: false };
  return { key: rest.join(" "), isPerson: false, isCountry: false };
};

/** Named persons, bodies, places and nationalities between two tokens (`to` excluded). */
export const entitiesIn = (
  tokens: readonly Token[],
  from: number,
  to: number,
  text: string,
  skip: (i: number) => boolean,
): Entity[] => {
  const out: Entity[] = [];
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (skip(i) || CALENDAR.has(token.lower)) continue;
    if (!isCapitalised(token) || (isFunctionToken(token) && token.text.length < 3 && token.text !== "US"))
      continue;
    if (isFunctionToken(token) || NUMBER_WORDS.has(token.lower)) continue;
    // A capital at the start of a sentence says nothing unless the word is known or goes on as a name.
    const end = join(tokens, i, to, skip);
    out.push(...compounds(token));
    if (
      i === 0 &&
      end === i + 1 &&
      countryOf(token.lower) === null &&
      !isCapitalised(tokens[i + 1] ?? token) &&
      token.lower.length > 2 &&
      (COMMON.test(token.lower) || GROUP_WORDS.has(token.lower))
    )
      continue;
    const found = entityKey(tokens.slice(i, end).map((t) => t.text));
    if (found) {
      const start = token.start;
      const stop = tokens[end - 1]!.end;
      const kind = isPlace(tokens, i) ? "place" : found.isPerson ? "name" : "group";
      const country = found.isCountry ? { isCountry: true } : {};
      out.push({ start, end: stop, text: text.slice(start, stop), key: found.key, kind, ...country });
      out.push(...inner(tokens, i, end, found.key, text));
    }
    i = end - 1;
  }
  return out;
};
const CALENDAR = new Set(
  "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday".split(
    " ",
  ),
);

/** "Syrian-Jordanian", "US-led": the countries inside a compound. */
const compounds = (token: Token): Entity[] =>
  token.text.includes("-")
    ? token.lower
        .split("-")
        .map(countryOf)
        .filter((key): key is string => key !== null)
        .map((key) => ({
          start: token.start,
          end: token.end,
          text: token.text,
          key,
          kind: "group" as const,
          isCountry: true,
        }))
    : [];

/** Plain words that open sentences; names do not end like this. */
const COMMON = /(?:ing|ed|s|ly|ers?|ion|ment|ity)$/;

/** A nationality inside a longer name counts too ("Russian Defence Ministry" is about Russia). */
const inner = (tokens: readonly Token[], from: number, to: number, key: string, text: string): Entity[] => {
  if (to - from < 2) return [];
  const out: Entity[] = [];
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    const country = countryOf(token.lower);
    if (country !== null && country !== key && token.text !== "us")
      out.push({
        start: token.start,
        end: token.end,
        text: text.slice(token.start, token.end),
        key: country,
        kind: "group",
        isCountry: true,
      });
  }
  return out;
};
