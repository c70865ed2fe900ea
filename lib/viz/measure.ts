/** Text styles of the plot; sizes in CSS pixels. One table, so that layout, elements and canvas agree. */
export const TEXT_STYLES = {
  kicker: { size: 12, weight: 600, line: 15 },
  title: { size: 14, weight: 500, line: 17 },
  meta: { size: 11.5, weight: 400, line: 15 },
  code: { size: 11, weight: 700, line: 15 },
  tick: { size: 12, weight: 400, line: 15 },
  period: { size: 12.5, weight: 650, line: 16 },
  cluster: { size: 12, weight: 500, line: 16 },
  glyph: { size: 10, weight: 700, line: 12 },
} as const;
export type TextStyle = keyof typeof TEXT_STYLES;

/** Width of a text in pixels. Injected, because only a browser knows its fonts. */
export type Measure = (text: string, style: TextStyle) => number;

const NARROW = "iljtfrI.,:;'’|!()[]/ ·-";
const WIDE = "mwMW@%—…";

const emOf = (char: string): number => {
  if (NARROW.includes(char)) return 0.29;
  if (WIDE.includes(char)) return 0.84;
  if (char >= "0" && char <= "9") return 0.51;
  if (char >= "A" && char <= "Z") return 0.63;
  return char.charCodeAt(0) < 0x2e80 ? 0.52 : 1.02;
};

/** A deterministic estimate, a little generous, for the server and for tests. */
export const approxMeasure: Measure = (text, style) => {
  const { size, weight } = TEXT_STYLES[style];
  let em = 0;
  for (const char of text) em += emOf(char);
  return Math.ceil(em * size * (weight >= 600 ? 1.04 : 1));
};

/** Longest title that is looked at; longer ones are cut before they are measured. */
const MAX_CHARS = 400;

const breakWord = (word: string, fits: (text: string) => boolean): readonly [string, string] => {
  const chars = [...word];
  let low = 1;
  let high = chars.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fits(chars.slice(0, middle).join(""))) low = middle;
    else high = middle - 1;
  }
  return [chars.slice(0, low).join(""), chars.slice(low).join("")];
};

const withEllipsis = (text: string, fits: (text: string) => boolean): string => {
  if (fits(`${text}…`)) return `${text}…`;
  const [kept] = breakWord(text, (t) => fits(`${t.trimEnd()}…`));
  return `${kept.trimEnd()}…`;
};

/** Breaks a text into at most `maxLines` lines of at most `maxWidth` pixels; what is cut ends in an ellipsis. */
export const wrapText = (
  text: string,
  style: TextStyle,
  maxWidth: number,
  maxLines: number,
  measure: Measure,
): readonly string[] => {
  const fits = (t: string) => measure(t, style) <= maxWidth;
  const words = text
    .slice(0, MAX_CHARS)
    .split(" ")
    .filter((w) => w !== "");
  if (text.length > MAX_CHARS) words.push("…");
  const lines: string[] = [];
  let line = "";
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const joined = line === "" ? word : `${line} ${word}`;
    if (fits(joined)) {
      line = joined;
      continue;
    }
    if (lines.length + 1 >= maxLines) return [...lines, withEllipsis(line === "" ? word : line, fits)];
    if (line !== "") {
      lines.push(line);
      line = "";
      words.unshift(word);
      continue;
    }
    const [head, tail] = breakWord(word, fits);
    lines.push(head);
    if (tail !== "") words.unshift(tail);
  }
  return line === "" ? lines : [...lines, line];
};
