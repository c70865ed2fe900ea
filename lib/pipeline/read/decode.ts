import jschardet from "jschardet";

/** Text of a file, with the encoding that it was read in and how that was chosen. */
export type Decoded = {
  readonly text: string;
  /** Name as in the WHATWG Encoding Standard. */
  readonly encoding: string;
  readonly chosenBy: "byte order mark" | "declaration" | "valid UTF-8" | "detection" | "fallback";
  /** Sequences that are no text in that encoding; each stands as U+FFFD in `text`. */
  readonly badSequences: number;
};

const ASCII = new TextDecoder("latin1");

/** Names that detectors use and the Encoding Standard does not know. */
const OTHER_NAMES = new Map([
  ["cp932", "shift_jis"],
  ["cp949", "euc-kr"],
  ["cp1252", "windows-1252"],
  ["cp1251", "windows-1251"],
  ["cp866", "ibm866"],
  ["ebcdic", "windows-1252"],
  ["mac-roman", "macintosh"],
  ["mac-cyrillic", "x-mac-cyrillic"],
  ["maccyrillic", "x-mac-cyrillic"],
]);

const supported = (label: string): string | null => {
  const name = label.trim().toLowerCase();
  try {
    return new TextDecoder(OTHER_NAMES.get(name) ?? name).encoding;
  } catch {
    return null;
  }
};

const byMark = (bytes: Uint8Array): string | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
};

const CHARSET = /charset\s{0,4}=\s{0,4}["']?([\w:.-]{2,40})/i;

/** The encoding that an HTML page or XML prologue declares in its first 4 KB, or null. */
const declared = (bytes: Uint8Array): string | null => {
  const head = ASCII.decode(bytes.subarray(0, 4096)).toLowerCase();
  for (let at = head.indexOf("<meta"); at !== -1; at = head.indexOf("<meta", at + 5)) {
    const tag = head.slice(at, at + 300).split(">", 1)[0] ?? "";
    const name = CHARSET.exec(tag)?.[1];
    if (name) return supported(name);
  }
  const xml = head.startsWith("<?xml")
    ? /encoding=["']([\w.-]{2,40})/.exec(head.slice(0, 200))?.[1]
    : undefined;
  return xml ? supported(xml) : null;
};

const strictUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const NUL_SIDE_SAMPLE = 4096;

/** UTF-16 without a mark shows as NUL bytes, or other high bytes that repeat, on one side of each pair. */
const unmarkedUtf16 = (bytes: Uint8Array): string | null => {
  if (bytes.length % 2 !== 0 && bytes.length < 64) return null;
  const sample = bytes.subarray(0, NUL_SIDE_SAMPLE);
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < sample.length; i += 2) {
    if (sample[i] === 0) even += 1;
    if (sample[i + 1] === 0) odd += 1;
  }
  if (even + odd < Math.max(2, sample.length / 50)) return null;
  if (odd > 8 * even) return "utf-16le";
  return even > 8 * odd ? "utf-16be" : null;
};

/** Bytes 0x80–0x9F are controls in ISO 8859-1 and letters in windows-1252: the web's rule is to read the latter. */
const detect = (bytes: Uint8Array): string | null => {
  const guess = jschardet.detect(Buffer.from(bytes.subarray(0, 200_000)));
  return guess.encoding && guess.confidence > 0.2 ? supported(guess.encoding) : null;
};

/** Characters beyond ASCII that were decoded well. */
const countHigh = (text: string): number => text.match(/[\u0080-\ufffc\ufffe\uffff]/g)?.length ?? 0;

const countBad = (text: string): number => text.split("\ufffd").length - 1;

const decodeAs = (bytes: Uint8Array, encoding: string, chosenBy: Decoded["chosenBy"]): Decoded => {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, chosenBy, badSequences: countBad(text) };
};

/**
 * Decodes a file. Order: byte order mark; unmarked UTF-16; valid UTF-8 (whatever the page declares, because text in
 * another encoding is hardly ever valid UTF-8); the page's declaration; detection; windows-1252. Of declaration and
 * detection the one that decodes without bad sequences is taken. The byte order mark is not part of the text.
 */
export const decodeBytes = (bytes: Uint8Array): Decoded => {
  const mark = byMark(bytes);
  if (mark) return decodeAs(bytes, mark, "byte order mark");
  const wide = unmarkedUtf16(bytes);
  if (wide) return decodeAs(bytes, wide, "detection");
  const utf8 = strictUtf8(bytes);
  const escapes = bytes.includes(0x1b);
  if (utf8 !== null && !escapes)
    return { text: utf8, encoding: "utf-8", chosenBy: "valid UTF-8", badSequences: 0 };
  const detected = detect(bytes);
  const stated = declared(bytes);
  const tries: Decoded[] = [];
  if (stated) tries.push(decodeAs(bytes, stated, "declaration"));
  if (detected) tries.push(decodeAs(bytes, detected, "detection"));
  if (utf8 === null) tries.push(decodeAs(bytes, "utf-8", "fallback"));
  tries.push(decodeAs(bytes, "windows-1252", "fallback"));
  return chooseDecoding(tries, bytes.length);
};

/** A few bad sequences in UTF-8 are damage, not another encoding. */
const chooseDecoding = (tries: readonly Decoded[], size: number): Decoded => {
  const mostlyUtf8 = tries.find((t) => t.encoding === "utf-8");
  if (mostlyUtf8 && mostlyUtf8.badSequences > 0) {
    const highs = countHigh(mostlyUtf8.text);
    if (
      highs >= mostlyUtf8.badSequences ||
      (mostlyUtf8.chosenBy === "declaration" && mostlyUtf8.badSequences <= size / 2000)
    ) {
      return mostlyUtf8;
    }
  }
  return (
    tries.find((t) => t.badSequences === 0) ?? [...tries].sort((a, b) => a.badSequences - b.badSequences)[0]!
  );
};
