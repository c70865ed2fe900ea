import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { fromDay, toDay } from "@/lib/domain/calendar";
import { seeded } from "@/lib/viz/sample/generate-events";

const PLACES = [
  "Harbour",
  "Old Town",
  "Mill Lane",
  "East Bridge",
  "North Quay",
  "Market Hall",
  "River Ward",
  "Castle Hill",
];
const BODIES = [
  "council",
  "ferry company",
  "court",
  "ministry",
  "fire service",
  "museum",
  "school board",
  "railway",
];
const DOES = [
  "opens",
  "closes",
  "rejects",
  "approves",
  "delays",
  "inspects",
  "repairs",
  "sells",
  "moves",
  "renames",
];
const THINGS = [
  "the eastern gate",
  "a plan for the river",
  "its yearly figures",
  "the night ferry",
  "two of five claims",
  "a hall",
  "the long pier",
  "a lease",
];

const OUTLETS = 20;
const FIRST = toDay(2015, 1, 1);
const DAYS = 3_650;

const pad = (n: number): string => String(n).padStart(2, "0");
const dayText = (day: number): string => {
  const { year, month, day: d } = fromDay(day);
  return `${year}-${pad(month)}-${pad(d)}`;
};

type Random = () => number;
const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T;

/** Most stories are loud for some days and fade; a third of all events happens without a story. */
const dayOf = (random: Random, onsets: readonly number[]): number => {
  if (random() < 0.35) return FIRST + Math.floor(random() * DAYS);
  const fade = Math.floor(-20 * Math.log(1 - random()));
  return Math.min(FIRST + DAYS - 1, pick(onsets, random) + fade);
};

const edtfOf = (day: number, random: Random): string => {
  const text = dayText(day);
  const kind = random();
  if (kind < 0.7) return text;
  if (kind < 0.8) return text.slice(0, 7);
  if (kind < 0.82) return text.slice(0, 4);
  if (kind < 0.94) return `${text}/${dayText(day + 1 + Math.floor(random() * 40))}`;
  return kind < 0.97 ? `${text}?` : `${text.slice(0, 7)}~`;
};

/** An event as a line of Dateline JSON Lines: one to three outlets, a quote of each. */
const lineOf = (i: number, random: Random, onsets: readonly number[]): string => {
  const edtf = edtfOf(dayOf(random, onsets), random);
  const title = `${pick(PLACES, random)}: ${pick(BODIES, random)} ${pick(DOES, random)} ${pick(THINGS, random)}`;
  const n = random() < 0.75 ? 1 : random() < 0.7 ? 2 : 3;
  const names = [
    ...new Set(Array.from({ length: n }, () => `Paper ${1 + Math.floor(OUTLETS * random() * random())}`)),
  ];
  const mentions = names.map((outlet) => ({
    outlet,
    quote: `The ${pick(BODIES, random)} said on the ${1 + (i % 28)}th that number ${i} of its plans for ${pick(THINGS, random)} would go ahead.`,
    url: `https://example.org/${i}`,
  }));
  return JSON.stringify({ edtf, title, outlets: names, mentions });
};

/** Writes a seeded timeline of `n` invented events over ten years: the same numbers, the same bytes. */
export const generateTimeline = async (file: string, n: number, seed = 1): Promise<void> => {
  const random = seeded(seed);
  const onsets = Array.from(
    { length: Math.max(4, Math.round(Math.sqrt(n))) },
    () => FIRST + Math.floor(random() * DAYS),
  );
  const out = createWriteStream(file);
  for (let i = 0; i < n; i += 500) {
    const lines = Array.from(
      { length: Math.min(500, n - i) },
      (_, k) => `${lineOf(i + k, random, onsets)}\n`,
    );
    if (!out.write(lines.join(""))) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
};
