import {
  BE,
  COORDINATORS,
  DETERMINERS,
  DO,
  HAVE,
  isAdverb,
  isFunctionToken,
  MODALS,
  NEGATIONS,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from "./closed-class";
import { isDemonym } from "./gazetteer";
import { type VerbReading, verbReading } from "./lemma";
import { isReporting } from "./reporting";
import { isCapitalised, type Token } from "./tokens";

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

const PARTICLES = new Set("up out off down back away over on in".split(" "));
const PARTICLE_VERBS = new Set(
  "fire hit set pull carry blow break call take back hand lay shut cut send bring give turn roll step put pick point wipe kick drive push lock round team wind sign figure work go come run rule strike set fight hold fend stand scale ramp phase hit lash speak sell pass fall follow".split(
    " ",
  ),
);

type Aux = { readonly chain: string[]; readonly start: number; readonly negated: boolean };

/** Auxiliaries, "to" and adverbs directly left of a verb. */
const auxiliariesBefore = (tokens: readonly Token[], verb: number): Aux => {
  const chain: string[] = [];
  let start = verb;
  let negated = false;
  let first = verb;
  for (let i = verb - 1; i >= 0; i--) {
    const word = tokens[i]!.lower;
    if (NEGATIONS.has(word) && word !== "without" && word !== "neither" && word !== "nor" && word !== "no")
      negated = true;
    if (MODALS.has(word) || BE.has(word) || HAVE.has(word) || DO.has(word) || word === "to") {
      if (word === "'s" && chain.length === 0 && !isBeenForm(tokens, i)) break;
      chain.unshift(word);
      first = i;
      if (MODALS.has(word) || word === "to") break;
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

const past = new Set(["was", "were", "wasn't", "weren't", "had", "hadn't", "did", "didn't"]);

const tenseOf = (chain: readonly string[], reading: VerbReading): Tense => {
  const head = chain[0];
  if (head === undefined) return reading.past ? "past" : "present";
  if (head === "to") return "none";
  if (head === "will" || head === "shall" || head === "won't" || head === "'ll" || head === "wo")
    return "future";
  if (MODALS.has(head)) return "modal";
  if (HAVE.has(head)) return head === "having" ? "none" : past.has(head) ? "pluperfect" : "perfect";
  return past.has(head) ? "past" : "present";
};

const groupFrom = (tokens: readonly Token[], i: number, reading: VerbReading, form: VerbForm): VerbGroup => {
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

const opensNounPhrase = (token: Token | undefined): boolean =>
  token !== undefined &&
  (DETERMINERS.has(token.lower) ||
    token.kind === "number" ||
    token.kind === "open-quote" ||
    (token.kind === "word" && isCapitalised(token) && !isFunctionToken(token)) ||
    [
      "him",
      "them",
      "me",
      "us",
      "it",
      "itself",
      "himself",
      "themselves",
      "tens",
      "hundreds",
      "thousands",
      "dozens",
      "scores",
      "millions",
    ].includes(token.lower));

/** A few words in quotation marks ("corridors") interrupt nothing; a quoted sentence does. */
const LONG_QUOTE = 6;

export const isLongQuoteMark = (tokens: readonly Token[], i: number): boolean => {
  const step = tokens[i]!.kind === "open-quote" ? 1 : -1;
  for (let n = 1; n <= LONG_QUOTE; n++) {
    const other = tokens[i + n * step];
    if (other && (other.kind === "open-quote" || other.kind === "close-quote")) return false;
  }
  return true;
};

/** Ends of sections that each need a verb of their own. */
const isStrongBreak = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i]!;
  if (token.text === ";" || token.text === ":") return true;
  if (token.kind === "open-quote" || token.kind === "close-quote") return isLongQuoteMark(tokens, i);
  if (token.lower === "as") return opensNounPhrase(tokens[i + 1]) || PRONOUNS.has(tokens[i + 1]?.lower ?? "");
  return SUBORDINATORS.has(token.lower) || RELATIVES.has(token.lower);
};

const isBreak = (token: Token): boolean =>
  token.text === ";" ||
  token.text === ":" ||
  token.kind === "open-quote" ||
  token.kind === "close-quote" ||
  COORDINATORS.has(token.lower) ||
  SUBORDINATORS.has(token.lower) ||
  RELATIVES.has(token.lower);

/** True where a finite verb for certain stands between `from` and the next break. */
const finiteAhead = (tokens: readonly Token[], from: number): boolean => {
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (isBreak(token)) return false;
    const word = token.lower;
    if (
      MODALS.has(word) ||
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

/** Places where an open word is part of a noun phrase: after a determiner, possessive, preposition, number, adjective. */
const nounSlot = (tokens: readonly Token[], i: number): boolean => {
  const before = tokens[i - 1];
  if (!before) return false;
  const word = before.lower;
  if (word === "'s" || (before.text === "’" && i > 1)) return true;
  if (DETERMINERS.has(word) && !SUBJECT_PRONOUNS.has(word))
    return (
      !["all", "both", "each", "either", "neither", "few", "more", "most", "other", "many"].includes(word) ||
      !verbReading(tokens[i]!.lower)?.past
    );
  return PREPOSITIONS.has(word) && word !== "like"
    ? true
    : before.kind === "number" && verbReading(tokens[i]!.lower)?.ambiguous === true;
};

const subjectBefore = (tokens: readonly Token[], i: number, lastVerb = -1): boolean => {
  let k = i - 1;
  while (k >= 0 && isAdverb(tokens[k]!.lower)) k--;
  const before = tokens[k];
  if (!before || k <= lastVerb) return false;
  if (
    before.kind === "close-quote" ||
    before.kind === "number" ||
    before.text === "," ||
    before.text === ")" ||
    before.text === "%"
  )
    return true;
  if (before.kind !== "word")
    return before.text === "’" || before.lower === "-" || before.text === "—" || before.text === "–";
  if (SUBJECT_PRONOUNS.has(before.lower) || RELATIVES.has(before.lower) || COORDINATORS.has(before.lower))
    return true;
  return !isFunctionToken(before);
};

/** Decides what a word that could be a verb is in its place; null: no verb here. */
const formAt = (
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
const promote = (tokens: readonly Token[], from: number, to: number): VerbGroup | null => {
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    const reading = token.kind === "word" ? verbReading(token.lower) : null;
    if (!reading || !reading.ambiguous || reading.ing || (!reading.third && !reading.bare)) continue;
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

/** "is", "has" and the like without a main verb behind them. */
const copulaAt = (tokens: readonly Token[], i: number): VerbGroup | null => {
  const word = tokens[i]!.lower;
  const lemma = BE.has(word) ? "be" : HAVE.has(word) ? "have" : DO.has(word) ? "do" : null;
  if (lemma === null || word === "'s" || word === "being" || word === "having") return null;
  const aux = auxiliariesBefore(tokens, i);
  const reading: VerbReading = {
    base: lemma,
    bare: false,
    third: false,
    past: past.has(word),
    participle: false,
    ing: false,
    ambiguous: false,
  };
  const tense = aux.chain.length > 0 ? tenseOf(aux.chain, reading) : past.has(word) ? "past" : "present";
  const infinitive = aux.chain[0] === "to";
  return {
    first: aux.start,
    last: i,
    head: i,
    lemma,
    particle: null,
    form: infinitive ? "infinitive" : "finite",
    tense,
    passive: false,
    progressive: false,
    negated: aux.negated || NEGATIONS.has(word) || NEGATIONS.has(tokens[i + 1]?.lower ?? ""),
  };
};

/** Headlines In This Style: capitals say nothing there. */
const isTitleCase = (tokens: readonly Token[]): boolean => {
  const long = tokens.filter((t) => t.kind === "word" && t.text.length > 3);
  return long.length > 2 && long.filter(isCapitalised).length > 0.7 * long.length;
};

/** All verb groups of a sentence, in order. */
export const verbGroups = (tokens: readonly Token[]): VerbGroup[] => {
  const groups: VerbGroup[] = [];
  const titleCase = isTitleCase(tokens);
  let finiteSoFar = false;
  let sectionStart = 0;
  const close = (end: number): void => {
    const inSection = groups.filter((g) => g.form === "finite" && g.first >= sectionStart);
    const first = inSection[0];
    let from = sectionStart;
    for (const group of inSection) {
      const cue = promote(tokens, from, group.first);
      if (cue && isReporting(cue.lemma)) groups.push(cue);
      from = group.last + 1;
    }
    if (!first) {
      const extra = promote(tokens, sectionStart, end);
      if (extra && !groups.some((g) => g.first <= extra.last && extra.first <= g.last)) groups.push(extra);
    }
    finiteSoFar = false;
    sectionStart = end + 1;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (isStrongBreak(tokens, i)) close(i);
    else if (COORDINATORS.has(token.lower)) finiteSoFar = false;
    if (token.kind !== "word") continue;
    const reading = isFunctionToken(token) ? null : verbReading(token.lower);
    const form = reading ? formAt(tokens, i, reading, finiteSoFar, groups.at(-1), titleCase) : null;
    if (reading && form) {
      const group = groupFrom(tokens, i, reading, form);
      while (
        groups.length > 0 &&
        groups.at(-1)!.last >= group.first &&
        (groups.at(-1)!.lemma === "be" || groups.at(-1)!.lemma === "have" || groups.at(-1)!.lemma === "do")
      )
        groups.pop();
      groups.push(group);
      if (group.form === "finite") finiteSoFar = true;
      continue;
    }
    const copula = copulaAt(tokens, i);
    if (copula) {
      while (
        groups.length > 0 &&
        groups.at(-1)!.last >= copula.first &&
        ["be", "have", "do"].includes(groups.at(-1)!.lemma)
      )
        groups.pop();
      groups.push(copula);
      if (copula.form === "finite") finiteSoFar = true;
    }
  }
  close(tokens.length);
  return groups.sort((a, b) => a.first - b.first);
};
