import type { Entry, Vocabulary } from "./entry";

/** Kinds of token. A grouped number is "2,000"; a decimal is "2.5" (exactly one point). */
export const WORD = 0;
export const NUMBER = 1;
export const GROUPED = 2;
export const DECIMAL = 3;
export const PUNCTUATION = 4;

/** What stands between a token and the one before it. */
export const GLUED = 0;
export const SPACE = 1;
export const NEWLINE = 2;
export const BLANK_LINE = 3;

/** A text cut into tokens, as parallel arrays: ten million tokens must fit in memory. */
export type Tokens = {
  readonly text: string;
  readonly vocabulary: Vocabulary;
  readonly count: number;
  /** UTF-16 offsets, end excluded. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  readonly gap: Uint8Array;
  /** Vocabulary id, 0 for none. */
  readonly id: Uint16Array;
  /** Number value, -1 where too long to matter; digits counted in `digits` (at most 255). */
  readonly value: Float64Array;
  readonly digits: Uint8Array;
};

const isDigit = (c: number): boolean => c >= 48 && c <= 57;

const isSpace = (c: number): boolean =>
  c === 32 ||
  (c >= 9 && c <= 13) ||
  c === 0xa0 ||
  c === 0x1680 ||
  (c >= 0x2000 && c <= 0x200a) ||
  c === 0x2028 ||
  c === 0x2029 ||
  c === 0x202f ||
  c === 0x205f ||
  c === 0x3000 ||
  c === 0x85;

/** Characters without width: soft hyphen, joiners, direction marks, byte order mark. */
export const isInvisible = (c: number): boolean =>
  c === 0xad ||
  (c >= 0x200b && c <= 0x200f) ||
  (c >= 0x202a && c <= 0x202e) ||
  (c >= 0x2060 && c <= 0x2069) ||
  c === 0xfeff ||
  c === 0x61c;

const isPunctuation = (c: number): boolean =>
  c < 128
    ? (c >= 33 && c <= 47) ||
      (c >= 58 && c <= 64) ||
      (c >= 91 && c <= 94) ||
      c === 96 ||
      (c >= 123 && c <= 126) ||
      c < 32
    : (c >= 0xa1 && c <= 0xa9) ||
      (c >= 0xab && c <= 0xb4) ||
      (c >= 0xb6 && c <= 0xb9) ||
      (c >= 0xbb && c <= 0xbf) ||
      (c >= 0x2010 && c <= 0x2027) ||
      (c >= 0x2030 && c <= 0x205e) ||
      (c >= 0x20a0 && c <= 0x20cf) ||
      (c >= 0x3001 && c <= 0x3003);

/** Typographic forms of what the rules write in ASCII. */
function plainMark(c: number): number {
  if (c >= 0x2010 && c <= 0x2013) return 45;
  if (c === 0x2018 || c === 0x2019 || c === 0x2bc) return 39;
  if (c === 0x201c || c === 0x201d) return 34;
  return c;
}

class Builder {
  count = 0;
  start = new Int32Array(1024);
  end = new Int32Array(1024);
  kind = new Uint8Array(1024);
  gap = new Uint8Array(1024);
  id = new Uint16Array(1024);
  value = new Float64Array(1024);
  digits = new Uint8Array(1024);

  push(
    start: number,
    end: number,
    kind: number,
    gap: number,
    id: number,
    value: number,
    digits: number,
  ): void {
    if (this.count === this.start.length) this.grow();
    const at = this.count++;
    this.start[at] = start;
    this.end[at] = end;
    this.kind[at] = kind;
    this.gap[at] = gap;
    this.id[at] = id;
    this.value[at] = value;
    this.digits[at] = Math.min(digits, 255);
  }

  private grow(): void {
    const size = this.start.length * 2;
    const wider = <T extends Int32Array | Uint8Array | Uint16Array | Float64Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    this.start = wider(this.start, new Int32Array(size));
    this.end = wider(this.end, new Int32Array(size));
    this.kind = wider(this.kind, new Uint8Array(size));
    this.gap = wider(this.gap, new Uint8Array(size));
    this.id = wider(this.id, new Uint16Array(size));
    this.value = wider(this.value, new Float64Array(size));
    this.digits = wider(this.digits, new Uint8Array(size));
  }
}

const withoutInvisible = (text: string): string => {
  let out = "";
  for (let i = 0; i < text.length; i++) if (!isInvisible(text.charCodeAt(i))) out += text[i];
  return out;
};

/** End of the digits that start at `at`, letting invisible characters pass between them. */
function digitsEnd(text: string, at: number): number {
  let last = at;
  for (let i = at; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (isDigit(c)) last = i + 1;
    else if (!isInvisible(c)) break;
  }
  return last;
}

/** End of a grouped number ("12,000,000") whose first digits end at `at`, or `at` when it is none. */
function groupsEnd(text: string, at: number): number {
  let end = at;
  while (
    text.charCodeAt(end) === 44 &&
    [1, 2, 3].every((k) => isDigit(text.charCodeAt(end + k))) &&
    !isDigit(text.charCodeAt(end + 4))
  )
    end += 4;
  return end;
}

function pushNumber(out: Builder, text: string, start: number, gap: number): number {
  const end = digitsEnd(text, start);
  const written = end - start <= 64 ? withoutInvisible(text.slice(start, end)) : "";
  const grouped = written.length > 0 && written.length <= 3 ? groupsEnd(text, end) : end;
  if (grouped > end) {
    const value = grouped - start <= 15 ? Number(text.slice(start, grouped).replaceAll(",", "")) : -1;
    out.push(start, grouped, GROUPED, gap, 0, value, grouped - start);
    return grouped;
  }
  if (text.charCodeAt(end) === 46 && isDigit(text.charCodeAt(end + 1)) && written.length > 0) {
    const fraction = digitsEnd(text, end + 1);
    const again = text.charCodeAt(fraction) === 46 && isDigit(text.charCodeAt(fraction + 1));
    const before = text.charCodeAt(start - 1) === 46 && start > 1 && isDigit(text.charCodeAt(start - 2));
    if (!again && !before && fraction - start <= 16) {
      out.push(start, fraction, DECIMAL, gap, 0, Number(text.slice(start, fraction)), fraction - start);
      return fraction;
    }
  }
  const value = written.length > 0 && written.length <= 15 ? Number(written) : -1;
  out.push(start, end, NUMBER, gap, 0, value, written.length > 0 ? written.length : 255);
  return end;
}

function pushWord(out: Builder, text: string, start: number, gap: number, known: Vocabulary): number {
  let end = start + 1;
  let hidden = false;
  for (; end < text.length; end++) {
    const c = text.charCodeAt(end);
    if (c < 128) {
      if (!((c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95)) break;
    } else if (isInvisible(c)) hidden = true;
    else if (isSpace(c) || isPunctuation(c)) break;
  }
  let id = 0;
  if (end - start <= known.longest || (hidden && end - start <= 4 * known.longest)) {
    const written = text.slice(start, end);
    id = known.byWord.get((hidden ? withoutInvisible(written) : written).toLowerCase()) ?? 0;
  }
  out.push(start, end, WORD, gap, id, -1, 0);
  return end;
}

function pushMark(out: Builder, text: string, start: number, gap: number, known: Vocabulary): number {
  const c = text.charCodeAt(start);
  let end = start + 1;
  while (text.charCodeAt(end) === c) end++;
  const plain = String.fromCharCode(plainMark(c));
  const id =
    end - start === 1
      ? known.byWord.get(plain)
      : end - start === 2
        ? known.byWord.get(plain + plain)
        : undefined;
  out.push(start, end, PUNCTUATION, gap, id ?? 0, -1, 0);
  return end;
}

/** Cuts `text.slice(from, to)` into tokens, in one pass. Offsets count in the whole text. */
export function tokenise(text: string, known: Vocabulary): Tokens {
  const out = new Builder();
  let gap = BLANK_LINE;
  let lines = 0;
  for (let at = 0; at < text.length; ) {
    const c = text.charCodeAt(at);
    if (isSpace(c)) {
      if (c === 10 || c === 0x2029) lines++;
      gap = lines > 1 ? BLANK_LINE : lines === 1 ? NEWLINE : Math.max(gap, SPACE);
      at++;
      continue;
    }
    if (isInvisible(c)) {
      at++;
      continue;
    }
    lines = 0;
    if (isDigit(c)) at = pushNumber(out, text, at, gap);
    else if (isPunctuation(c)) at = pushMark(out, text, at, gap, known);
    else at = pushWord(out, text, at, gap, known);
    gap = GLUED;
  }
  const { count, start, end, kind, gap: gaps, id, value, digits } = out;
  return { text, vocabulary: known, count, start, end, kind, gap: gaps, id, value, digits };
}

export const entryAt = (tokens: Tokens, i: number): Entry | undefined => {
  const id = i >= 0 && i < tokens.count ? tokens.id[i]! : 0;
  return id === 0 ? undefined : tokens.vocabulary.entries[id];
};

/** The vocabulary word at a token, or "" for anything else. */
export const wordAt = (tokens: Tokens, i: number): string => entryAt(tokens, i)?.word ?? "";

/** Does the token begin with an upper-case letter (ASCII)? */
export const isCapital = (tokens: Tokens, i: number): boolean => {
  if (i < 0 || i >= tokens.count) return false;
  const c = tokens.text.charCodeAt(tokens.start[i]!);
  return c >= 65 && c <= 90;
};

export const textAt = (tokens: Tokens, i: number): string =>
  i >= 0 && i < tokens.count ? tokens.text.slice(tokens.start[i]!, tokens.end[i]!) : "";
