import type { Article, Sentence } from "@/lib/domain/article";
import type { TimeExpression } from "@/lib/domain/time-expression";
import { type Clause, clausesOf } from "./english/clauses";
import { type NounEvent, nounEvents } from "./english/noun-events";
import { type Token, tokenize } from "./english/tokens";
import { type VerbGroup, verbGroups } from "./english/verb-groups";

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

/** Tokens, verb groups, clauses, event nouns and time expressions of one sentence. */
export const parseSentence = (
  article: Article,
  index: number,
  timex: readonly TimeExpression[],
): ParsedSentence => {
  const sentence = article.sentences[index]!;
  const tokens = tokenize(article.text, sentence.start, sentence.end).slice(0, MAX_TOKENS);
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
