import type { Entry } from "./entry";
import type { Meaning } from "./meaning";
import type { Capture, Pattern, Reading, Scan, Shape } from "./pattern";
import type { CompiledRule, Language, Rule } from "./rule";
import { compileRules, Match } from "./rule";
import { DECIMAL, GROUPED, NUMBER, type Tokens } from "./tokens";

/** A match that stands: tokens `from` to `to` (excluded), its rule and what it means. */
export type Found = {
  readonly from: number;
  readonly to: number;
  readonly rule: Rule;
  readonly meaning: Meaning;
};

/** A pattern with its rule, in the order of the rules. */
type Candidate = { readonly pattern: Pattern; readonly rule: Rule; readonly level: number };

/** Patterns a token can begin: all of them, and those that need no second token. */
type Candidates = { readonly all: readonly Candidate[]; readonly alone: readonly Candidate[] };

const NONE: Candidates = { all: [], alone: [] };

/** Rules ready to run, indexed by the word a match can begin with. */
export type Engine = {
  readonly language: Language;
  readonly forEntry: (id: number) => Candidates;
  readonly forNumber: Candidates;
  /** Patterns that two first tokens let in. */
  readonly forPair: (first: number, second: number) => readonly Candidate[];
};

const flat = (rules: readonly CompiledRule[]): readonly Candidate[] =>
  rules.flatMap(({ rule, level, patterns }) => patterns.map((pattern) => ({ pattern, rule, level })));

/**
 * The patterns that a first token lets in. One that begins with a date of some level is let in where a pattern of that
 * level is.
 */
function candidatesFor(all: readonly Candidate[], begins: (p: Pattern) => boolean): Candidates {
  const plain = all.map(({ pattern }) => begins(pattern));
  const lowest = all.reduce((low, { level }, i) => (plain[i] ? Math.min(low, level) : low), 9);
  const first = all.filter(
    ({ pattern }, i) => plain[i] || (pattern.opensWithDate > 0 && pattern.opensWithDate >= lowest),
  );
  return first.length === 0
    ? NONE
    : { all: first, alone: first.filter(({ pattern }) => pattern.least === 1) };
}

/** Compiles a language's rules. Words are indexed when they are first met, so that starting costs little. */
export function engineFor(language: Language): Engine {
  const all = flat(compileRules(language.rules, language.grammar));
  const byEntry: (Candidates | undefined)[] = [];
  const entries: readonly Entry[] = language.grammar.vocabulary.entries;
  const forEntry = (id: number): Candidates => {
    byEntry[id] ??= candidatesFor(all, (p) => p.startsWith(entries[id]!));
    return byEntry[id];
  };
  const forNumber = candidatesFor(all, (p) => p.startsWithNumber);
  const pairs = new Map<number, readonly Candidate[]>();
  const shape = (id: number): Shape => (id === NUMBER_ID ? "number" : entries[id]!);
  const forPair = (first: number, second: number): readonly Candidate[] => {
    const key = first * 65_536 + second;
    const before = pairs.get(key);
    if (before) return before;
    if (pairs.size >= PAIRS) pairs.clear();
    const candidates = first === NUMBER_ID ? forNumber : forEntry(first);
    const admitted = candidates.all.filter(({ pattern }) => pattern.admits(shape(first), shape(second)));
    pairs.set(key, admitted);
    return admitted;
  };
  return { language, forEntry, forNumber, forPair };
}

/** Stands for every number in the index; vocabularies are far smaller. */
const NUMBER_ID = 65_535;
/** From so many patterns on it pays to look at the second word too. */
const FEW = 4;
/** Word pairs remembered before starting over. */
const PAIRS = 20_000;

const shapeId = (tokens: Tokens, i: number): number => (isFigure(tokens, i) ? NUMBER_ID : tokens.id[i]!);

const isFigure = (tokens: Tokens, i: number): boolean => {
  const kind = tokens.kind[i]!;
  return kind === NUMBER || kind === DECIMAL || kind === GROUPED;
};

/** Most words lead to nothing known: then only patterns of one token can match. */
function candidatesAt(engine: Engine, tokens: Tokens, i: number): readonly Candidate[] {
  const first = shapeId(tokens, i);
  if (first === 0) return NONE.all;
  const found = first === NUMBER_ID ? engine.forNumber : engine.forEntry(first);
  const second = i + 1 < tokens.count ? shapeId(tokens, i + 1) : 0;
  if (second === 0) return found.alone;
  return found.all.length <= FEW ? found.all : engine.forPair(first, second);
}

/** The longest accepted match at a token among rules up to a level; the earlier rule wins a tie. */
function bestAt(engine: Engine, scan: Scan, i: number, level: number): Found | null {
  const { tokens } = scan;
  const candidates = candidatesAt(engine, tokens, i);
  if (candidates.length === 0) return null;
  let best: Found | null = null;
  let slots: (Capture | null)[] = [];
  for (const { pattern, rule, level: own } of candidates) {
    if (own > level) continue;
    const to = pattern.match(scan, i, slots);
    if (to < 0) continue;
    const captured = slots;
    slots = [];
    if (best && to <= best.to) continue;
    const match = new Match(scan, i, to, pattern, captured);
    const meaning = rule.make(match);
    if (meaning && !engine.language.refuse(match, meaning, rule)) best = { from: i, to, rule, meaning };
  }
  return best;
}

/** Sub-dates are read at most once per token and level; the memory is dropped as the scan moves on. */
function scanOf(engine: Engine, tokens: Tokens): Scan {
  const known = new Map<number, Reading | null>();
  const scan: Scan = {
    tokens,
    date: (i, level) => {
      if (i >= tokens.count) return null;
      const key = i * 4 + level;
      const before = known.get(key);
      if (before !== undefined) return before;
      if (known.size > 256) known.clear();
      const best = bestAt(engine, scan, i, level);
      const reading =
        best && best.meaning.kind !== "several" ? { end: best.to, meaning: best.meaning } : null;
      known.set(key, reading);
      return reading;
    },
  };
  return scan;
}

/** All expressions of a text, left to right, none overlapping. `allowed` says at which tokens one may begin. */
export function findAll(
  engine: Engine,
  tokens: Tokens,
  allowed: ((i: number) => boolean) | null,
): readonly Found[] {
  const scan = scanOf(engine, tokens);
  const found: Found[] = [];
  for (let i = 0; i < tokens.count; ) {
    const known = tokens.id[i] !== 0 || isFigure(tokens, i);
    const best = known && (allowed === null || allowed(i)) ? bestAt(engine, scan, i, 3) : null;
    if (!best) {
      i++;
      continue;
    }
    if (best.meaning.kind === "several") {
      for (const part of best.meaning.parts)
        found.push({ from: part.from, to: part.to, rule: best.rule, meaning: part.meaning });
    } else found.push(best);
    i = best.to;
  }
  return found;
}
