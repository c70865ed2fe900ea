import { COORDINATORS, DETERMINERS, isAdverb, PREPOSITIONS, RELATIVES, SUBORDINATORS } from "./closed-class";
import { isReporting, SAY_VERBS } from "./reporting";
import { isCapitalised, type Token } from "./tokens";
import type { VerbGroup } from "./verb-group";
import { isLongQuoteMark } from "./verb-places";

export type ClauseKind = "main" | "content" | "relative" | "adverbial" | "coordinate" | "attribution";

/** A stretch of a sentence around one finite verb. Token indexes; `to` is excluded. */
export type Clause = {
  readonly from: number;
  readonly to: number;
  readonly verb: VerbGroup;
  readonly kind: ClauseKind;
  /** The word that opens it ("after", "who", "that"), lower case. */
  readonly marker: string | null;
  /** Index in the list of the clause that reports this one, or null. */
  readonly reportedBy: number | null;
};

const HARD = new Set([";", ":", "—", "–", "--", "…"]);

type Cut = { readonly at: number; readonly marker: string | null };

const isMarker = (tokens: readonly Token[], i: number): boolean => {
  const word = tokens[i]!.lower;
  if (word === "as" || word === "so")
    return (
      tokens[i + 1]?.lower !== "well" && tokens[i - 1]?.lower !== "well" && tokens[i - 1]?.lower !== "such"
    );
  return SUBORDINATORS.has(word) || RELATIVES.has(word);
};

/** Where the clause of the later verb begins, between two finite verbs. */
const cutBetween = (tokens: readonly Token[], a: VerbGroup, b: VerbGroup): Cut => {
  for (let i = b.first - 1; i > a.last; i--) {
    if (
      isMarker(tokens, i) &&
      tokens[i - 1]?.text === "," &&
      tokens[i - 2]?.lower === "that" &&
      i - 2 > a.last
    )
      return { at: i - 2, marker: "that" };
    if (isMarker(tokens, i))
      return {
        at: tokens[i - 1] && PREPOSITIONS.has(tokens[i - 1]!.lower) && i - 1 > a.last ? i - 1 : i,
        marker: tokens[i]!.lower,
      };
    if (tokens[i]!.kind === "close-quote" && isLongQuoteMark(tokens, i)) return { at: i + 1, marker: null };
    if (tokens[i]!.lower === "but") return { at: i, marker: "but" };
    if (HARD.has(tokens[i]!.text)) return { at: i + 1, marker: null };
  }
  const last = tokens[b.first - 1]!;
  if (COORDINATORS.has(last.lower) && b.first - 1 > a.last) return { at: b.first - 1, marker: last.lower };
  const isReport = SAY_VERBS.has(a.lemma) && !a.passive;
  if (isReport && !hasCommaBeforeSource(tokens, a, b))
    return { at: afterAdverbials(tokens, a.last + 1, b.first), marker: null };
  for (let i = b.first - 1; i > a.last; i--)
    if (tokens[i]!.text === ",")
      return {
        at: i + 1,
        marker: tokens[i + 1] && COORDINATORS.has(tokens[i + 1]!.lower) ? tokens[i + 1]!.lower : null,
      };
  for (let i = b.first - 1; i > a.last + 1; i--)
    if (COORDINATORS.has(tokens[i]!.lower)) return { at: i, marker: tokens[i]!.lower };
  return { at: subjectStart(tokens, a.last + 1, b.first), marker: null };
};

/** ", the statement noted": the later verb is the reporting one, set off by a comma. */
const hasCommaBeforeSource = (tokens: readonly Token[], a: VerbGroup, b: VerbGroup): boolean =>
  isReporting(b.lemma) &&
  tokens.slice(a.last + 1, b.first).some((t) => t.text === "," || t.kind === "close-quote");

/** Skips "earlier this month", "on Monday", "late" after a reporting verb: they belong to it. */
const afterAdverbials = (tokens: readonly Token[], from: number, to: number): number => {
  let i = from;
  while (
    i < to &&
    (isAdverb(tokens[i]!.lower) ||
      TIME_WORDS.has(tokens[i]!.lower) ||
      (tokens[i]!.lower === "on" && TIME_WORDS.has(tokens[i + 1]?.lower ?? "")) ||
      ((tokens[i]!.lower === "this" || tokens[i]!.lower === "in") &&
        TIME_WORDS.has(tokens[i + 1]?.lower ?? "")))
  )
    i++;
  return Math.min(i, to);
};
const TIME_WORDS = new Set(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight week month year morning evening night late last january february march april june july august september october november december".split(
    " ",
  ),
);

/** Walks left over the noun phrase that ends before `to`. */
const subjectStart = (tokens: readonly Token[], from: number, to: number): number => {
  for (let i = to - 1; i > from; i--) {
    if (DETERMINERS.has(tokens[i]!.lower)) return i;
    if (PREPOSITIONS.has(tokens[i]!.lower)) return i + 1;
    if (isCapitalised(tokens[i]!) && !isCapitalised(tokens[i - 1]!)) return i;
  }
  return to > from ? Math.max(from, to - 1) : to;
};

const leadingCut = (tokens: readonly Token[], first: VerbGroup): Cut => {
  for (let i = first.first - 1; i > 0; i--)
    if (isMarker(tokens, i) && tokens.slice(i + 1, first.first).every((t) => t.text !== ","))
      return { at: i, marker: tokens[i]!.lower };
  const opener = tokens[0]!.lower;
  return { at: 0, marker: SUBORDINATORS.has(opener) ? opener : null };
};

const kindOf = (cut: Cut, verb: VerbGroup, before: Clause | null): ClauseKind => {
  const { marker } = cut;
  if (marker !== null && marker !== "that" && RELATIVES.has(marker)) return "relative";
  if (marker === "that")
    return before && isReporting(before.verb.lemma) && verb.first > cut.at + 1 ? "content" : "relative";
  if (marker === "where") return "relative";
  if (marker !== null && SUBORDINATORS.has(marker)) return marker === "whether" ? "content" : "adverbial";
  if (
    before &&
    isReporting(before.verb.lemma) &&
    (SAY_VERBS.has(before.verb.lemma) || !isReporting(verb.lemma)) &&
    before.kind !== "attribution" &&
    !before.verb.passive &&
    marker === null
  )
    return "content";
  if (before && isReporting(verb.lemma) && marker === null) return "attribution";
  return before === null ? "main" : "coordinate";
};

/** The subject that a relative clause interrupted: "the chief, who resigned, will testify". Null: nothing was. */
const interruptedFrom = (
  tokens: readonly Token[],
  before: Clause | null,
  cut: Cut,
  verb: VerbGroup,
): number | null => {
  if (before?.kind !== "relative" || cut.marker !== null || tokens[cut.at - 1]?.text !== ",") return null;
  for (let i = cut.at; i < verb.first; i++) if (!isAdverb(tokens[i]!.lower)) return null;
  let from = before.from;
  while (from > 0 && !isMarker(tokens, from - 1) && !HARD.has(tokens[from - 1]!.text)) from--;
  return from;
};

/** Finite clauses of a sentence, in text order. A clause interrupted by a relative one keeps its outer span. */
export const clausesOf = (tokens: readonly Token[], groups: readonly VerbGroup[]): Clause[] => {
  const finite = groups.filter((g) => g.form === "finite");
  const out: Clause[] = [];
  // A sentence that opens with "X, who …" leaves its subject waiting for the verb behind the relative clause.
  let waiting = false;
  finite.forEach((verb, k) => {
    const before = out.at(-1) ?? null;
    const previous = finite[k - 1];
    const cut = previous ? cutBetween(tokens, previous, verb) : leadingCut(tokens, verb);
    const kind = kindOf(cut, verb, before);
    if (k === 0) waiting = cut.at > 0;
    if (before) out[out.length - 1] = { ...before, to: cut.at };
    const isPlain = kind === "main" || kind === "coordinate";
    const interrupted = isPlain ? interruptedFrom(tokens, before, cut, verb) : null;
    const resumed = waiting && k > 0 && isPlain ? 0 : interrupted;
    if (resumed === 0) waiting = false;
    out.push(
      resumed === null
        ? { from: cut.at, to: tokens.length, verb, kind, marker: cut.marker, reportedBy: null }
        : { from: resumed, to: tokens.length, verb, kind: "main", marker: null, reportedBy: null },
    );
  });
  return out.map((clause, i) => ({ ...clause, reportedBy: reporterOf(out, i) }));
};

/** The clause whose verb reports clause `i`: before it ("said that …") or after it ("…, police said"). */
const reporterOf = (clauses: readonly Clause[], i: number): number | null => {
  const clause = clauses[i]!;
  if (clause.kind === "attribution")
    return clauses.findIndex((c, k) => k > i && c.kind === "attribution") > i
      ? clauses.findIndex((c, k) => k > i && c.kind === "attribution")
      : null;
  for (let k = i - 1; k >= 0; k--) {
    const other = clauses[k]!;
    if (
      isReporting(other.verb.lemma) &&
      other.kind !== "attribution" &&
      (clause.kind === "content" || clauses[k + 1]?.kind === "content")
    )
      return k;
  }
  const after = clauses.findIndex((c, k) => k > i && c.kind === "attribution");
  return after === -1 ? null : after;
};
