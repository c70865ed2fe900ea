import type { Meaning } from "./meaning";
import type { Capture, Reading, Scan } from "./pattern";
import type { CompiledRule, Language, Rule } from "./rule";
import { compileRules, Match } from "./rule";
import { DECIMAL, entryAt, GROUPED, NUMBER, type Tokens } from "./tokens";

/** A match that stands: tokens `from` to `to` (excluded), its rule and what it means. */
export type Found = {
  readonly from: number;
  readonly to: number;
  readonly rule: Rule;
  readonly meaning: Meaning;
};

type Candidate = Found & { readonly order: number };

/** Rules ready to run, indexed by the word a match can begin with. */
export type Engine = {
  readonly language: Language;
  readonly forEntry: (id: number) => readonly CompiledRule[];
  readonly forNumber: readonly CompiledRule[];
};

export function engineFor(language: Language): Engine {
  const rules = compileRules(language.rules, language.grammar);
  const byEntry: (readonly CompiledRule[] | undefined)[] = [];
  const { entries } = language.grammar.vocabulary;
  return {
    language,
    forEntry: (id) => {
      byEntry[id] ??= rules.filter((r) => r.patterns.some((p) => p.startsWith(entries[id]!)));
      return byEntry[id];
    },
    forNumber: rules.filter((r) => r.patterns.some((p) => p.startsWithNumber)),
  };
}

const NONE: readonly CompiledRule[] = [];

function rulesAt(engine: Engine, tokens: Tokens, i: number): readonly CompiledRule[] {
  const id = tokens.id[i]!;
  if (id !== 0) return engine.forEntry(id);
  const kind = tokens.kind[i]!;
  return kind === NUMBER || kind === DECIMAL || kind === GROUPED ? engine.forNumber : NONE;
}

/** The longest accepted match at a token among rules up to a level; the earlier rule wins a tie. */
function bestAt(engine: Engine, scan: Scan, i: number, level: number): Candidate | null {
  let best: Candidate | null = null;
  const { tokens } = scan;
  const rules = rulesAt(engine, tokens, i);
  if (rules.length === 0) return null;
  const entry = entryAt(tokens, i);
  for (const { rule, order, level: own, patterns } of rules) {
    if (own > level) continue;
    for (const pattern of patterns) {
      if (entry ? !pattern.startsWith(entry) : !pattern.startsWithNumber) continue;
      const slots: (Capture | null)[] = [];
      const to = pattern.match(scan, i, slots);
      if (to < 0 || (best && to <= best.to)) continue;
      const match = new Match(scan, i, to, pattern, slots);
      const meaning = rule.make(match);
      if (!meaning || engine.language.refuse(match, meaning, rule)) continue;
      best = { from: i, to, rule, meaning, order };
    }
  }
  return best;
}

/** Sub-dates are read at most once per token and level; the memory is dropped as the scan moves on. */
function scanOf(engine: Engine, tokens: Tokens): Scan {
  const known = new Map<number, Reading | null>();
  const scan: Scan = {
    tokens,
    date: (i, level) => {
      const key = i * 4 + level;
      const before = known.get(key);
      if (before !== undefined) return before;
      if (known.size > 256) known.clear();
      const best = i < tokens.count ? bestAt(engine, scan, i, level) : null;
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
    const best =
      (allowed === null || allowed(i)) && rulesAt(engine, tokens, i).length > 0
        ? bestAt(engine, scan, i, 3)
        : null;
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
