import type { CharSpan } from "./span";

/**
 * Links into other people's pages by their words: `#:~:text=[prefix-,]start[,end][,-suffix]` (WICG, URL Fragment Text
 * Directives). Browsers compare without case and take white space as one space, and a match without `end` may not
 * reach across paragraphs.
 */
const flat = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").toLowerCase();

const countOf = (haystack: string, needle: string): number => {
  let n = 0;
  for (let at = haystack.indexOf(needle); at >= 0 && n < 2; at = haystack.indexOf(needle, at + 1)) n++;
  return n;
};

/** A dash, comma or ampersand would be read as part of the directive's own syntax. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll("-", "%2D");

const wordsOf = (text: string): readonly string[] => text.split(/\s+/u).filter((w) => w !== "");

/** Longest text given as one piece; longer passages are given by their first and last words. */
const MOST_CHARACTERS = 200;
const EDGE_WORDS = 5;

type Directive = {
  readonly prefix?: string;
  readonly start: string;
  readonly end?: string;
  readonly suffix?: string;
};

const write = ({ prefix, start, end, suffix }: Directive): string =>
  `#:~:text=${[
    prefix && `${encode(prefix)}-`,
    encode(start),
    end && encode(end),
    suffix && `-${encode(suffix)}`,
  ]
    .filter(Boolean)
    .join(",")}`;

/** Words beside a place in the same paragraph: `n` before it, or after it. */
const beside = (text: string, at: number, n: number, side: "before" | "after"): string => {
  const stretch = side === "before" ? text.slice(Math.max(0, at - 200), at) : text.slice(at, at + 200);
  const line = side === "before" ? stretch.split("\n").at(-1) : stretch.split("\n")[0];
  const words = wordsOf(line ?? "");
  return (side === "before" ? words.slice(-n) : words.slice(0, n)).join(" ");
};

/** The whole passage as one piece, with more and more around it until only one place in the text fits. */
const onePiece = (text: string, span: CharSpan, quote: string): Directive | null => {
  const all = flat(text);
  if (countOf(all, flat(quote)) === 1) return { start: quote };
  for (const n of [1, 2, 3, 5, 8]) {
    const prefix = beside(text, span.start, n, "before");
    const suffix = beside(text, span.end, n, "after");
    for (const [p, s] of [
      [prefix, ""],
      ["", suffix],
      [prefix, suffix],
    ] as const) {
      if (p === "" && s === "") continue;
      if (countOf(all, flat([p, quote, s].filter(Boolean).join(" "))) === 1)
        return { start: quote, prefix: p || undefined, suffix: s || undefined };
    }
  }
  return null;
};

/** First and last words; only if the first occur once, and the last just where the passage ends. */
const twoEdges = (text: string, span: CharSpan): Directive | null => {
  const all = flat(text);
  const words = wordsOf(text.slice(span.start, span.end));
  for (let n = EDGE_WORDS; n <= 12 && 2 * n <= words.length; n++) {
    const start = words.slice(0, n).join(" ");
    const end = words.slice(-n).join(" ");
    if (countOf(all, flat(start)) !== 1) continue;
    const passage = flat(text.slice(span.start, span.end)).trim();
    // The browser takes the first `end` after `start`: it must be the passage's own.
    if (passage.indexOf(flat(end)) === passage.length - flat(end).length) return { start, end };
  }
  return null;
};

/**
 * The fragment that leads to a span of the text as we hold it, or null where no short one leads there and nowhere
 * else. Begin and end of the span should be ends of words. What the publisher's page holds today we do not know.
 */
export const textFragment = (text: string, span: CharSpan): string | null => {
  const quote = text.slice(span.start, span.end).trim();
  if (quote === "") return null;
  const short = quote.length <= MOST_CHARACTERS && !quote.includes("\n");
  const found = short ? onePiece(text, span, quote) : twoEdges(text, span);
  return found && write(found);
};
