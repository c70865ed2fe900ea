import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse } from "chrono-node";
import { tag } from "@/lib/pipeline/timex";
import { tagStart } from "./tagger-start";

const GOLD = "../shared/gold/timex/timebank.jsonl.gz";
const SENTENCE =
  "On Friday, 22 February 2019, officials said that about 2,000 people had left the town since last December. ";
const DCT = "2019-02-27";
/** Characters of each document: the figure is the same at every length where work is linear. */
const SIZES = [2_000, 16_000, 128_000, 1_000_000];
/** Seconds within which a document of 128,000 characters is read. */
const LONG = 128_000;
const LONG_LIMIT = 0.25;
/** Megabytes a second of processor time that the tagger is to read, and milliseconds it may take to start. */
const WANTED_SPEED = 3;
const WANTED_START = 150;

const material = (): { text: string; from: string } => {
  if (!existsSync(GOLD)) return { text: SENTENCE.repeat(4000), from: "generated sentences" };
  const lines = gunzipSync(readFileSync(GOLD)).toString("utf8").split("\n").filter(Boolean);
  return {
    text: lines.map((line) => (JSON.parse(line) as { text: string }).text).join("\n\n"),
    from: "TimeBank",
  };
};

const cpuSeconds = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1e6;
};

/** About a megabyte of text in documents of one length. */
function documents(text: string, size: number): readonly string[] {
  const long = text.length < size ? text.repeat(Math.ceil(size / text.length)) : text;
  return Array.from({ length: Math.max(1, Math.floor(1_000_000 / size)) }, (_, i) => {
    const at = (i * size) % Math.max(1, long.length - size);
    return long.slice(at, at + size);
  });
}

type Reader = (text: string) => unknown;
const READERS: Readonly<Record<"dateline" | "chrono", Reader>> = {
  dateline: (text) => tag(text, { dct: DCT }),
  chrono: (text) => parse(text, new Date(2019, 1, 27)),
};

const speed = (reader: Reader, pieces: readonly string[]): number => {
  const bytes = pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0);
  return bytes / 1e6 / cpuSeconds(() => pieces.forEach((piece) => void reader(piece)));
};

const cell = (n: number, digits = 2): string => n.toFixed(digits).padStart(10);

/**
 * Megabytes a second of processor time for documents of 2 kB to 1 MB beside chrono-node, which finds explicit and casual
 * dates only; the seconds one long document takes; and how long a fresh process needs before it has read its first line.
 */
export const tagger = async (): Promise<void> => {
  const { text, from } = material();
  console.log(`text: ${from}, ${(text.length / 1e6).toFixed(2)} MB\n`);
  for (const reader of Object.values(READERS)) speed(reader, documents(text.slice(0, 300_000), 16_000));
  console.log("MB per CPU second     dateline    chrono     ratio");
  for (const size of SIZES) {
    const pieces = documents(text, size);
    const [ours, peer] = [speed(READERS.dateline, pieces), speed(READERS.chrono, pieces)];
    console.log(`${String(size).padStart(9)} characters${cell(ours)}${cell(peer)}${cell(ours / peer)}`);
  }
  const [long] = documents(text, LONG);
  const seconds = cpuSeconds(() => READERS.dateline(long!));
  console.log(
    `\none document of ${LONG} characters: ${seconds.toFixed(3)} s (wanted: below ${LONG_LIMIT}); speed wanted: ${WANTED_SPEED} MB per CPU second`,
  );
  const start = await tagStart();
  console.log(
    `fresh process: tagger loaded and first line read in ${start.loaded.toFixed(0)} ms of processor time (wanted: below ${WANTED_START}); ` +
      `\`dateline tag\` with one line ${start.command.toFixed(0)} ms by the clock, of which Node.js alone ${start.bare.toFixed(0)} ms`,
  );
};
