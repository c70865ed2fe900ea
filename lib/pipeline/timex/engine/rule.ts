import type { DayNumber } from "@/lib/domain/edtf";
import type { Entry } from "./entry";
import type { Meaning, Quantity } from "./meaning";
import type { Capture, Grammar, Pattern, Scan } from "./pattern";
import { compilePattern } from "./pattern";
import { entryAt, type Tokens, textAt, wordAt } from "./tokens";

/** A sentence a rule must read, with what it gives. `finds` defaults to the whole of what the rule matched. */
export type Example = {
  readonly text: string;
  /** EDTF as in `TagContext.dct`; null: a text without a date of its own. */
  readonly dct: string | null;
  readonly finds: string;
  readonly value: string;
  readonly edtf?: string | null;
};

/** One rule: data, with its proof. */
export type Rule = {
  /** Unique, kebab-case. */
  readonly name: string;
  /** The rule in words a reader understands. */
  readonly words: string;
  readonly pattern: string | readonly string[];
  /** 1: stands alone; 2: may hold a date of level 1 (`<date>`); 3: may hold one of level 2 (`<dated>`). */
  readonly level?: 1 | 2 | 3;
  /** True for words that date something only in a text that tells a story, one without a publication date. */
  readonly narrative?: boolean;
  readonly make: (m: Match) => Meaning | null;
  readonly examples: readonly Example[];
  /** Sentences in which this rule must not speak. */
  readonly refuses: readonly string[];
};

export type CompiledRule = {
  readonly rule: Rule;
  readonly level: number;
  readonly order: number;
  readonly patterns: readonly Pattern[];
};

export const compileRules = (rules: readonly Rule[], grammar: Grammar): readonly CompiledRule[] =>
  rules.map((rule, order) => ({
    rule,
    order,
    level: rule.level ?? 1,
    patterns: (typeof rule.pattern === "string" ? [rule.pattern] : rule.pattern).map((p) =>
      compilePattern(p, grammar),
    ),
  }));

/** What a pattern matched, with its captures by name and a look at the words around it. */
export class Match {
  constructor(
    readonly scan: Scan,
    /** First token and the one after the last. */
    readonly from: number,
    readonly to: number,
    private readonly pattern: Pattern,
    private readonly slots: readonly (Capture | null)[],
  ) {}

  get tokens(): Tokens {
    return this.scan.tokens;
  }

  capture(name: string): Capture | null {
    const at = this.pattern.names.indexOf(name);
    return at < 0 ? null : (this.slots[at] ?? null);
  }

  has(name: string): boolean {
    return this.capture(name) !== null;
  }

  entry(name: string): Entry | undefined {
    const c = this.capture(name);
    return c ? entryAt(this.tokens, c.from) : undefined;
  }

  /** The number a token or reader stands for; NaN where there is none. */
  number(name: string): number {
    const c = this.capture(name);
    if (!c) return Number.NaN;
    if (c.reading?.number !== undefined) return c.reading.number;
    const entry = entryAt(this.tokens, c.from);
    return entry ? (entry.ordinal ?? entry.number ?? Number.NaN) : this.tokens.value[c.from]!;
  }

  quantity(name: string): Quantity | undefined {
    return this.capture(name)?.reading?.quantity;
  }

  meaning(name: string): Meaning | undefined {
    return this.capture(name)?.reading?.meaning;
  }

  /** Number of digits of a captured number token. */
  digits(name: string): number {
    const c = this.capture(name);
    return c ? this.tokens.digits[c.from]! : 0;
  }

  text(name: string): string {
    const c = this.capture(name);
    return c ? this.tokens.text.slice(this.tokens.start[c.from]!, this.tokens.end[c.to - 1]!) : "";
  }

  /** Vocabulary word so many tokens before or after the match; "" for others. */
  before(n = 1): string {
    return wordAt(this.tokens, this.from - n);
  }

  after(n = 1): string {
    return wordAt(this.tokens, this.to + n - 1);
  }

  textBefore(n = 1): string {
    return textAt(this.tokens, this.from - n);
  }

  textAfter(n = 1): string {
    return textAt(this.tokens, this.to + n - 1);
  }
}

/** What the words around an expression say about which way it points. */
export type Cues = {
  readonly tense: "past" | "present" | "future" | null;
  /** A strong sign that it lies ahead: will, expected, scheduled, due, by, until. */
  readonly ahead: boolean;
  /** The sign is a plan or a limit, and not only a "will" somewhere before. */
  readonly firm: boolean;
  /** Nothing says that it lies behind: no verb of the past governs it, or it is something with a date set for it. */
  readonly open: boolean;
  /** "since", "last": it lies behind. */
  readonly behind: boolean;
  /** A finite verb of the past tells of it: "approved the plan in June". Weaker than `behind`. */
  readonly told: boolean;
  /** Something meant to be done: "we have to win in November". */
  readonly intended: boolean;
  /** Words that gave the sign, for the trail. */
  readonly because: string | null;
};

/** A language: its words, its rules in order, what it refuses, and how it tells past from future. */
export type Language = {
  readonly code: string;
  readonly grammar: Grammar;
  readonly rules: readonly Rule[];
  readonly cues: (tokens: Tokens, from: number, to: number) => Cues;
  /** True when a match must not count, such as "march" as a verb. */
  readonly refuse: (match: Match, meaning: Meaning, rule: Rule) => boolean;
  /** Does an expression that begins at a token say when something happened, and not describe a thing? */
  readonly adverbial: (tokens: Tokens, from: number) => boolean;
  /** Day of a holiday in a year, or null when the name is not known. */
  readonly holiday: (name: string, year: number) => DayNumber | null;
};
