import { phraseBefore } from "./clause-span";
import {
  COORDINATORS,
  DETERMINERS,
  isAdverb,
  isFunctionToken,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
} from "./english/closed-class";
import { TITLES } from "./english/entities";
import { countryOf } from "./english/gazetteer";
import { verbReading } from "./english/lemma";
import { isReporting } from "./english/reporting";
import { isCapitalised, type Token } from "./english/tokens";
import type { ParsedSentence } from "./parse-sentence";
import { subjectOf, type TokenRange } from "./subject";
import { headIndex, type Trigger } from "./triggers";

/** Longest title, in characters. */
export const LABEL_LENGTH = 90;
const SHORTEST = 24;

const BEFORE_DATE = new Set(
  "between on in at by since during until from of back late early earlier the around about over within".split(
    " ",
  ),
);
const CONNECTIVES = new Set(
  "however meanwhile moreover namely also still thus therefore nevertheless then later".split(" "),
);
const PRONOUNS = new Set("it he she they which who that".split(" "));
/** Words no title may end on. */
const DANGLING = new Set(
  "and or but the a an its their his her that which who whose with as than after before while when because if not also such other including along".split(
    " ",
  ),
);

const isOpenWord = (token: Token | undefined): boolean => token?.kind === "word" && !isFunctionToken(token);

/** Tokens of date phrases, with the preposition that leads them in. A deadline ("by …") stays. */
const dateTokens = (s: ParsedSentence, range: TokenRange, keepDates: boolean): Set<number> => {
  const out = new Set<number>();
  if (keepDates) return out;
  for (const t of s.timexes) {
    const isModifier =
      s.tokens[t.last + 1]?.lower === "'s" ||
      (s.tokens[t.first - 1]?.lower === "the" && s.tokens[t.last + 1]?.kind === "word") ||
      (/^[a-z]+$/.test(t.timex.text) && isOpenWord(s.tokens[t.last + 1]));
    if (t.first < range.from || t.last >= range.to || isModifier) continue;
    let from = t.first;
    while (from > range.from && BEFORE_DATE.has(s.tokens[from - 1]!.lower)) from--;
    if (s.tokens[from]?.lower === "by" && t.timex.future === true) continue;
    for (let i = from; i <= t.last; i++) out.add(i);
    // "between May and June": the word that joins two dates goes with them.
    if (s.timexes.some((o) => o.first === t.last + 2)) out.add(t.last + 1);
    if (s.tokens[t.last + 1]?.text === "," && (from === range.from || s.tokens[from - 1]?.text === ","))
      out.add(t.last + 1);
  }
  return out;
};

const parenthesised = (s: ParsedSentence, range: TokenRange): Set<number> => {
  const out = new Set<number>();
  let depth = 0;
  for (let i = range.from; i < range.to; i++) {
    const { text } = s.tokens[i]!;
    if (text === "(") depth++;
    if (depth > 0) out.add(i);
    if (text === ")") depth = Math.max(0, depth - 1);
  }
  return out;
};

const startOf = (s: ParsedSentence, trigger: Trigger, range: TokenRange): number => {
  let from = range.from;
  const opens = (t: Token | undefined): boolean =>
    t !== undefined &&
    (SUBORDINATORS.has(t.lower) ||
      COORDINATORS.has(t.lower) ||
      t.lower === "that" ||
      t.text === "," ||
      CONNECTIVES.has(t.lower));
  if (trigger.kind === "clause") {
    const subject = subjectOf(s, trigger.clause);
    const opener = s.tokens[from];
    const isAdverbial =
      opener !== undefined &&
      (PREPOSITIONS.has(opener.lower) ||
        isAdverb(opener.lower) ||
        opens(opener) ||
        s.timexes.some((t) => t.first <= from && from <= t.last));
    if (subject && subject.from >= from && subject.from < trigger.verb.first && isAdverbial)
      return subject.from;
  }
  // "after a siege rebels took …" opens with a phrase, "after it fell" with a conjunction; only the latter goes.
  const keepsPhrase =
    trigger.kind === "clause" && trigger.clause.kind !== "adverbial" && trigger.clause.kind !== "content";
  while (
    from < range.to - 1 &&
    opens(s.tokens[from]) &&
    !(keepsPhrase && SUBORDINATORS.has(s.tokens[from]!.lower))
  )
    from++;
  return from;
};

/** The noun phrase a relative clause belongs to: "the group, which took the town". */
const relativeHead = (s: ParsedSentence, trigger: Trigger): Token[] | null => {
  let to = trigger.clause?.from ?? 0;
  if (to > 0 && s.tokens[to - 1]?.text === ",") to--;
  const from = phraseBefore(s, to);
  return from < to ? s.tokens.slice(from, to) : null;
};

/** Words of the main clause's subject, to stand for a pronoun in the same sentence. */
const antecedent = (s: ParsedSentence, trigger: Trigger): Token[] | null => {
  if (trigger.clause?.kind === "relative") return relativeHead(s, trigger);
  const other = s.clauses.find((c) => c !== trigger.clause && (c.kind === "main" || c.kind === "coordinate"));
  const subject = other ? subjectOf(s, other) : null;
  if (!subject || subject.from >= headIndex(trigger) || PRONOUNS.has(s.tokens[subject.from]!.lower))
    return null;
  return s.tokens.slice(subject.from, subject.to);
};

/** Joins tokens as printed where they stood together, with one blank where something was left out between. */
const textOf = (s: ParsedSentence, tokens: readonly Token[]): string => {
  let out = "";
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    if (before)
      out +=
        before.end === token.start
          ? ""
          : before.end < token.start
            ? gap(s.text.slice(before.end, token.start), token)
            : " ";
    out += token.text;
  });
  return out;
};

const gap = (between: string, token: Token): string =>
  /^\s*$/.test(between) ? " " : token.text === "," || token.lower === "'s" ? "" : " ";

const isCutPoint = (tokens: readonly Token[], i: number): boolean => {
  const word = tokens[i]!.lower;
  return (
    tokens[i]!.text === "," ||
    RELATIVES.has(word) ||
    SUBORDINATORS.has(word) ||
    (PREPOSITIONS.has(word) && word !== "of" && word !== "than") ||
    COORDINATORS.has(word) ||
    tokens[i]!.text === "—"
  );
};

/** Index behind which a cut may fall: the event word, or the verb of what is reported. */
const keepUntil = (s: ParsedSentence, trigger: Trigger, tokens: readonly Token[]): number => {
  const head = tokens.indexOf(s.tokens[headIndex(trigger)]!);
  if (trigger.kind !== "clause" || !isReporting(trigger.verb.lemma)) return head;
  const at = s.clauses.indexOf(trigger.clause);
  const content = s.clauses.find((c) => c.reportedBy === at && c.verb.first > trigger.verb.last);
  return content ? Math.max(head, tokens.indexOf(s.tokens[content.verb.head]!)) : head;
};

/** Words a long title can spare: "that" after a verb of saying, offices before a name. */
const spared = (tokens: readonly Token[]): Token[] => {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (
      token.lower === "that" &&
      i > 0 &&
      isReporting(verbReading(tokens[i - 1]!.lower)?.base ?? "") &&
      tokens[i + 1]?.text !== ","
    )
      continue;
    let end = i;
    while (end < tokens.length && (countryOf(tokens[end]!.lower) !== null || TITLES.has(tokens[end]!.lower)))
      end++;
    const names =
      end > i &&
      TITLES.has(tokens[end - 1]!.lower) &&
      [end, end + 1].every((k) => tokens[k] !== undefined && isCapitalised(tokens[k]!));
    if (names) i = end - 1;
    else out.push(token);
  }
  return out;
};

/** "about 400 troops split" with the rest cut off: the participle belongs to what was cut. */
const endsOnParticiple = (s: ParsedSentence, tokens: readonly Token[], end: number): boolean =>
  s.groups.some((g) => g.form === "participle" && s.tokens[g.head] === tokens[end - 1]);

/** The longest prefix that ends where a phrase ends and keeps the event word with what follows it. */
const shorten = (s: ParsedSentence, all: readonly Token[], trigger: Trigger): string => {
  const whole = textOf(s, all);
  if (whole.length <= LABEL_LENGTH) return whole;
  const tokens = spared(all);
  const spare = textOf(s, tokens);
  if (spare.length <= LABEL_LENGTH) return spare;
  const keep = keepUntil(s, trigger, tokens);
  for (let i = tokens.length - 1; i > Math.max(2, keep + 1); i--) {
    if (!isCutPoint(tokens, i)) continue;
    const text = textOf(s, tokens.slice(0, endsOnParticiple(s, tokens, i) ? i - 1 : i));
    if (text.length <= LABEL_LENGTH && text.length >= SHORTEST) return text;
  }
  let cut = tokens.length - 1;
  while (cut > 1 && textOf(s, tokens.slice(0, cut)).length > LABEL_LENGTH - 2) cut--;
  while (
    cut > 3 &&
    (PREPOSITIONS.has(tokens[cut - 1]!.lower) ||
      DETERMINERS.has(tokens[cut - 1]!.lower) ||
      COORDINATORS.has(tokens[cut - 1]!.lower))
  )
    cut--;
  return `${textOf(s, tokens.slice(0, cut))} …`;
};

const QUOTES = /["“”«»„]/g;

const withoutDangling = (text: string): string => {
  const words = text.split(" ");
  while (
    words.length > 3 &&
    (DANGLING.has(words.at(-1)!.toLowerCase()) ||
      (PREPOSITIONS.has(words.at(-1)!.toLowerCase()) && !PARTICLES.has(words.at(-1)!.toLowerCase())))
  )
    words.pop();
  return words.join(" ");
};
/** Prepositions that also end a phrase ("was taken over", "moved in"). */
const PARTICLES = new Set("over in on off out up down through across along by".split(" "));

const tidy = (text: string): string => {
  const marks = text.match(QUOTES)?.length ?? 0;
  const balanced = marks % 2 === 0 ? text : text.replace(QUOTES, "");
  const bare = balanced
    .replace(/^[\s,;:.–—-]+/, "")
    .replace(/ ,/g, ",")
    .trim();
  let end = bare.length;
  while (end > 0 && ",;:.–—- ".includes(bare[end - 1]!) && !bare.endsWith("…")) end--;
  const cut = withoutDangling(bare.slice(0, end));
  return cut === "" ? "" : cut[0]!.toUpperCase() + cut.slice(1);
};

/** "a hill that rebels seized": an object relative is no sentence without what it belongs to. */
const objectRelative = (s: ParsedSentence, trigger: Trigger, kept: readonly Token[]): Token[] | null => {
  if (
    trigger.kind !== "clause" ||
    trigger.clause.kind !== "relative" ||
    trigger.clause.marker === "whose" ||
    trigger.clause.marker === "where"
  )
    return null;
  const { clause } = trigger;
  const marker = s.tokens[clause.from]!;
  if (clause.verb.first <= clause.from + 1 || !PRONOUNS.has(marker.lower)) return null;
  const head = relativeHead(s, trigger);
  const rest = kept.filter((t) => t !== marker);
  return head && rest.length > 0 ? [...head, marker, ...rest] : null;
};

/** "… and led to": the verb shares its subject with the clause before. */
const lacksSubject = (s: ParsedSentence, trigger: Trigger, from: number): boolean =>
  trigger.kind === "clause" &&
  (trigger.clause.kind === "coordinate" || trigger.clause.kind === "relative") &&
  from >= trigger.verb.first;

/** A short title from the clause's own words, in their order; dates, asides and lead-in phrases left out. */
export const labelOf = (s: ParsedSentence, trigger: Trigger, range: TokenRange): string => {
  const from = startOf(s, trigger, range);
  const dates = dateTokens(s, { from, to: range.to }, trigger.kind === "plan");
  const asides = parenthesised(s, { from, to: range.to });
  const kept: Token[] = [];
  for (let i = from; i < range.to; i++) {
    if (
      dates.has(i) ||
      asides.has(i) ||
      (CONNECTIVES.has(s.tokens[i]!.lower) && s.tokens[i + 1]?.text === ",")
    )
      continue;
    kept.push(s.tokens[i]!);
  }
  const pronoun =
    trigger.kind === "clause" && (lacksSubject(s, trigger, from) || (kept[0] && PRONOUNS.has(kept[0].lower)))
      ? antecedent(s, trigger)
      : null;
  const whole = objectRelative(s, trigger, kept);
  const words =
    whole ?? (pronoun ? [...pronoun, ...kept.slice(kept[0] && PRONOUNS.has(kept[0].lower) ? 1 : 0)] : kept);
  const opensWithVerb = words[0] !== undefined && s.groups.some((g) => s.tokens[g.first] === words[0]);
  if (opensWithVerb && s.sentence.region !== "headline") return "";
  return words.length < 2 ? "" : tidy(shorten(s, words, trigger));
};
