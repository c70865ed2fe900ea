import alarm from "@/data/wordlists/alarm.json";
import campLabels from "@/data/wordlists/camp-labels.json";
import chargedFrames from "@/data/wordlists/charged-frames.json";
import combat from "@/data/wordlists/combat.json";
import condemnation from "@/data/wordlists/condemnation.json";
import doubt from "@/data/wordlists/doubt.json";
import hedges from "@/data/wordlists/hedges.json";
import intensifiers from "@/data/wordlists/intensifiers.json";
import nameCalling from "@/data/wordlists/name-calling.json";
import praise from "@/data/wordlists/praise.json";
import reportVerbs from "@/data/wordlists/report-verbs.json";
import ridiculeVerbs from "@/data/wordlists/ridicule-verbs.json";
import scorn from "@/data/wordlists/scorn.json";
import { inflect } from "../tagger/inflect";
import { stem } from "../tagger/stem";

/** The project's word lists that can name a reason, most telling first. */
const naming = [
  nameCalling,
  scorn,
  condemnation,
  chargedFrames,
  alarm,
  ridiculeVerbs,
  combat,
  doubt,
  praise,
  intensifiers,
  campLabels,
];

/** Lists that inform the tagger only. */
const silent = [hedges, { name: reportVerbs.name, words: reportVerbs.words.flatMap(inflect) }];

const exact = new Map<string, number>();
const stems = new Map<string, number>();
const add = (table: Map<string, number>, key: string, bit: number): void => {
  table.set(key, (table.get(key) ?? 0) | bit);
};
[...naming, ...silent].forEach((list, index) => {
  for (const word of list.words) {
    add(exact, word, 1 << index);
    if (index < naming.length) add(stems, stem(word), 1 << index);
  }
});

/** Which lists hold the word: one bit a list. */
export const listBits = (lower: string): number => exact.get(lower) ?? 0;

/** Which lists hold a word with the same stem. */
export const stemBits = (lower: string): number => stems.get(stem(lower)) ?? 0;

export const LISTS = naming.length + silent.length;

/** Name of the first list that holds the word or its stem; undefined where none does. */
export const listName = (lower: string): string | undefined => {
  const bits = listBits(lower) & ((1 << naming.length) - 1) || stemBits(lower);
  const index = naming.findIndex((_, i) => bits & (1 << i));
  return naming[index]?.name;
};
