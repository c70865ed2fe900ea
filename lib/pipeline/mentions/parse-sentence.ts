import type { Article, Sentence } from "@/lib/domain/article";
import type { TimeExpression } from "@/lib/domain/time-expression";
import { type Clause, clausesOf } from "./english/clauses";
import { type NounEvent, nounEvents } from "./english/noun-events";
import { type Token, tokenize } from "./english/tokens";
import type { VerbGroup } from "./english/verb-group";
import { verbGroups } from "./english/verb-groups";

/** A time expression with the tokens it covers (`last` included). */
export type PlacedTimex = { readonly timex: TimeExpression; readonly first: number; readonly last: number };

/** A sentence taken apart. All indexes into `tokens`. */
export type ParsedSentence = {
  readonly index: number;
  readonly sentence: Sentence;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly groups: readonly VerbGroup[];
  readonly clauses: readonly Clause[];
  readonly nouns: readonly NounEvent[];
  readonly timexes: readonly PlacedTimex[];
};

const place = (tokens: readonly Token[], timex: TimeExpression): PlacedTimex | null => {
  const first = tokens.findIndex((t) => t.end > timex.start);
  if (first === -1 || tokens[first]!.start >= timex.end) return null;
  let last = first;
  while (tokens[last + 1] && tokens[last + 1]!.start < timex.end) last++;
  return { timex, first, last };
};

/** Sentences longer than this are tables or lists in disguise; only their start is analysed. */
const MAX_TOKENS = 160;

const STAMP_WORDS = new Set(["published", "updated", "posted", "date"]);

/**
 * Length of a date stamp that was glued to the front of a sentence ("Published 3 May 2016 Troops have …"): a full
 * date without preposition or comma. It says when the page was made, not when anything happened.
 */
const stampLength = (tokens: readonly Token[], timex: readonly TimeExpression[]): number => {
  const at = STAMP_WORDS.has(tokens[0]?.lower ?? "") ? 1 : 0;
  const first = timex.map((t) => place(tokens, t)).find((t) => t !== null && t.first === at);
  if (!first || !/\d{4}/.test(first.timex.text)) return 0;
  const next = tokens[first.last + 1];
  const isFullDate = /\d{4}-\d\d-\d\d/.test(first.timex.value);
  return next && next.kind !== "punct" && isFullDate && /^[\p{Lu}\d]/u.test(next.text) ? first.last + 1 : 0;
};

/** Tokens, verb groups, clauses, event nouns and time expressions of one sentence. */
export const parseSentence = (
  article: Article,
  index: number,
  timex: readonly TimeExpression[],
): ParsedSentence => {
  const sentence = article.sentences[index]!;
  const whole = tokenize(article.text, sentence.start, sentence.end).slice(0, MAX_TOKENS);
  const tokens = whole.slice(stampLength(whole, timex));
  const timexes = timex.map((t) => place(tokens, t)).filter((t): t is PlacedTimex => t !== null);
  const groups = verbGroups(tokens).filter(
    (g) => !timexes.some((t) => t.first <= g.head && g.head <= t.last),
  );
  return {
    index,
    sentence,
    text: article.text,
    tokens,
    groups,
    clauses: clausesOf(tokens, groups),
    nouns: nounEvents(tokens, groups).filter(
      (n) => !timexes.some((t) => t.first <= n.head && n.head <= t.last),
    ),
    timexes,
  };
};
