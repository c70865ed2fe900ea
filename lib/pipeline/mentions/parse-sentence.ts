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

const STAMP_WORDS = new Set(
  "published updated posted date of publication last modified created added first on at".split(" "),
);
const LEADS = new Set("published updated posted publication modified".split(" "));
const AGENCIES = new Set("afp ap reuters upi dpa efe ansa tass sana xinhua anadolu bbc cnn".split(" "));
const WEEKDAYS = new Set(
  "mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday".split(" "),
);
/** Words that may stand before the date of a stamp ("Date of publication: Sunday"). */
const LONGEST_LEAD = 4;

/** Where the date of a stamp would begin: behind the words that lead it in. */
const stampDateAt = (tokens: readonly Token[]): number => {
  // "Moscow AFP Saturday 3 May 2016": the place may come first.
  let at = AGENCIES.has(tokens[1]?.lower ?? "") ? 1 : 0;
  while (
    at < LONGEST_LEAD &&
    tokens[at] &&
    (STAMP_WORDS.has(tokens[at]!.lower) ||
      AGENCIES.has(tokens[at]!.lower) ||
      WEEKDAYS.has(tokens[at]!.lower) ||
      tokens[at]!.text === ":")
  )
    at++;
  return at;
};

/**
 * Length of a date stamp that was glued to the front of a sentence ("Reuters Tuesday 3 May 2016 Troops have …"): a full
 * date without preposition or comma. It says when the page was made, not when anything happened.
 */
const stampLength = (tokens: readonly Token[], timex: readonly TimeExpression[]): number => {
  const at = stampDateAt(tokens);
  const first = timex
    .map((t) => place(tokens, t))
    .find((t) => t !== null && t.first <= at && t.last >= at && t.first >= at - 1);
  if (!first) return 0;
  const isFullDate = /\d{4}/.test(first.timex.text) && /\d{4}-\d\d-\d\d/.test(first.timex.value);
  // "Last updated at Oct 082017": the words say that it is a stamp, however its date is written.
  const isLed = tokens.slice(0, at).some((t) => LEADS.has(t.lower));
  let end = first.last + 1;
  while (isLed && tokens[end]?.kind === "number") end++;
  const next = tokens[end];
  return next && next.kind !== "punct" && (isFullDate || isLed) && /^[\p{Lu}\d]/u.test(next.text) ? end : 0;
};

/** Nearest words among which a name is said again where an insert begins. */
const NAME_REACH = 3;

/**
 * Some pages put links of theirs into the sentence, from the person's full name to a "MORE" in capitals ("Ana Reyes Ana
 * Maria Reyes Council votes on harbour MORE said"). Cuts them out of the analysis; the quote keeps them.
 */
const withoutInserts = (tokens: readonly Token[]): readonly Token[] => {
  const end = tokens.findIndex((t) => t.text === "MORE");
  if (end === -1 || !tokens.some((t) => /^\p{Ll}{2}/u.test(t.text))) return tokens;
  const start = tokens.findIndex(
    (t, i) =>
      i > 0 &&
      i < end &&
      /^\p{Lu}/u.test(t.text) &&
      tokens
        .slice(Math.max(0, i - NAME_REACH), i)
        .some((o) => o.text.length > 2 && t.text.startsWith(o.text)),
  );
  if (start === -1) return tokens;
  return withoutInserts([...tokens.slice(0, start), ...tokens.slice(end + 1)]);
};

/** Tokens, verb groups, clauses, event nouns and time expressions of one sentence. */
export const parseSentence = (
  article: Article,
  index: number,
  timex: readonly TimeExpression[],
): ParsedSentence => {
  const sentence = article.sentences[index]!;
  const whole = tokenize(article.text, sentence.start, sentence.end).slice(0, MAX_TOKENS);
  const tokens = withoutInserts(whole.slice(stampLength(whole, timex)));
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
