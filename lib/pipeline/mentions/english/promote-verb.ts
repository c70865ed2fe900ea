import { isDemonym } from "@/lib/domain/gazetteer";
import { isAdverb } from "./closed-class";
import { type VerbReading, verbReading } from "./lemma";
import { isCapitalised, type Token } from "./tokens";
import { groupFrom, type VerbGroup } from "./verb-group";
import { nounSlot, opensNounPhrase, subjectBefore } from "./verb-places";

const PLURAL_WORDS = new Set([
  "people",
  "police",
  "men",
  "women",
  "children",
  "i",
  "you",
  "we",
  "they",
  "who",
  "that",
  "which",
]);

/** Number agreement: "troops leave", "Russia and Syria call", but not "the training camp". */
const agrees = (tokens: readonly Token[], i: number, reading: VerbReading): boolean => {
  const before = tokens[i - 1]!;
  const word = before.lower;
  const isPlural =
    PLURAL_WORDS.has(word) || (word.endsWith("s") && word.length > 3 && !isCapitalised(before));
  const isPair = [2, 3, 4].some(
    (d) => tokens[i - d] !== undefined && (tokens[i - d]!.lower === "and" || tokens[i - d]!.text === ","),
  );
  if (reading.third) return !isPlural && !isDemonym(word);
  return isPlural || (isCapitalised(before) && (isPair || word.endsWith("s")));
};

/** Promotes a word that is noun or verb ("calls", "demand") where a clause would otherwise have no verb. */
export const promote = (tokens: readonly Token[], from: number, to: number): VerbGroup | null => {
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    const reading = token.kind === "word" ? verbReading(token.lower) : null;
    if (!reading?.ambiguous || reading.ing || (!reading.third && !reading.bare)) continue;
    if (i === 0 || nounSlot(tokens, i) || !subjectBefore(tokens, i) || tokens[i - 1]?.kind === "punct")
      continue;
    const next = tokens[i + 1];
    if (!next || !agrees(tokens, i, reading)) continue;
    const takes =
      opensNounPhrase(next) ||
      ["to", "that", "for", "on", "with", "against", "as"].includes(next.lower) ||
      isAdverb(next.lower);
    if (takes) return groupFrom(tokens, i, reading, "finite");
  }
  return null;
};
