import type { OutletModel, TimelineEvent } from "@/lib/contract/models";
import { fromDay, toDay } from "@/lib/domain/calendar";
import { sampleDate } from "./sample-story";

/** A small seeded generator (mulberry32): the same seed, the same events. */
export const seeded = (seed: number): (() => number) => {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

const NOUNS = [
  "Council",
  "Harbour",
  "Union",
  "Ministry",
  "Court",
  "Bridge",
  "Market",
  "School",
  "Railway",
  "Mill",
];
const VERBS = ["closes", "opens", "rejects", "approves", "postpones", "inspects", "reports", "rebuilds"];
const THINGS = [
  "the eastern gate",
  "a plan for the river",
  "its yearly figures",
  "the night ferry",
  "two of five claims",
  "a hall",
];

export const generateOutlets = (n: number): readonly OutletModel[] =>
  Array.from({ length: n }, (_, i) => ({
    name: `Paper ${i + 1}`,
    code: `P${i + 1}`,
    hue: i,
    articles: 3,
    events: 10,
  }));

const pick = <T>(list: readonly T[], at: number): T => list[Math.floor(at * list.length) % list.length] as T;
const pad = (n: number, width = 2): string => String(n).padStart(width, "0");

const edtfText = (day: number, kind: number, length: number): string => {
  const { year, month, day: d } = fromDay(day);
  const text = `${pad(year, 4)}-${pad(month)}-${pad(d)}`;
  const until = fromDay(day + 1 + Math.floor(length * 60));
  const end = `${pad(until.year, 4)}-${pad(until.month)}-${pad(until.day)}`;
  if (kind < 0.5) return text;
  if (kind < 0.62) return `${pad(year, 4)}-${pad(month)}`;
  if (kind < 0.68) return pad(year, 4);
  if (kind < 0.84) return `${text}/${end}`;
  if (kind < 0.9) return `${pad(year, 4)}-${pad(month)}~`;
  return kind < 0.96 ? `${text}?` : `[${text}..${end}]`;
};

/** Invented news over ten years, in bursts, every form of date among it. */
export const generateEvents = (
  n: number,
  seed: number,
  outlets = generateOutlets(12),
): readonly TimelineEvent[] => {
  const random = seeded(seed);
  const start = toDay(2008, 1, 1);
  const bursts = Array.from({ length: 14 }, () => random() * 3650);
  return Array.from({ length: n }, (_, i) => {
    const near = pick(bursts, random());
    const day =
      start + Math.floor(random() < 0.7 ? Math.abs(near + (random() - 0.5) * 120) : random() * 3650);
    const date = sampleDate(edtfText(day, random(), random()));
    const names = [
      ...new Set(Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(outlets, random()).name)),
    ];
    return {
      id: `e_${pad(i + 1, 12)}`,
      date,
      title: `${pick(NOUNS, random())} ${pick(VERBS, random())} ${pick(THINGS, random())}`,
      claimedBy: names.length === 1 ? (names[0] ?? null) : null,
      outlets: names,
      independentTexts: names.length,
      salience: random(),
      actuality: random() < 0.05 ? "planned" : "occurred",
      inferred: false,
      datesConflict: false,
      claims: names.map((outlet) => ({ outlet, date, mentions: 1 })),
    };
  });
};
