import { countryOf } from "@/lib/domain/gazetteer";
import { COORDINATORS, DETERMINERS, PREPOSITIONS, RELATIVES, SUBORDINATORS } from "./english/closed-class";
import { TITLES } from "./english/entities";
import { verbReading } from "./english/lemma";
import { isReporting } from "./english/reporting";
import { isCapitalised, type Token } from "./english/tokens";
import type { ParsedSentence } from "./parse-sentence";
import { headIndex, type Trigger } from "./triggers";

/** Longest title, in characters. */
export const LABEL_LENGTH = 90;
const SHORTEST = 24;

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
export const shorten = (s: ParsedSentence, all: readonly Token[], trigger: Trigger): string => {
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
