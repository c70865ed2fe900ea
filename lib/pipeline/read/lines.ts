import type { CharSpan } from "@/lib/domain/span";

/** A line of text without the white space around it; blank lines are left out and counted in `blankBefore`. */
export type Line = CharSpan & {
  readonly text: string;
  /** Blank lines between the line before and this one. */
  readonly blankBefore: number;
};

/** Lines with something on them, in order. Linear. */
export const splitLines = (text: string): Line[] => {
  const lines: Line[] = [];
  let blank = 0;
  let at = 0;
  while (at <= text.length) {
    const newline = text.indexOf("\n", at);
    const stop = newline === -1 ? text.length : newline;
    const raw = text.slice(at, stop);
    const content = raw.trim();
    if (content === "") blank += 1;
    else {
      const start = at + (raw.length - raw.trimStart().length);
      lines.push({
        start,
        end: start + content.length,
        text: content,
        blankBefore: lines.length === 0 ? 0 : blank,
      });
      blank = 0;
    }
    if (newline === -1) break;
    at = newline + 1;
  }
  return lines;
};

const STOPPED = /[.!?…。؟:;][\s"'”’»)\]]{0,4}$/u;
const LOWER_START = /^\p{Ll}/u;

/** Does a line end the way a sentence does (a stop, perhaps with closing quotes after it)? */
export const endsStopped = (line: string): boolean => STOPPED.test(line.slice(-6));

const joinLines = (text: string, lines: readonly Line[]): Line => {
  const first = lines[0] as Line;
  const last = lines[lines.length - 1] as Line;
  return {
    start: first.start,
    end: last.end,
    text: text.slice(first.start, last.end),
    blankBefore: first.blankBefore,
  };
};

/** True for text that a mail program or terminal broke at a column: lines of even length that end mid-sentence. */
const isHardWrapped = (lines: readonly Line[]): boolean => {
  let breaks = 0;
  let midSentence = 0;
  let longest = 0;
  for (const [index, line] of lines.entries()) {
    longest = Math.max(longest, line.text.length);
    const next = lines[index + 1];
    if (!next || next.blankBefore > 0) continue;
    breaks += 1;
    if (!endsStopped(line.text) && LOWER_START.test(next.text)) midSentence += 1;
  }
  return longest <= 120 && breaks >= 4 && midSentence / breaks > 0.3;
};

/**
 * Lines joined into paragraphs. In text that was wrapped at a column a paragraph ends at a blank line; in all other
 * text each line is one, except that a line which starts in lower case right under an unfinished one continues it.
 */
export const paragraphsOf = (text: string): Line[] => {
  const lines = splitLines(text);
  const wrapped = isHardWrapped(lines);
  const paragraphs: Line[] = [];
  let open: Line[] = [];
  const close = () => {
    if (open.length > 0) paragraphs.push(joinLines(text, open));
    open = [];
  };
  for (const line of lines) {
    const last = open[open.length - 1];
    const continues =
      last !== undefined &&
      line.blankBefore === 0 &&
      !endsStopped(last.text) &&
      (LOWER_START.test(line.text) || (wrapped && last.text.length > 40));
    if (!continues && !(wrapped && last && line.blankBefore === 0 && last.text.length > 40)) close();
    open.push(line);
  }
  close();
  return paragraphs;
};
