import type { RawDocument } from "@/lib/domain/article";

/** Numbers from 0 (included) to 1 that are the same for the same seed: a linear congruential generator. */
export const numbersFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

const TOWNS = ["Brenholm", "Ostrava Bay", "Kellmark", "Tarnow Vale", "Pellinore", "Sandrick"];
const PEOPLE = ["Maren Tolle", "Piers Oakham", "Ilse Vandermeer", "Tobias Renn", "Carla Whitmore"];
const BODIES = ["Harbour Union", "Northern Rail", "Coastal Council", "Meridian Steel", "Grain Board"];
const ACTS = [
  (p: string, t: string, b: string) => `${p} resigned as head of the ${b} in ${t}`,
  (_: string, t: string, b: string) => `The ${b} closed its works in ${t}, ending 120 jobs`,
  (p: string, t: string, b: string) => `Police arrested ${p} of the ${b} in ${t}`,
  (p: string, t: string) => `${p} said the bridge at ${t} would be rebuilt`,
  (_: string, t: string, b: string) => `A fire at the ${b} depot killed three people in ${t}`,
  (p: string, t: string, b: string) => `${p} signed an agreement with the ${b} to reopen the port of ${t}`,
];
const DAYS = ["3 May 2021", "4 May 2021", "12 May 2021", "2 June 2021", "May 2021", "2020"];

/**
 * Made-up reports about few people and places, so that many of them meet: the same happening in several outlets, happenings
 * that look alike, reports without a date that have dated siblings, and copies.
 */
export const madeArticles = (count: number, seed: number): readonly RawDocument[] => {
  const next = numbersFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const documents: RawDocument[] = [];
  const told: string[] = [];
  for (let i = 0; i < count; i++) {
    const sentences: string[] = [];
    for (let s = 0; s < 2 + Math.floor(next() * 4); s++) {
      if (told.length > 0 && next() < 0.35) {
        sentences.push(pick(told));
        continue;
      }
      const act = pick(ACTS)(pick(PEOPLE), pick(TOWNS), pick(BODIES));
      const when = next() < 0.7 ? ` on ${pick(DAYS)}` : next() < 0.5 ? " on Monday" : "";
      const sentence = `${act}${when.replace(/on (May|2020)/u, "in $1")}.`;
      told.push(sentence);
      sentences.push(sentence);
    }
    const day = 1 + Math.floor(next() * 27);
    const published = next() < 0.7 ? `2021-05-${String(day).padStart(2, "0")}` : undefined;
    const outlet = `Outlet ${Math.floor(next() * 7)}`;
    const title = pick(ACTS)(pick(PEOPLE), pick(TOWNS), pick(BODIES));
    const text = `${sentences.join(" ")}\n\nThis is report number ${i}.`;
    documents.push({
      name: `report-${String(i).padStart(4, "0")}.json`,
      bytes: new TextEncoder().encode(JSON.stringify({ outlet, title, published, text })),
    });
  }
  return documents;
};
