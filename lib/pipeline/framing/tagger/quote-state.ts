import type { Token } from "./tokens";

/** A stretch between quotation marks. Token numbers, `last` included; the marks belong to it. */
export type QuoteRegion = {
  readonly first: number;
  readonly last: number;
  /** A closing mark was found; otherwise the paragraph's end closed it. */
  readonly closed: boolean;
  /** The paragraph before ended inside the same speech. */
  readonly continues: boolean;
};

export type QuoteState = {
  /** For every token the number of its outermost region, or -1. */
  readonly regionOf: Int32Array;
  readonly regions: readonly QuoteRegion[];
};

type Style = { readonly close: readonly string[] };

const styles: Readonly<Record<string, Style>> = {
  "“": { close: ["”", "“"] },
  "„": { close: ["“", "”", "„"] },
  "‟": { close: ["”"] },
  "«": { close: ["»"] },
  "»": { close: ["«", "»"] },
  "‘": { close: ["’", "'"] },
  "‚": { close: ["‘", "’"] },
  "”": { close: ["”"] },
  '"': { close: ['"', "”"] },
  "'": { close: ["'"] },
  "`": { close: ["'", "’"] },
};

/** A single mark is looked for this many tokens ahead before an apostrophe counts as an opening mark. */
const REACH = 400;

const closesAt = (tokens: readonly Token[], i: number): boolean => {
  const next = tokens[i + 1];
  return tokens[i]?.spaced === false && (next === undefined || next.spaced || !next.isWord);
};

const opensAt = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i];
  const next = tokens[i + 1];
  const before = tokens[i - 1];
  if (token === undefined || next === undefined || next.paragraph !== token.paragraph || next.spaced)
    return false;
  return token.spaced || (before !== undefined && !before.isWord);
};

/** Single marks double as apostrophes: they open only where a mark that can close follows in the paragraph. */
const hasCloser = (tokens: readonly Token[], i: number, close: readonly string[]): boolean => {
  const paragraph = tokens[i]?.paragraph;
  for (let j = i + 2; j < Math.min(tokens.length, i + REACH); j += 1) {
    const token = tokens[j];
    if (token === undefined || token.paragraph !== paragraph) return false;
    if (close.includes(token.text) && closesAt(tokens, j)) return true;
  }
  return false;
};

const canOpen = (tokens: readonly Token[], i: number): boolean => {
  const mark = tokens[i]?.text ?? "";
  if (mark === "“" || mark === "«" || mark === "„" || mark === "‟") return true;
  if (!opensAt(tokens, i)) return false;
  if (mark === "‘" || mark === "'" || mark === "‚" || mark === "`")
    return hasCloser(tokens, i, styles[mark]?.close ?? []);
  return mark === '"' || mark === "”" || mark === "»";
};

const canClose = (tokens: readonly Token[], i: number, mark: string): boolean => {
  const style = styles[mark];
  const text = tokens[i]?.text ?? "";
  if (style === undefined || !style.close.includes(text)) return false;
  // “ closes „ but after “ it is a second opening; a straight or single mark closes only where it leans on a word.
  if (text === mark && (mark === "“" || mark === "„")) return false;
  if (text === "”" || text === "»" || text === "“" || text === "«") return true;
  return closesAt(tokens, i) || (mark === '"' && !opensAt(tokens, i));
};

/**
 * Which tokens stand between quotation marks, in every style (“ ” ‘ ’ « » „ “ ” ” " '), one pass from left to right.
 * A quotation left open at the end of a paragraph goes on when the next paragraph opens with the same mark, as
 * printers do for long speech; otherwise the paragraph's end closes it, so that one lost mark spoils one paragraph.
 */
export const quoteState = (tokens: readonly Token[]): QuoteState => {
  const regionOf = new Int32Array(tokens.length).fill(-1);
  const regions: QuoteRegion[] = [];
  let open = -1;
  let mark = "";
  let continues = false;
  const finish = (last: number, closed: boolean): void => {
    regionOf.fill(regions.length, open, last + 1);
    regions.push({ first: open, last, closed, continues });
    open = -1;
  };
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined) continue;
    let resumed = false;
    if (open >= 0 && tokens[i - 1]?.paragraph !== token.paragraph) {
      finish(i - 1, false);
      resumed = token.text === mark;
    }
    if (open >= 0) {
      if (canClose(tokens, i, mark)) finish(i, true);
      else if (token.text === mark && (mark === "“" || mark === "«") && token.spaced) {
        finish(i - 1, false);
        open = i;
        continues = false;
      }
    } else if (token.text in styles && canOpen(tokens, i)) {
      open = i;
      mark = token.text;
      continues = resumed;
    }
  }
  if (open >= 0) finish(tokens.length - 1, false);
  return { regionOf, regions };
};
