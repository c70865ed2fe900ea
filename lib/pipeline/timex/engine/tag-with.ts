import { asEdtf, boundsOf, type DayNumber, edtfInterval, parseEdtf, wordsFor } from "@/lib/domain/edtf";
import type { Edtf } from "@/lib/domain/ids";
import type { CharSpan } from "@/lib/domain/span";
import type { Anchor, TagContext, TimeExpression, TimexTrail } from "@/lib/domain/time-expression";
import { Discourse } from "./discourse";
import { dayWords, firstDay, lastDay } from "./granule";
import type { Meaning } from "./meaning";
import { type Resolution, reason } from "./resolution";
import { resolve } from "./resolve";
import type { Cues } from "./rule";
import { type Engine, type Found, findAll } from "./scan";
import { BLANK_LINE, NEWLINE, type Tokens, tokenise } from "./tokens";

/** The publication date as days: one, or the first and last of an inferred interval. */
type Dct = { readonly first: DayNumber; readonly last: DayNumber; readonly value: string };

/** Reads the publication date; anything that is not at least a bounded EDTF date counts as not known. */
export function readDct(dct: string | null): Dct | null {
  if (dct === null) return null;
  const parsed = parseEdtf(dct);
  if (!parsed.ok) return null;
  const { earliestStart, latestEnd } = boundsOf(parsed.edtf);
  if (!Number.isFinite(earliestStart) || !Number.isFinite(latestEnd)) return null;
  return { first: earliestStart, last: latestEnd, value: dct };
}

function publicationAnchor(day: DayNumber, dct: Dct, basis: TagContext["dctBasis"]): Anchor {
  const whose =
    dct.first !== dct.last
      ? "the publication date as far as it is known"
      : basis === "inferred"
        ? "the publication date worked out for this article"
        : "this article's publication date";
  const words = dct.first === dct.last ? dayWords(day) : wordsFor(asEdtf(dct.value)).replace(/^from /, "");
  return { kind: "publication", value: dct.value, words: `${words}, ${whose}` };
}

/** A time named to compare with must not become what later words count from. */
const isComparison = (meaning: Meaning): boolean =>
  meaning.kind === "year-ago" ||
  (meaning.kind === "reporting" && (meaning.by < 0 || meaning.year !== undefined));

/** How far down a line with nothing but a date still heads the text, in characters. */
const HEAD = 400;

const onOwnLine = (tokens: Tokens, { from, to }: Found): boolean =>
  tokens.start[from]! < HEAD &&
  (from === 0 || tokens.gap[from]! >= NEWLINE) &&
  (to >= tokens.count || tokens.gap[to]! >= NEWLINE);

/** Lengths of time that business reports sum up beside a quarter. */
const COVERED = new Set(["P6M", "P9M"]);

type Settled = { readonly found: Found; readonly resolution: Resolution; readonly cues: () => Cues };

/** Resolves what was found, in text order, counting from one day. */
function settle(
  engine: Engine,
  tokens: Tokens,
  found: readonly Found[],
  day: DayNumber | null,
  anchor: Anchor,
): readonly Settled[] {
  const discourse = new Discourse(day, anchor);
  let paragraph = 0;
  let at = 0;
  return found.map((f) => {
    for (; at < f.from; at++) if (tokens.gap[at] === BLANK_LINE) paragraph++;
    let known: Cues | null = null;
    const cues = (): Cues => {
      known ??= engine.language.cues(tokens, f.from, f.to);
      return known;
    };
    const resolution = resolve(f.meaning, {
      tokens,
      language: engine.language,
      discourse,
      cues,
      from: f.from,
      to: f.to,
      paragraph,
    });
    const start = tokens.start[f.from]!;
    const end = tokens.end[f.to - 1]!;
    if (COVERED.has(resolution.value)) discourse.covers(end);
    if (resolution.granule)
      discourse.add({
        granule: resolution.granule,
        start,
        end,
        text: tokens.text.slice(start, end),
        paragraph,
        comparison: isComparison(f.meaning),
        ahead: resolution.granule.unit === "quarter" && f.meaning.kind === "part-of-year" && cues().ahead,
        adverbial: engine.language.adverbial(tokens, f.from),
        heads: onOwnLine(tokens, f),
      });
    return { found: f, resolution, cues };
  });
}

/** With two possible publication dates: what both agree on, or what covers both. */
function merge(a: Resolution, b: Resolution): Resolution {
  if (a.value === b.value && a.edtf === b.edtf) return a;
  if (!a.granule || !b.granule)
    return {
      ...a,
      granule: null,
      edtf: null,
      unresolved: reason("open", "it depends on the exact publication date"),
    };
  const first = Math.min(firstDay(a.granule), firstDay(b.granule));
  const last = Math.max(lastDay(a.granule), lastDay(b.granule));
  const whole = edtfInterval(first, last);
  const oneOf = a.granule.unit === "day" ? `[${whole.replace("/", "..")}]` : whole;
  return {
    ...a,
    value: commonValue(a.value, b.value),
    edtf: oneOf,
    how: `${a.how}; which one depends on the exact publication date`,
  };
}

/** The TIMEX3 value two values share, the rest as X: `2019-02-27` and `2019-02-28` give `2019-02-XX`. */
function commonValue(a: string, b: string): string {
  const left = a.split("-");
  const right = b.split("-");
  let same = true;
  return left
    .map((part, i) => {
      same = same && part === right[i];
      return same ? part : part.replace(/[0-9]/g, "X");
    })
    .join("-");
}

/** Does it lie ahead of the publication date, by the calendar or by the words around it? */
function liesAhead(s: Settled, dct: Dct | null): boolean {
  const { granule } = s.resolution;
  const { meaning } = s.found;
  if (!granule) return meaning.kind === "reference" && meaning.value === "FUTURE_REF" && !meaning.later;
  if (dct && firstDay(granule) > dct.last) return true;
  return (!dct || lastDay(granule) >= dct.last) && s.cues().ahead;
}

function trailOf(s: Settled, text: string): TimexTrail {
  const { resolution: r, found } = s;
  const how = r.unresolved
    ? r.unresolved.slice(r.unresolved.indexOf(":") + 1).trim()
    : r.how || "as stated in the text";
  const result = r.edtf ?? r.value;
  const arrow = r.unresolved ? `left undated (${r.value})` : result;
  return {
    rule: found.rule.name,
    ruleWords: found.rule.words,
    anchor: r.anchor,
    sentence: `‘${text.replace(/\s/g, " ")}’: ${how} → ${arrow}`,
    supplied: r.supplied,
  };
}

/** What comes from a piece of the calendar is EDTF by construction (the property tests say so); the rest is parsed. */
const branded = (r: Resolution): Edtf | null =>
  r.edtf === null ? null : r.granule ? (r.edtf as Edtf) : asEdtf(r.edtf);

function expression(s: Settled, tokens: Tokens, n: number, dct: Dct | null): TimeExpression {
  const { found, resolution: r } = s;
  const start = tokens.start[found.from]!;
  const end = tokens.end[found.to - 1]!;
  const text = tokens.text.slice(start, end);
  return {
    tid: `t${n}`,
    start,
    end,
    text,
    type: r.type,
    value: r.value,
    ...(r.mod ? { mod: r.mod } : {}),
    edtf: branded(r),
    ...(liesAhead(s, dct) ? { future: true } : {}),
    ...(r.unresolved ? { unresolved: r.unresolved } : {}),
    trail: trailOf(s, text),
  };
}

/** Tokens wholly inside a scope; a scope's first token and the first after it begin a new block. */
function withinScope(
  tokens: Tokens,
  scope: readonly CharSpan[] | undefined,
): ((i: number) => boolean) | null {
  if (!scope) return null;
  const inside = new Uint8Array(tokens.count);
  const sorted = [...scope].sort((a, b) => a.start - b.start);
  let at = 0;
  for (const span of sorted) {
    while (at < tokens.count && tokens.start[at]! < span.start) at++;
    if (at < tokens.count) tokens.gap[at] = BLANK_LINE;
    while (at < tokens.count && tokens.end[at]! <= span.end) inside[at++] = 1;
    if (at < tokens.count) tokens.gap[at] = BLANK_LINE;
  }
  return (i) => inside[i] === 1;
}

/** Finds and resolves every time expression of a text with one language's rules. Pure; linear in the text. */
export function tagWith(engine: Engine, text: string, context: TagContext): readonly TimeExpression[] {
  const tokens = tokenise(text, engine.language.grammar.vocabulary);
  const dct = readDct(context.dct);
  const found = findAll(engine, tokens, withinScope(tokens, context.scope)).filter(
    (f) => dct === null || !f.rule.narrative,
  );
  if (found.length === 0) return [];
  const settleOn = (day: DayNumber | null): readonly Settled[] =>
    settle(
      engine,
      tokens,
      found,
      day,
      dct ? publicationAnchor(day ?? 0, dct, context.dctBasis) : { kind: "none", value: null, words: "" },
    );
  const one = settleOn(dct ? dct.first : null);
  const all = dct && dct.last !== dct.first ? mergeAll(one, settleOn(dct.last)) : one;
  return all.map((s, i) => expression(s, tokens, i + 1, dct));
}

const mergeAll = (a: readonly Settled[], b: readonly Settled[]): readonly Settled[] =>
  a.map((s, i) => ({ ...s, resolution: merge(s.resolution, b[i]!.resolution) }));
