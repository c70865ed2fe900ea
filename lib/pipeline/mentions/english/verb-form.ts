import {
  BE,
  COORDINATORS,
  DETERMINERS,
  DO,
  HAVE,
  isFunctionToken,
  MODALS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from "./closed-class";
import { type VerbReading, verbReading } from "./lemma";
import { isReporting } from "./reporting";
import { isCapitalised, type Token } from "./tokens";
import {
  auxiliariesBefore,
  isModal,
  PARTICLE_VERBS,
  PARTICLES,
  type VerbForm,
  type VerbGroup,
} from "./verb-group";
import { isBreak, nounSlot, opensNounPhrase, subjectBefore } from "./verb-places";

/** True where a finite verb for certain stands between `from` and the next break. */
const finiteAhead = (tokens: readonly Token[], from: number): boolean => {
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (isBreak(token)) return false;
    const word = token.lower;
    if (
      isModal(tokens, i) ||
      HAVE.has(word) ||
      (BE.has(word) && word !== "being" && word !== "been" && word !== "be" && word !== "'s")
    )
      return true;
    const reading = verbReading(word);
    if (reading && !isCapitalised(token) && reading.past && !nounSlot(tokens, i)) {
      return !(
        tokens[i + 1]?.lower === "by" ||
        (tokens[i - 1]?.lower === "," && !opensNounPhrase(tokens[i + 1]) && !isReporting(reading.base))
      );
    }
    if (reading && !isCapitalised(token) && reading.third && !reading.ambiguous && !nounSlot(tokens, i))
      return true;
  }
  return false;
};

/** Decides what a word that could be a verb is in its place; null: no verb here. */
export const formAt = (
  tokens: readonly Token[],
  i: number,
  reading: VerbReading,
  finiteSoFar: boolean,
  last: VerbGroup | undefined,
  titleCase: boolean,
): VerbForm | null => {
  const lastVerb = last?.last ?? -1;
  const lastForm = last?.form ?? null;
  const lastLemma = last?.lemma ?? "";
  const token = tokens[i]!;
  const aux = auxiliariesBefore(tokens, i);
  const head = aux.chain[0];
  if (head !== undefined) {
    if (head === "to" && aux.chain.some((w) => BE.has(w)))
      return reading.participle || reading.ing ? "infinitive" : null;
    if (head === "to") return reading.bare && tokens[i + 1]?.lower !== "of" ? "infinitive" : null;
    if (MODALS.has(head) || DO.has(head)) return aux.chain.length > 1 || reading.bare ? "finite" : null;
    if (HAVE.has(head) || BE.has(head)) {
      if (aux.chain.length === 1 && BE.has(head) && reading.ing) return "finite";
      return reading.participle || reading.ing ? (nounSlot(tokens, i) ? null : "finite") : null;
    }
  }
  if (isCapitalised(token) && !titleCase && i > 0 && tokens[i - 1]?.kind !== "open-quote") return null;
  if (reading.ing) return nounSlot(tokens, i) && DETERMINERS.has(tokens[i - 1]!.lower) ? null : "gerund";
  if (
    reading.bare &&
    COORDINATORS.has(tokens[i - 1]?.lower ?? "") &&
    lastForm === "infinitive" &&
    !reading.ambiguous
  )
    return "infinitive";
  if (reading.bare && !reading.ambiguous && CAUSATIVE.has(lastLemma) && !nounSlot(tokens, i))
    return "infinitive";
  if (nounSlot(tokens, i)) {
    // "after leaving", "without asked": only -ing forms follow a preposition as verbs; -ed forms there are adjectives.
    return null;
  }
  if (reading.past || reading.participle) return pastOrParticiple(tokens, i, reading, finiteSoFar, lastVerb);
  return presentAt(tokens, i, reading, lastVerb);
};

/** Verbs followed by a bare infinitive: "let forces evacuate", "help relocate". */
const CAUSATIVE = new Set(["let", "make", "help", "watch"]);
/** Past forms that in news nearly always stand as adjectives before a noun. */
const ADJECTIVAL = new Set("armed allied torn based outlawed alleged united organized organised".split(" "));

const pastOrParticiple = (
  tokens: readonly Token[],
  i: number,
  reading: VerbReading,
  finiteSoFar: boolean,
  lastVerb: number,
): VerbForm | null => {
  let n = i + 1;
  if (tokens[n] && PARTICLES.has(tokens[n]!.lower) && PARTICLE_VERBS.has(reading.base)) n++;
  const next = tokens[n];
  const isBeforeNoun = next?.kind === "word" && !isFunctionToken(next) && !isCapitalised(next);
  if (isBeforeNoun && ADJECTIVAL.has(tokens[i]!.lower)) return null;
  if (!reading.participle) return subjectBefore(tokens, i, lastVerb) ? "finite" : null;
  if (!reading.past)
    return subjectBefore(tokens, i, lastVerb) && reading.participle && !reading.bare ? "participle" : null;
  if (
    reading.base === "read" &&
    (next === undefined || next.text === "," || next.text === "." || next.text === ":")
  )
    return "finite";
  if (next?.lower === "by" && !isReporting(reading.base)) return "participle";
  if (
    i > 0 &&
    next &&
    next.kind === "word" &&
    !isFunctionToken(next) &&
    !isCapitalised(next) &&
    !subjectBefore(tokens, i, lastVerb)
  )
    return null;
  if (!subjectBefore(tokens, i, lastVerb)) return i === 0 ? "participle" : null;
  const before = tokens[i - 1]!;
  if (isReporting(reading.base) && !reading.bare) return "finite";
  if (COORDINATORS.has(before.lower) || SUBJECT_PRONOUNS.has(before.lower))
    return reading.bare && SUBORDINATORS.has(before.lower) ? null : "finite";
  if (before.text === "," && !opensNounPhrase(next) && finiteAhead(tokens, n)) return "participle";
  if (before.kind === "number" && next && (isBeforeNoun || isCapitalised(next))) return null;
  if (finiteSoFar && before.text !== ",")
    return opensNounPhrase(next) && !reading.bare ? "finite" : isBeforeNoun ? null : "participle";
  if (opensNounPhrase(next)) return "finite";
  return finiteAhead(tokens, n) ? "participle" : "finite";
};

const presentAt = (
  tokens: readonly Token[],
  i: number,
  reading: VerbReading,
  lastVerb: number,
): VerbForm | null => {
  if (reading.ambiguous) return null;
  if (!reading.third && !reading.bare) return null;
  if (!subjectBefore(tokens, i, lastVerb)) return i === 0 && reading.bare ? "finite" : null;
  const before = tokens[i - 1]!;
  if (reading.bare && before.kind === "word" && before.lower.endsWith("ing")) return null;
  return "finite";
};
