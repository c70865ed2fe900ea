import alarm from "@/data/wordlists/alarm.json";
import campLabels from "@/data/wordlists/camp-labels.json";
import chargedFrames from "@/data/wordlists/charged-frames.json";
import combat from "@/data/wordlists/combat.json";
import condemnation from "@/data/wordlists/condemnation.json";
import doubt from "@/data/wordlists/doubt.json";
import intensifiers from "@/data/wordlists/intensifiers.json";
import nameCalling from "@/data/wordlists/name-calling.json";
import praise from "@/data/wordlists/praise.json";
import ridiculeVerbs from "@/data/wordlists/ridicule-verbs.json";
import scorn from "@/data/wordlists/scorn.json";
import { TAGGER_NAME } from "./loaded-words";

const LISTS = [
  alarm,
  campLabels,
  chargedFrames,
  combat,
  condemnation,
  doubt,
  intensifiers,
  nameCalling,
  praise,
  ridiculeVerbs,
  scorn,
];

const REASONS: ReadonlyMap<string, string> = new Map([
  ...LISTS.map(({ name, about }): [string, string] => [name, about]),
  [
    TAGGER_NAME,
    "On no list; a tagger that learned from marks of media scholars marks it beside these words.",
  ],
]);

/** Why a word is marked: what its list holds, in the list's own sentence, or how the tagger came to it. */
export const reasonOf = (list: string): string => REASONS.get(list) ?? "";
