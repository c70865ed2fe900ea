import { countryOf } from "@/lib/domain/gazetteer";
import type { Token } from "../tagger/tokens";
import { wordNote } from "../tagger/word-notes";
import { anchorOf, countryBefore } from "./anchor";
import {
  ACTION_VERBS,
  AUXILIARIES,
  BODY_WORDS,
  BREAKS,
  DETERMINERS,
  isStop,
  ROLES,
  STOP,
  TITLES,
} from "./closed-words";
import { lightStem } from "./light-stem";
import { bodyAt, countryAt, isCapital, type NameRegister, officeKey, STATE_WORDS, splitRun } from "./names";
import { plainName } from "./variants";
import { familiesOf } from "./word-family";

/** What a phrase says of what it names, as far as its words and the names of its texts tell. */
export type PhraseProfile = {
  /** `person`, `country` and `name` carry a key that decides; `noun` and `clause` are compared by their words. */
  readonly kind: "person" | "country" | "name" | "noun" | "clause";
  readonly key: string | null;
  /** Stem of the head. */
  readonly head: string;
  readonly families: readonly string[];
  readonly stems: ReadonlySet<string>;
  /** Countries that own, lead or are what is named; not those where it stands. */
  readonly countries: ReadonlySet<string>;
  readonly persons: ReadonlySet<string>;
  /** Words of like use in news, from the notes; 0 where the head is not common. */
  readonly cluster: number;
  readonly isPlural: boolean;
};

const VERB = /(?:ing|ed)$/;
const HELD = /-(?:held|controlled|run|occupied)$/;
const BEGIN = new Set(
  "began begin begins begun started start starts continued continue continues stopped kept keep keeps".split(
    " ",
  ),
);
/** Heads that say little before "to" and "of": what follows is meant. */
const LIGHT = new Set(
  "attempt attempts effort efforts bid series number dozens scores hundreds thousands lot handful majority half rest".split(
    " ",
  ),
);
const TO = new Set(["to", "would", "will", "could", "should", "must", "can", "may", "might", "n't", "not"]);

/** "to meet with …", "suspended all …": a phrase that opens with a verb names an act. */
const isClause = (words: readonly string[], first: Token, before: string): boolean => {
  const open = words[0] ?? "";
  if (DETERMINERS.has(open) || isCapital(first) || words.length < 2) return false;
  if (open === "to" || AUXILIARIES.has(open) || ACTION_VERBS.has(open)) return true;
  if (words.some((w) => ["is", "was", "were", "has", "will", "would"].includes(w))) return true;
  const next = words[1]!;
  if (BEGIN.has(before) && open.endsWith("ing")) return true;
  const isFollowed = DETERMINERS.has(next) || BREAKS.has(next) || next === "to";
  return (TO.has(before) && familiesOf(lightStem(open)).length > 0) || (VERB.test(open) && isFollowed);
};

/** One past the last token of the part that holds the head: up to the first preposition, relative or comma. */
const coreEnd = (tokens: readonly Token[]): number => {
  for (let to = 1; to < tokens.length; to += 1) {
    const token = tokens[to]!;
    const isMark = !token.isWord && !/[.'"“”‘’]/.test(token.text);
    // "families wishing to leave": what comes after a plural and "-ing" says something of it.
    if (token.lower.endsWith("ing") && /[^s]s$/.test(tokens[to - 1]!.lower)) return to;
    if (!isMark && !BREAKS.has(token.lower)) continue;
    const isInName =
      token.lower === "of" && isCapital(tokens[to + 1]) && BODY_WORDS.has(tokens[to - 1]!.lower);
    if (!isInName) return to;
  }
  return tokens.length;
};

const isPlainWord = (token: Token): boolean => token.isWord && token.lower !== "'s";
/** The pronoun "us" is kept apart from the country. */
const plainOf = (token: Token): string =>
  token.text === "us" || token.text === "Us" ? "we" : token.lower.replace(/^al-/, "").replace(/'s?$/, "");
const wordsOf = (tokens: readonly Token[]): string[] => tokens.filter(isPlainWord).map(plainOf);

const countriesIn = (words: readonly string[]): Set<string> => {
  const found = new Set<string>();
  for (let i = 0; i < words.length; ) {
    const country = countryAt(words, i);
    for (const part of words[i]!.includes("-") ? words[i]!.split("-") : []) {
      const key = countryOf(part);
      if (key !== null) found.add(key);
    }
    if (country) found.add(country.key);
    i += country?.length ?? 1;
  }
  return found;
};

/** Tokens of a phrase that say whose it is: its core, and what "of", "from" or "by" adds; not "in", "on", "near". */
const owners = (phrase: readonly Token[], coreLength: number, isAct: boolean): readonly Token[] => {
  const own = phrase.slice(0, coreLength);
  const link = phrase[coreLength]?.lower ?? "";
  if (!["from", "by", "of", "for"].includes(link) || (isAct && link === "of")) return own;
  const rest = phrase.slice(coreLength + 1);
  const end = rest.findIndex((t) => BREAKS.has(t.lower));
  return [...own, ...(end < 0 ? rest : rest.slice(0, end))];
};

const ACTS = new Set(["invasion", "strike", "leaving", "meeting", "sanction", "crossing", "meddling"]);

const personKey = (words: readonly string[], register: NameRegister): string | null => {
  const { name } = splitRun(words);
  const whole = register.surnames.get(name.join(" "));
  if (whole !== undefined) return whole;
  const last = name.at(-1);
  return last !== undefined && register.persons.has(last) && name.length <= 3 ? last : null;
};

/** The body named in a phrase, where the phrase is its name or says what it is ("the group of X", "X and others"). */
const bodyKey = (tokens: readonly Token[], coreWords: number): string | null => {
  const words = wordsOf(tokens);
  const plain = tokens.filter(isPlainWord);
  for (let i = 0; i < words.length; i += 1) {
    const body = bodyAt(words, i, (k) => isCapital(plain[k]));
    if (body === null) continue;
    const isHead = i + body.length === coreWords;
    const says = words
      .slice(0, i)
      .some((w) => ["group", "of", "organisation", "organization", "called"].includes(w));
    const isInside = words[i + body.length - 1]!.includes("-");
    return (i === 0 || says || isHead) && !isInside ? body.key : null;
  }
  return null;
};

type Core = { readonly tokens: readonly Token[]; readonly words: readonly string[] };
type Decided = { readonly kind: PhraseProfile["kind"]; readonly key: string | null };

const byOffice = (
  { words }: Core,
  countries: ReadonlySet<string>,
  register: NameRegister,
  next: string | null,
): Decided | null => {
  const last = words.at(-1) ?? "";
  if (!ROLES.has(last) && !(TITLES.has(last) && words.length <= 3)) return null;
  if (next !== null && words.length <= 5) return { kind: "person", key: next };
  const country = [...countries][0] ?? null;
  const holder =
    register.holders.get(officeKey(last, country)) ??
    (country === null ? register.holders.get(officeKey(last, null)) : undefined);
  return holder === undefined ? null : { kind: "person", key: holder };
};

const byState = (
  { words }: Core,
  head: string,
  countries: ReadonlySet<string>,
  persons: ReadonlySet<string>,
  register: NameRegister,
): Decided | null => {
  const only = countries.size === 1 ? [...countries][0]! : null;
  if (words.length > 0 && words.every((w) => countryAt([w], 0) !== null || STOP.has(w)) && only !== null)
    return { kind: "country", key: only };
  if (!STATE_WORDS.has(head)) return null;
  const home = [...persons].map((p) => register.homes.get(p)).find((h) => h !== undefined);
  const key =
    only ?? home ?? (countries.size === 0 && words.length <= 2 ? register.states.get(head) : undefined);
  return key === undefined ? null : { kind: "country", key };
};

const decide = (
  core: Core,
  head: string,
  phrase: readonly Token[],
  countries: ReadonlySet<string>,
  persons: ReadonlySet<string>,
  register: NameRegister,
  next: string | null,
): Decided => {
  const only = countryAt(core.words, 0);
  if (only !== null && only.length === core.words.length) return { kind: "country", key: only.key };
  const body = bodyKey(phrase, core.words.length);
  if (body !== null) return { kind: "name", key: body };
  const last = core.tokens.filter(isPlainWord).at(-1);
  const lastWord = core.words.at(-1) ?? "";
  if (isCapital(last) && !ROLES.has(lastWord) && !BODY_WORDS.has(lastWord)) {
    const person = personKey(core.words, register);
    if (person !== null) return { kind: "person", key: person };
  }
  const decided =
    byOffice(core, countries, register, next) ?? byState(core, head, countries, persons, register);
  if (decided) return decided;
  const isName = core.tokens
    .filter((t) => isPlainWord(t) && !DETERMINERS.has(t.lower))
    .every((t) => isCapital(t) || t.lower === "of");
  const name = core.words.filter((w) => !DETERMINERS.has(w)).join(" ");
  return isName && name !== "" ? { kind: "name", key: name } : { kind: "noun", key: null };
};

const headWordOf = (clause: boolean, words: readonly string[], core: readonly string[]): string => {
  const held = core.find((w) => HELD.test(w));
  if (held !== undefined) return held.replace(HELD, "");
  if (clause) return words.find((w) => !AUXILIARIES.has(w) && !w.endsWith("ly")) ?? "";
  const head = core.filter((w) => !STOP.has(w)).at(-1) ?? words.at(-1) ?? "";
  if (!LIGHT.has(head) || words.length === core.length) return head;
  const rest = words.slice(core.length).filter((w) => !STOP.has(w));
  const end = rest.findIndex((w, i) => i > 0 && BREAKS.has(w));
  return (end < 0 ? rest : rest.slice(0, end)).at(-1) ?? head;
};

/** The token with its name in the commoner spelling; offsets stay. */
const respelt = (token: Token, { variants }: NameRegister): Token => {
  const plain = variants.size > 0 ? variants.get(plainName(token.lower)) : undefined;
  return plain === undefined ? token : { ...token, lower: plain };
};

/**
 * Reads a phrase: the tokens `from` to `to` (end excluded) of its text. `register` holds the names of all texts it may
 * be compared with.
 */
export const profileOf = (
  tokens: readonly Token[],
  from: number,
  to: number,
  register: NameRegister,
): PhraseProfile => {
  let first = from;
  while (first < to - 1 && (!tokens[first]!.isWord || DETERMINERS.has(tokens[first]!.lower))) first += 1;
  const phrase = tokens.slice(first, to).map((token) => respelt(token, register));
  const words = wordsOf(phrase);
  const clause = isClause(words, phrase[0]!, tokens[first - 1]?.lower ?? "");
  const coreTokens = clause ? phrase : phrase.slice(0, coreEnd(phrase));
  const core = { tokens: coreTokens, words: wordsOf(coreTokens) };
  const headWord = headWordOf(clause, words, core.words);
  const anchor = anchorOf(tokens, from, to);
  const head = anchor?.head ?? lightStem(headWord);
  const families = familiesOf(head);
  const isAct = clause || families.some((f) => ACTS.has(f));
  const countries = countriesIn(wordsOf(owners(phrase, coreTokens.length, isAct)));
  if (anchor) {
    countries.clear();
    if (anchor.country !== null) countries.add(anchor.country);
  }
  const actor = clause && BEGIN.has(tokens[first - 1]?.lower ?? "") ? countryBefore(tokens, from) : null;
  if (actor !== null) countries.add(actor);
  const held = core.words.some((w) => HELD.test(w));
  if (held) countries.clear();
  const owner =
    tokens[from - 1]?.lower === "'s" || /^['’]$/.test(tokens[from - 1]?.text ?? "")
      ? tokens[from - 2]
      : undefined;
  if (owner) for (const key of countriesIn([plainOf(owner)])) countries.add(key);
  const plain = phrase.filter(isPlainWord);
  const persons = new Set(words.filter((w, i) => register.persons.has(w) && isCapital(plain[i])));
  const after = tokens[to];
  const follows =
    after !== undefined && isCapital(after) && !isStop(after)
      ? personKey(wordsOf(tokens.slice(to, to + 3).filter(isCapital)), register)
      : null;
  const decided: Decided =
    clause || anchor
      ? { kind: clause ? "clause" : "noun", key: null }
      : decide(core, head, phrase, countries, persons, register, follows);
  if (decided.kind === "name") countries.clear();
  const content = held ? [headWord] : words.filter((w) => (w === "us" || !STOP.has(w)) && !/^[0-9]/.test(w));
  return {
    ...decided,
    head,
    families,
    stems: new Set(content.map(lightStem)),
    countries,
    persons,
    cluster: wordNote(headWord)?.cluster ?? 0,
    isPlural: /[^s]s$/.test(headWord) || ["people", "men", "women", "children", "police"].includes(headWord),
  };
};
