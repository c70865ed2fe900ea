import type { Entry, Vocabulary } from "./entry";
import type { Meaning, Quantity } from "./meaning";
import { BLANK_LINE, GLUED, type Tokens } from "./tokens";

/** What a sub-pattern such as `<num>` or `<date>` read: the token after it, and its value. */
export type Reading = {
  readonly end: number;
  readonly quantity?: Quantity;
  readonly meaning?: Meaning;
  readonly number?: number;
};

/** Reads a sub-pattern that starts at token `i`, or answers null. `starts` says which words it can begin with. */
export type Reader = {
  readonly read: (scan: Scan, i: number) => Reading | null;
  readonly startsWith: (entry: Entry) => boolean;
  readonly startsWithNumber: boolean;
  /** Set on the readers of whole dates: the level they read. What can begin them follows from the rules. */
  readonly dateLevel?: number;
};

/** A named class of tokens, such as `$month`. */
export type TokenClass = {
  /** Test on the token itself. */
  readonly test: (tokens: Tokens, i: number) => boolean;
  /** Could a token with this vocabulary entry pass? Used for the index only. */
  readonly startsWith: (entry: Entry) => boolean;
  readonly startsWithNumber: boolean;
};

/** What a scan of one text carries along. `date` reads the longest date that begins at a token. */
export type Scan = {
  readonly tokens: Tokens;
  readonly date: (i: number, level: number) => Reading | null;
};

export type Grammar = {
  readonly vocabulary: Vocabulary;
  readonly classes: Readonly<Record<string, TokenClass>>;
  readonly readers: Readonly<Record<string, Reader>>;
};

/** One thing captured by a pattern: tokens `from` to `to` (excluded), and what a reader made of them. */
export type Capture = { readonly from: number; readonly to: number; readonly reading: Reading | null };

type Node =
  | {
      readonly op: "token";
      readonly test: (tokens: Tokens, i: number) => boolean;
      readonly glued: boolean | null;
      readonly slot: number;
      readonly next: Node;
      readonly starts: Starts;
    }
  | {
      readonly op: "read";
      readonly reader: Reader;
      readonly glued: boolean | null;
      readonly slot: number;
      readonly next: Node;
      readonly starts: Starts;
    }
  | { readonly op: "try"; readonly first: Node; readonly second: Node }
  | { readonly op: "end" };

/** Fewest tokens from a node to the end. */
const leastOf = (node: Node): number =>
  node.op === "end"
    ? 0
    : node.op === "try"
      ? Math.min(leastOf(node.first), leastOf(node.second))
      : 1 + leastOf(node.next);

const dateLevelOf = (node: Node): number =>
  node.op === "try"
    ? Math.max(dateLevelOf(node.first), dateLevelOf(node.second))
    : node.op === "read"
      ? (node.reader.dateLevel ?? 0)
      : 0;

const accepts = (starts: Starts, shape: Shape): boolean =>
  shape === "number" ? starts.numbers : starts.words(shape);

/** Follows the pattern over two tokens. A sub-pattern may take any number of them, so it admits whatever comes. */
function admits(node: Node, first: Shape, second: Shape | null): boolean {
  if (node.op === "end") return true;
  if (node.op === "try") return admits(node.first, first, second) || admits(node.second, first, second);
  if (node.op === "read") return node.reader.dateLevel !== undefined || accepts(node.starts, first);
  if (!accepts(node.starts, first)) return false;
  return second === null || admits(node.next, second, null);
}

type Starts = { readonly words: (entry: Entry) => boolean; readonly numbers: boolean };

/** A compiled pattern. `match` answers the token after the match, or -1; captures are left in `slots`. */
export type Pattern = {
  readonly source: string;
  readonly names: readonly string[];
  readonly match: (scan: Scan, i: number, slots: (Capture | null)[]) => number;
  readonly startsWith: (entry: Entry) => boolean;
  readonly startsWithNumber: boolean;
  /** Levels of the dates (`<date>` 1, `<dated>` 2) it can begin with; 0 where it begins with words alone. */
  readonly opensWithDate: number;
  /** Tokens it needs at least. */
  readonly least: number;
  /** Could it match a text that begins with these two tokens? Answers true where it cannot tell. */
  readonly admits: (first: Shape, second: Shape) => boolean;
};

/** What the index knows of a token: its vocabulary entry, or that it is a number. */
export type Shape = Entry | "number";

/**
 * Pattern language, one element per blank:
 *   word            that word of the vocabulary (or mark: , . - / : ')
 *   a|b             either
 *   $class          a token of that class       <reader>  a sub-pattern
 *   name=…          captured                    …?        may be missing
 *   ~…              no blank before it          ( … )?    a group that may be missing
 *   ( … / … )       one of two groups
 */
export function compilePattern(source: string, grammar: Grammar): Pattern {
  const words = source.split(" ").filter((w) => w !== "");
  const names: string[] = [];
  const slotOf = (name: string): number => {
    const known = names.indexOf(name);
    return known >= 0 ? known : names.push(name) - 1;
  };
  const element = (written: string, next: Node): Node => {
    let rest = written;
    let glued: boolean | null = null;
    const optional = rest.length > 1 && rest.endsWith("?");
    if (optional) rest = rest.slice(0, -1);
    const named = /^([a-z]+[0-9]?)=(.+)$/.exec(rest);
    const slot = named ? slotOf(named[1]!) : -1;
    if (named) rest = named[2]!;
    if (rest.length > 1 && rest.startsWith("~")) {
      glued = true;
      rest = rest.slice(1);
    }
    const node = leaf(rest, glued, slot, next, grammar, source);
    return optional ? { op: "try", first: node, second: next } : node;
  };
  // Built from the back, so that each node knows what follows it.
  const sequence = (from: number, to: number, next: Node): Node => {
    let node = next;
    for (let at = to - 1; at >= from; at--) {
      const word = words[at]!;
      if (word !== ")" && word !== ")?") {
        node = element(word, node);
        continue;
      }
      const open = openingOf(words, at, source);
      const bars = barsOf(words, open, at);
      const edges = [open, ...bars, at];
      let group: Node | null = null;
      for (let k = edges.length - 2; k >= 0; k--) {
        const option = sequence(edges[k]! + 1, edges[k + 1]!, node);
        group = group ? { op: "try", first: option, second: group } : option;
      }
      node = word === ")?" ? { op: "try", first: group!, second: node } : group!;
      at = open;
    }
    return node;
  };
  const root = sequence(0, words.length, { op: "end" });
  const starts = startsOf(root);
  return {
    source,
    names,
    match: (scan, i, slots) => run(root, scan, i, i, slots),
    startsWith: (entry) => starts.some((s) => s.words(entry)),
    startsWithNumber: starts.some((s) => s.numbers),
    opensWithDate: dateLevelOf(root),
    least: leastOf(root),
    admits: (first, second) => admits(root, first, second),
  };
}

/** Words and marks a pattern names, so that a vocabulary can take them in. */
export const literalsOf = (source: string): readonly string[] =>
  source
    .split(" ")
    .filter((w) => w !== "" && !["(", ")", ")?", "/"].includes(w))
    .map((w) =>
      w
        .replace(/^[a-z]+[0-9]?=/, "")
        .replace(/^~(?=.)/, "")
        .replace(/(?<=.)\?$/, ""),
    )
    .filter((w) => !/^[$<]./.test(w))
    .flatMap((w) => (w === "|" ? [w] : w.split("|")))
    .filter((w) => w !== "slash" && w !== "bar");

function openingOf(words: readonly string[], close: number, source: string): number {
  let depth = 0;
  for (let k = close; k >= 0; k--) {
    if (words[k] === ")" || words[k] === ")?") depth++;
    if (words[k] === "(" && --depth === 0) return k;
  }
  throw new Error(`pattern without an opening bracket: ${source}`);
}

/** Places of the `/` that separate the options of the group between two brackets. */
function barsOf(words: readonly string[], open: number, close: number): readonly number[] {
  const bars: number[] = [];
  let depth = 0;
  for (let k = open + 1; k < close; k++) {
    if (words[k] === "(") depth++;
    else if (words[k] === ")" || words[k] === ")?") depth--;
    else if (words[k] === "/" && depth === 0) bars.push(k);
  }
  return bars;
}

/** Marks that mean something in the pattern language go by a name. */
const MARKS: Readonly<Record<string, string>> = { slash: "/", bar: "|" };

function leaf(
  rest: string,
  glued: boolean | null,
  slot: number,
  next: Node,
  grammar: Grammar,
  source: string,
): Node {
  if (rest.startsWith("<")) {
    const reader = grammar.readers[rest.slice(1, -1)];
    if (!reader) throw new Error(`no reader ${rest} for pattern: ${source}`);
    return {
      op: "read",
      reader,
      glued,
      slot,
      next,
      starts: { words: reader.startsWith, numbers: reader.startsWithNumber },
    };
  }
  if (rest.startsWith("$") && rest.length > 1) {
    const known = grammar.classes[rest.slice(1)];
    if (!known) throw new Error(`no class ${rest} for pattern: ${source}`);
    return {
      op: "token",
      test: known.test,
      glued,
      slot,
      next,
      starts: { words: known.startsWith, numbers: known.startsWithNumber },
    };
  }
  const ids = new Set<number>();
  for (const word of rest === "|" ? ["|"] : rest.split("|")) {
    const id = grammar.vocabulary.byWord.get(MARKS[word] ?? word);
    if (id === undefined) throw new Error(`“${word}” is not in the vocabulary, pattern: ${source}`);
    ids.add(id);
  }
  const only = ids.size === 1 ? [...ids][0]! : -1;
  const test =
    only >= 0 ? (t: Tokens, i: number) => t.id[i] === only : (t: Tokens, i: number) => ids.has(t.id[i]!);
  return { op: "token", test, glued, slot, next, starts: { words: (e) => ids.has(e.id), numbers: false } };
}

function startsOf(node: Node): readonly Starts[] {
  if (node.op === "try") return [...startsOf(node.first), ...startsOf(node.second)];
  return node.op === "end" ? [] : [node.starts];
}

/** Greedy match with backtracking over the few optional elements of a pattern: bounded by the pattern, not the text. */
function run(node: Node, scan: Scan, i: number, begin: number, slots: (Capture | null)[]): number {
  if (node.op === "end") return i;
  if (node.op === "try") {
    const end = run(node.first, scan, i, begin, slots);
    return end >= 0 ? end : run(node.second, scan, i, begin, slots);
  }
  const { tokens } = scan;
  if (i >= tokens.count) return -1;
  if (i > begin) {
    if (tokens.gap[i] === BLANK_LINE) return -1;
    if (node.glued && tokens.gap[i] !== GLUED) return -1;
  }
  if (node.op === "token") {
    if (!node.test(tokens, i)) return -1;
    return proceed(node.next, scan, i, i + 1, begin, slots, node.slot, null);
  }
  const reading = node.reader.read(scan, i);
  if (!reading) return -1;
  return proceed(node.next, scan, i, reading.end, begin, slots, node.slot, reading);
}

function proceed(
  next: Node,
  scan: Scan,
  from: number,
  to: number,
  begin: number,
  slots: (Capture | null)[],
  slot: number,
  reading: Reading | null,
): number {
  if (slot < 0) return run(next, scan, to, begin, slots);
  const before = slots[slot] ?? null;
  slots[slot] = { from, to, reading };
  const end = run(next, scan, to, begin, slots);
  if (end < 0) slots[slot] = before;
  return end;
}
