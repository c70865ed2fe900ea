import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { tag } from "@/lib/pipeline/timex";

const GOLD = "../shared/gold/timex/timebank.jsonl.gz";
const SENTENCE =
  "On Friday, 22 February 2019, officials said that about 2,000 people had left the town since last December. ";

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

/** Megabytes a second of processor time, for documents of 2 kB to 1 MB: the same figure at every length means linear. */
export const tagger = async (): Promise<void> => {
  const { text, from } = material();
  console.log(`text: ${from}, ${(text.length / 1e6).toFixed(2)} MB`);
  tag(text.slice(0, 200_000), { dct: "2019-02-27" });
  for (const size of [2_000, 16_000, 128_000, 1_000_000]) {
    const long = text.length < size ? text.repeat(Math.ceil(size / text.length)) : text;
    const pieces = Array.from({ length: Math.max(1, Math.floor(1_000_000 / size)) }, (_, i) => {
      const at = (i * size) % Math.max(1, long.length - size);
      return long.slice(at, at + size);
    });
    const bytes = pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0);
    const seconds = cpuSeconds(() => {
      for (const piece of pieces) tag(piece, { dct: "2019-02-27" });
    });
    console.log(
      `documents of ${String(size).padStart(8)} characters: ${(bytes / 1e6 / seconds).toFixed(2)} MB per CPU second`,
    );
  }
};
