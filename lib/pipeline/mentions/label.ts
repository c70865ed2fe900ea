import { COORDINATORS, isAdverb, PREPOSITIONS, RELATIVES, SUBORDINATORS } from "./english/closed-class";
import type { Token } from "./english/tokens";
import type { ParsedSentence } from "./parse-sentence";
import { subjectOf, type TokenRange } from "./subject";
import { headIndex, type Trigger } from "./triggers";

/** Longest title, in characters. */
export const LABEL_LENGTH = 90;
const SHORTEST = 24;

const BEFORE_DATE = new Set(
  "on in at by since during until from of back late early earlier the around about over within".split(" "),
);
const CONNECTIVES = new Set(
  "however meanwhile moreover namely also still thus therefore nevertheless then later".split(" "),
);
const PRONOUNS = new Set("it he she they".split(" "));

/** Tokens of date phrases, with the preposition that leads them in. A deadline ("by …") stays. */
const dateTokens = (s: ParsedSentence, range: TokenRange, keepDates: boolean): Set<number> => {
  const out = new Set<number>();
  if (keepDates) return out;
  for (const t of s.timexes) {
    const isModifier =
      s.tokens[t.last + 1]?.lower === "'s" ||
      (s.tokens[t.first - 1]?.lower === "the" && s.tokens[t.last + 1]?.kind === "word");
    if (t.first < range.from || t.last >= range.to || isModifier) continue;
    let from = t.first;
    while (from > range.from && BEFORE_DATE.has(s.tokens[from - 1]!.lower)) from--;
    if (s.tokens[from]?.lower === "by" && t.timex.future === true) continue;
    for (let i = from; i <= t.last; i++) out.add(i);
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
  while (from < range.to - 1 && opens(s.tokens[from])) from++;
  return from;
};

/** Words of the main clause's subject, to stand for a pronoun in the same sentence. */
const antecedent = (s: ParsedSentence, trigger: Trigger): Token[] | null => {
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

/** The longest prefix that ends where a phrase ends and keeps the event word with what follows it. */
const shorten = (s: ParsedSentence, tokens: readonly Token[], head: number): string => {
  const whole = textOf(s, tokens);
  if (whole.length <= LABEL_LENGTH) return whole;
  const headAt = tokens.findIndex((t) => t === s.tokens[head]);
  for (let i = tokens.length - 1; i > Math.max(2, headAt + 1); i--) {
    if (!isCutPoint(tokens, i)) continue;
    const text = textOf(s, tokens.slice(0, i));
    if (text.length <= LABEL_LENGTH && text.length >= SHORTEST) return text;
  }
  let cut = tokens.length - 1;
  while (cut > 1 && textOf(s, tokens.slice(0, cut)).length > LABEL_LENGTH - 2) cut--;
  return `${textOf(s, tokens.slice(0, cut))} …`;
};

const QUOTES = /["“”«»„]/g;

const tidy = (text: string): string => {
  const marks = text.match(QUOTES)?.length ?? 0;
  const balanced = marks % 2 === 0 ? text : text.replace(QUOTES, "");
  const bare = balanced
    .replace(/^[\s,;:.–—-]+/, "")
    .replace(/ ,/g, ",")
    .trim();
  let end = bare.length;
  while (end > 0 && ",;:.–—- ".includes(bare[end - 1]!)) end--;
  const cut = bare.slice(0, end);
  return cut === "" ? "" : cut[0]!.toUpperCase() + cut.slice(1);
};

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
    kept[0] && PRONOUNS.has(kept[0].lower) && trigger.kind === "clause" ? antecedent(s, trigger) : null;
  const words = pronoun ? [...pronoun, ...kept.slice(1)] : kept;
  return words.length < 2 ? "" : tidy(shorten(s, words, headIndex(trigger)));
};
