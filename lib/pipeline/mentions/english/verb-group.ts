import { BE, DO, HAVE, isAdverb, MODALS, NEGATIONS, PREPOSITIONS, PRONOUNS } from "./closed-class";
import type { VerbReading } from "./lemma";
import type { Token } from "./tokens";

export type VerbForm = "finite" | "infinitive" | "participle" | "gerund";
export type Tense = "past" | "present" | "perfect" | "pluperfect" | "future" | "modal" | "none";

/** Auxiliaries, adverbs and main verb that belong together. `first`..`last` are token indexes, both included. */
export type VerbGroup = {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly lemma: string;
  /** "up" in "set up", as long as it follows at once. */
  readonly particle: string | null;
  readonly form: VerbForm;
  readonly tense: Tense;
  readonly passive: boolean;
  readonly progressive: boolean;
  readonly negated: boolean;
};

export const PARTICLES = new Set("up out off down back away over on in".split(" "));
export const PARTICLE_VERBS = new Set(
  "fire hit set pull carry blow break call take back hand lay shut cut send bring give turn roll step put pick point wipe kick drive push lock round team wind sign figure work go come run rule strike set fight hold fend stand scale ramp phase hit lash speak sell pass fall follow".split(
    " ",
  ),
);

type Aux = { readonly chain: string[]; readonly start: number; readonly negated: boolean };

/** "may" is a modal, "May" inside a sentence is a month. */
export const isModal = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i]!;
  return MODALS.has(token.lower) && !(token.text === "May" && i > 0);
};

const TIME_WORDS = new Set(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight overnight week weeks month months year years day days morning afternoon evening night january february march april may june july august september october november december".split(
    " ",
  ),
);
const TIME_GAP = new Set("in on at the last this past recent earlier early late later since of".split(" "));
/** Longest time phrase between an auxiliary and its verb, in tokens. */
const LONGEST_GAP = 7;

/** "have in recent weeks carried out", "were today named": where the auxiliary before a time phrase stands, or null. */
const beyondTime = (tokens: readonly Token[], verb: number): number | null => {
  const closes = tokens[verb - 1]?.text === ",";
  let i = closes ? verb - 2 : verb - 1;
  let named = false;
  for (; i > verb - LONGEST_GAP && i >= 0; i--) {
    const { lower, kind } = tokens[i]!;
    const isYear = kind === "number" && /^(?:1|2)\d{3}$/.test(lower);
    if (TIME_WORDS.has(lower) || isYear) named = true;
    else if (!TIME_GAP.has(lower) && kind !== "number") break;
  }
  if (!named || i < 0) return null;
  const opens = tokens[i]!.text === ",";
  const at = opens ? i - 1 : i;
  const word = tokens[at]?.lower ?? "";
  const isAux = (BE.has(word) && word !== "'s") || HAVE.has(word) || (at >= 0 && isModal(tokens, at));
  return opens === closes && isAux ? at : null;
};

/** Auxiliaries, "to" and adverbs directly left of a verb. */
export const auxiliariesBefore = (tokens: readonly Token[], verb: number): Aux => {
  const chain: string[] = [];
  let start = verb;
  let negated = false;
  let first = verb;
  for (let i = beyondTime(tokens, verb) ?? verb - 1; i >= 0; i--) {
    const word = tokens[i]!.lower;
    if (NEGATIONS.has(word) && word !== "without" && word !== "neither" && word !== "nor" && word !== "no")
      negated = true;
    if (isModal(tokens, i) || BE.has(word) || HAVE.has(word) || DO.has(word) || word === "to") {
      if (word === "'s" && chain.length === 0 && !isBeenForm(tokens, i)) break;
      chain.unshift(word);
      first = i;
      if (isModal(tokens, i) || word === "to") break;
      continue;
    }
    if (isAdverb(word) || NEGATIONS.has(word)) continue;
    break;
  }
  start = first;
  return { chain, start, negated };
};

const isBeenForm = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1] !== undefined && tokens[i - 1]!.text !== "US" && PRONOUNS.has(tokens[i - 1]!.lower);

export const past = new Set(["was", "were", "wasn't", "weren't", "had", "hadn't", "did", "didn't"]);

export const tenseOf = (chain: readonly string[], reading: VerbReading): Tense => {
  const head = chain[0];
  if (head === undefined) return reading.past ? "past" : "present";
  if (head === "to") return "none";
  if (head === "will" || head === "shall" || head === "won't" || head === "'ll" || head === "wo")
    return "future";
  if (MODALS.has(head)) return "modal";
  if (HAVE.has(head)) return head === "having" ? "none" : past.has(head) ? "pluperfect" : "perfect";
  return past.has(head) ? "past" : "present";
};

export const groupFrom = (
  tokens: readonly Token[],
  i: number,
  reading: VerbReading,
  form: VerbForm,
): VerbGroup => {
  const aux: Aux =
    form === "participle" || form === "gerund"
      ? { chain: [], start: i, negated: false }
      : auxiliariesBefore(tokens, i);
  const next = tokens[i + 1];
  const particle =
    next && PARTICLES.has(next.lower) && PARTICLE_VERBS.has(reading.base) && isParticle(tokens, i + 1)
      ? next.lower
      : null;
  const hasBe = aux.chain.some((w) => BE.has(w));
  return {
    first: aux.start,
    last: particle === null ? i : i + 1,
    head: i,
    lemma: reading.base,
    particle,
    form: aux.chain[0] === "to" ? "infinitive" : form,
    tense: form === "participle" || form === "gerund" ? "none" : tenseOf(aux.chain, reading),
    passive: form === "participle" || (hasBe && reading.participle),
    progressive: hasBe && reading.ing,
    negated: aux.negated,
  };
};

/** "up" is a particle unless a noun phrase that is no object of the verb starts behind a locative: a rough test. */
const isParticle = (tokens: readonly Token[], i: number): boolean => {
  const word = tokens[i]!.lower;
  if (
    word === "up" ||
    word === "out" ||
    word === "off" ||
    word === "back" ||
    word === "away" ||
    word === "down"
  )
    return true;
  const next = tokens[i + 1];
  return next === undefined || next.kind === "punct" || PREPOSITIONS.has(next.lower);
};
