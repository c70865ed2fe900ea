import { COORDINATORS, isAdverb, isFunctionToken, PREPOSITIONS, SUBORDINATORS } from "./english/closed-class";
import type { Token } from "./english/tokens";
import { shorten } from "./label-length";
import { antecedent, lacksSubject, objectRelative, PRONOUNS } from "./label-subject";
import { tidy } from "./label-tidy";
import type { ParsedSentence } from "./parse-sentence";
import { subjectOf, type TokenRange } from "./subject";
import type { Trigger } from "./triggers";

const BEFORE_DATE = new Set(
  "between on in at by since during until from of back late early earlier the around about over within".split(
    " ",
  ),
);
/** Fewer characters than this name nothing by themselves ("The trial"). */
const TOO_SHORT = 16;

const CONNECTIVES = new Set(
  "however meanwhile moreover namely also still thus therefore nevertheless then later".split(" "),
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
    trigger.kind === "clause" && (lacksSubject(trigger, from) || (kept[0] && PRONOUNS.has(kept[0].lower)))
      ? antecedent(s, trigger)
      : null;
  const whole = objectRelative(s, trigger, kept);
  const words =
    whole ?? (pronoun ? [...pronoun, ...kept.slice(kept[0] && PRONOUNS.has(kept[0].lower) ? 1 : 0)] : kept);
  const opensWithVerb = words[0] !== undefined && s.groups.some((g) => s.tokens[g.first] === words[0]);
  if (opensWithVerb && s.sentence.region !== "headline") return "";
  const label = words.length < 2 ? "" : tidy(shorten(s, words, trigger));
  return label.length < TOO_SHORT ? "" : label;
};
