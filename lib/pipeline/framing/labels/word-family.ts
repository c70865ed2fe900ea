import list from "@/data/wordlists/word-families.json";
import { inflect } from "../tagger/inflect";
import { lightStem } from "./light-stem";

/** Stem of a noun or verb → the families of data/wordlists/word-families.json that hold it. */
const families = new Map<string, readonly string[]>();
for (const [family, words] of Object.entries(list.families))
  for (const word of words) {
    // Stems are rough: every form has its own say ("hamper" and "hampering", "family" and "families").
    for (const key of new Set(inflect(word).map(lightStem))) {
      const known = families.get(key) ?? [];
      if (!known.includes(family)) families.set(key, [...known, family]);
    }
  }

const NONE: readonly string[] = [];

/** Families of a stem; none for words that the list lacks. */
export const familiesOf = (stemmed: string): readonly string[] => families.get(stemmed) ?? NONE;
