import type { ContrastKind } from "@/lib/domain/framing";
import { countryOf } from "@/lib/domain/gazetteer";
import { ACTION_VERBS, DETERMINERS, isStop } from "../labels/closed-words";
import { findPhrases } from "../labels/find-phrases";
import { lightStem } from "../labels/light-stem";
import { countryAt } from "../labels/names";
import { familiesOf } from "../labels/word-family";
import type { Token } from "../tagger/tokens";

/** One side of a possible contrast: what it is about, and the tokens that say it (`to` excluded). */
export type Side = {
  readonly kind: ContrastKind;
  /** Words in common: sides of one kind with the same key are about the same thing; `about` is the key as printed. */
  readonly key: string;
  readonly about: string;
  readonly from: number;
  readonly to: number;
  /** What is compared: two sides with the same value say the same. */
  readonly value: string;
};

const PARTICIPLE = /(?:ed|en)$/;
const IRREGULAR = new Set(
  "set built led held made run sent shot hit kept left lost paid put said sold told won".split(" "),
);
const PARTICLES = new Set(["up", "out", "down", "off"]);
const WHERE = new Set(["in", "near", "at", "inside", "outside", "along"]);
const DIRECTION = /^(?:north|south|east|west|central)/;
const MEANT = new Set("meant designed intended supposed".split(" "));
const SEEN = new Set(
  "saw sees seen regarded regards described describes called considers considered".split(" "),
);
const TRIES = new Set(
  "attempt attempts attempted attempting try tries tried trying effort efforts bid plan plans planned sought seeks".split(
    " ",
  ),
);

const isVerb = ({ lower }: Token): boolean =>
  ACTION_VERBS.has(lower) || PARTICIPLE.test(lower) || IRREGULAR.has(lower);

const phraseAfter = (tokens: readonly Token[], at: number, last: number) =>
  findPhrases(tokens, at, Math.min(last, at + 9)).find((p) => p.from <= at + 1);

/** A word in a form in which spellings and a country's names are one ("Defense", "defence"; "Russia's", "Russian"). */
const plainWord = (token: Token): string =>
  countryAt([token.lower.replace(/'s?$/, "")], 0)?.key ?? lightStem(token.lower).replace(/ens$/, "enc");

const contentTokens = (tokens: readonly Token[], from: number, to: number): Token[] =>
  tokens
    .slice(from, to)
    .filter(
      (t) =>
        t.isWord && t.lower !== "'s" && !isStop(t) && !DETERMINERS.has(t.lower) && !/^[0-9]/.test(t.text),
    );

/** What a side says, in any order of words. */
const contentWords = (tokens: readonly Token[], from: number, to: number): string =>
  [...new Set(contentTokens(tokens, from, to).map(plainWord))].sort().join(" ");

const printed = (words: readonly Token[]): string => words.map((t) => t.lower).join(" ");

/** Nouns before a token in its sentence that the word families know, nearest first. */
const nounsBefore = (tokens: readonly Token[], at: number, first: number): Token[] => {
  const found: Token[] = [];
  for (let i = at - 1; i >= first && found.length < 4; i -= 1) {
    const { isWord, lower } = tokens[i]!;
    if (isWord && !ACTION_VERBS.has(lower) && familiesOf(lightStem(lower)).length > 0) found.push(tokens[i]!);
  }
  return found;
};

/** "a zone set up by the coalition": who did what is said of the noun. */
const agents = (tokens: readonly Token[], first: number, last: number): Side[] => {
  const sides: Side[] = [];
  for (let i = first + 1; i < last; i += 1) {
    if (tokens[i]!.lower !== "by") continue;
    const verb = PARTICLES.has(tokens[i - 1]!.lower) ? i - 2 : i - 1;
    const phrase = phraseAfter(tokens, i + 1, last);
    const noun = nounsBefore(tokens, verb, Math.max(first, verb - 4))[0];
    if (verb < first || !phrase || noun === undefined || !isVerb(tokens[verb]!)) continue;
    const about = `${noun.lower} ${printed(tokens.slice(verb, i))}`;
    const key = `${lightStem(noun.lower)} ${printed(tokens.slice(verb, i))}`;
    sides.push({
      kind: "agent",
      key,
      about,
      from: phrase.from,
      to: phrase.to,
      value: contentWords(tokens, phrase.from, phrase.to),
    });
  }
  return sides;
};

/** "attempts to set up corridors" beside "opened corridors": was it tried or done? */
const deeds = (tokens: readonly Token[], first: number, last: number): Side[] =>
  findPhrases(tokens, first, last).flatMap((phrase): Side[] => {
    const about = printed(contentTokens(tokens, phrase.from, phrase.to));
    const key = contentWords(tokens, phrase.from, phrase.to);
    if (!key.includes(" ")) return [];
    let verb = phrase.from - 1;
    while (verb > first && (!tokens[verb]!.isWord || DETERMINERS.has(tokens[verb]!.lower))) verb -= 1;
    const end = verb + 1;
    if (PARTICLES.has(tokens[verb]?.lower ?? "")) verb -= 1;
    if (verb <= first || !isVerb(tokens[verb]!)) return [];
    const before = tokens[verb - 1]!.lower === "to" ? tokens[verb - 2] : undefined;
    const isTried = before !== undefined && TRIES.has(before.lower);
    if (before !== undefined && !isTried) return [];
    if (!isTried && !PARTICIPLE.test(tokens[verb]!.lower) && !IRREGULAR.has(tokens[verb]!.lower)) return [];
    return [
      {
        kind: "done",
        key,
        about,
        from: isTried ? verb - 2 : verb,
        to: end,
        value: isTried ? "tried" : "done",
      },
    ];
  });

/** "the camp near the border": where a place is said to be. */
const places = (tokens: readonly Token[], first: number, last: number): Side[] => {
  const sides: Side[] = [];
  for (let i = first; i < last; i += 1) {
    const noun = lightStem(tokens[i]!.lower);
    if (!["camp", "zone"].some((kind) => familiesOf(noun).includes(kind)) || isStop(tokens[i]!)) continue;
    let at = i + 1;
    while (at < Math.min(last, i + 5) && !WHERE.has(tokens[at]!.lower)) at += 1;
    if (at >= last || !WHERE.has(tokens[at]!.lower)) continue;
    const to = placeEnd(tokens, at, last);
    const words = tokens.slice(at, to);
    const isNamed = words.some(
      (t, k) => countryAt([words[k - 1]?.lower ?? "", t.lower], 0) ?? countryOf(t.lower.split("-")[0]!),
    );
    if (to > at + 1 && (isNamed || words.some((t) => DIRECTION.test(t.lower))))
      sides.push({
        kind: "place",
        key: noun,
        about: tokens[i]!.lower,
        from: at,
        to,
        value: contentWords(tokens, at, to),
      });
  }
  return sides;
};

/** One past the place that begins with a preposition; "in the south of the country near the border" is one. */
const placeEnd = (tokens: readonly Token[], at: number, last: number): number => {
  let to = at;
  while (to < last && (WHERE.has(tokens[to]!.lower) || tokens[to]!.lower === "of")) {
    const phrase = phraseAfter(tokens, to + 1, last);
    if (!phrase) break;
    to = phrase.to;
  }
  return to;
};

/** "the zone is meant to …", "which they saw as a …": what a thing is for. */
const purposes = (tokens: readonly Token[], first: number, last: number): Side[] => {
  const sides: Side[] = [];
  for (let i = first + 1; i < last - 2; i += 1) {
    const next = tokens[i + 1]!.lower;
    const isMeant = MEANT.has(tokens[i]!.lower) && next === "to";
    if (!isMeant && !(SEEN.has(tokens[i]!.lower) && next === "as")) continue;
    const phrase = phraseAfter(tokens, isMeant ? i + 3 : i + 2, last);
    if (!phrase) continue;
    const from = isMeant ? i + 2 : phrase.from;
    for (const noun of nounsBefore(tokens, i, first))
      sides.push({
        kind: "purpose",
        key: lightStem(noun.lower),
        about: noun.lower,
        from,
        to: phrase.to,
        value: contentWords(tokens, from, phrase.to),
      });
  }
  return sides;
};

/** Every side in one sentence, whose tokens are `first` to `last` (excluded). */
export const sidesIn = (tokens: readonly Token[], first: number, last: number): Side[] => [
  ...agents(tokens, first, last),
  ...deeds(tokens, first, last),
  ...places(tokens, first, last),
  ...purposes(tokens, first, last),
];
