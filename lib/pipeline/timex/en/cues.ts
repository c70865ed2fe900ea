import type { Cues } from "../engine/rule";
import {
  BLANK_LINE,
  entryAt,
  isCapital,
  PUNCTUATION,
  type Tokens,
  textAt,
  WORD,
  wordAt,
} from "../engine/tokens";
import { hasTag } from "./vocabulary";

/** How far a sentence is searched to either side, in tokens: keeps the cost of one expression constant. */
const REACH = 40;

const endsSentence = (tokens: Tokens, i: number): boolean => {
  const word = wordAt(tokens, i);
  if (tokens.kind[i] !== PUNCTUATION) return false;
  if (textAt(tokens, i) === "!" || textAt(tokens, i) === "?") return true;
  if (word !== ".") return false;
  // A full stop after a single letter or a short title is an abbreviation.
  const before = i > 0 ? tokens.end[i - 1]! - tokens.start[i - 1]! : 0;
  if (before <= 1) return false;
  const entry = entryAt(tokens, i - 1);
  if (entry?.abbreviated) return false;
  return i + 1 >= tokens.count || tokens.gap[i + 1] !== 0;
};

/** First token of the sentence around `i`, and the token after its last, at most `REACH` away. */
export function sentenceAround(
  tokens: Tokens,
  from: number,
  to: number,
): { readonly first: number; readonly last: number } {
  let first = from;
  while (
    first > 0 &&
    from - first < REACH &&
    tokens.gap[first] !== BLANK_LINE &&
    !endsSentence(tokens, first - 1)
  )
    first--;
  let last = to;
  while (
    last < tokens.count &&
    last - to < REACH &&
    tokens.gap[last] !== BLANK_LINE &&
    !endsSentence(tokens, last)
  )
    last++;
  return { first, last };
}

type Side = "past" | "present" | "future";

/** Tense of a verb-like token, told by the vocabulary or by a regular ending. */
function tenseOf(tokens: Tokens, i: number): Side | null {
  if (tokens.kind[i] !== WORD) return null;
  const entry = entryAt(tokens, i);
  if (entry?.tense) return entry.tense === "perfect" ? "past" : entry.tense;
  if (entry) return null;
  const length = tokens.end[i]! - tokens.start[i]!;
  if (length < 4 || isCapital(tokens, i)) return null;
  const end = tokens.end[i]!;
  const { text } = tokens;
  return text.charCodeAt(end - 1) === 100 && text.charCodeAt(end - 2) === 101 ? "past" : null;
}

const LIMITS = new Set(["by", "until", "till", "through"]);
const DEFERRALS = new Set(["until", "till", "to", "for", "through"]);
const BEHIND = new Set(["since", "ended", "dated"]);

/** The preposition that governs an expression, looking past the words that may stand inside the phrase. */
function preposition(tokens: Tokens, from: number): string {
  for (let i = from - 1; i >= 0 && i > from - 6; i--) {
    const word = wordAt(tokens, i);
    if (
      LIMITS.has(word) ||
      BEHIND.has(word) ||
      word === "on" ||
      word === "in" ||
      word === "to" ||
      word === "for"
    )
      return word;
    if (!/^(the|a|end|beginning|middle|start|close|of|early|mid|late|-|very|as|soon|least|,)$/.test(word))
      return "";
  }
  return "";
}

/** "Is set to close", "was set for Monday", but not "a record set in August". */
const isSetAhead = (tokens: Tokens, i: number): boolean =>
  wordAt(tokens, i) !== "set" ||
  /^(to|for)$/.test(wordAt(tokens, i + 1)) ||
  /^(is|are|was|were|be|been|'s|'re)$/.test(wordAt(tokens, i - 1));

/** "to withdraw": `to` before a word that is no name and no plural. */
const isInfinitive = (tokens: Tokens, i: number): boolean => {
  if (
    wordAt(tokens, i) !== "to" ||
    i + 1 >= tokens.count ||
    tokens.kind[i + 1] !== WORD ||
    isCapital(tokens, i + 1)
  )
    return false;
  const entry = entryAt(tokens, i + 1);
  if (entry) return entry.tags?.includes("auxiliary") === true || entry.word === "be";
  const end = textAt(tokens, i + 1).toLowerCase();
  return !end.endsWith("s") && !end.endsWith("ing");
};

/** Without "could": "could not be reached Monday" is told of a day gone by. */
const MODAL = /^(will|would|shall|may|might|should|must|'ll)$/;

/**
 * "will be held", "to be signed", "is being heard": the form of the participle says nothing of
 * the time, the words before it do. Gives the side they point to; undefined where the verb is no such participle.
 */
function passive(tokens: Tokens, i: number): Side | null | undefined {
  const be = /^(be|being)$/.test(wordAt(tokens, i - 1)) ? i - 1 : i - 2;
  const form = wordAt(tokens, be);
  if (form === "being") return /^(is|are|'s|'re)$/.test(wordAt(tokens, be - 1)) ? "future" : null;
  if (form !== "be" || wordAt(tokens, be - 1) === "could" || wordAt(tokens, be - 2) === "could")
    return undefined;
  for (let j = be - 1; j >= be - 3; j--) if (MODAL.test(wordAt(tokens, j))) return "future";
  return null;
}

type Governor = { readonly tense: Side | null; readonly infinitive: boolean };

const isModal = (tokens: Tokens, i: number): boolean =>
  /^(will|would|shall|'ll)$/.test(wordAt(tokens, i)) ||
  (/^(not|also|then|likely)$/i.test(textAt(tokens, i)) &&
    /^(will|would|shall|'ll)$/.test(wordAt(tokens, i - 1)));

/** The last verb before an expression, else the first after it. */
function governor(tokens: Tokens, first: number, from: number, to: number, last: number): Governor {
  let infinitive = false;
  for (let i = from - 1; i >= first; i--) {
    if (isInfinitive(tokens, i)) {
      const before = wordAt(tokens, i - 1);
      if (/^(is|are|'s|'re|was|were|be)$/.test(before))
        return { tense: /^w/.test(before) ? "past" : "future", infinitive: true };
      infinitive = true;
    }
    const tense = tenseOf(tokens, i);
    const led = tense === "past" ? passive(tokens, i) : undefined;
    if (led) return { tense: led, infinitive };
    // "Will have a hearing": the form after a modal says nothing of the time.
    if (tense === "present" && /^(do|have)$/.test(wordAt(tokens, i)) && isModal(tokens, i - 1))
      return { tense: "future", infinitive };
    if (tense && led === undefined) return { tense, infinitive };
  }
  for (let i = to; i < last; i++) {
    const tense = tenseOf(tokens, i);
    if (tense) return { tense, infinitive };
  }
  return { tense: null, infinitive };
}

/** "Leaders meet Monday", "the rules take effect Friday": a plain present beside a date is a timetable. */
const isTimetable = (tokens: Tokens, i: number): boolean => {
  const word = textAt(tokens, i);
  const before = textAt(tokens, i - 1);
  if (word === "effect") return before === "take" || before === "takes";
  if (!/^(meet|begin|resume|travel|vote|return)$/.test(word) || tokens.kind[i - 1] !== WORD) return false;
  return before.endsWith("s") || (isCapital(tokens, i - 1) && joined(tokens, i - 2));
};

/** "The minister and Ana Ruiz meet": two of them. */
const joined = (tokens: Tokens, i: number): boolean =>
  [0, 1, 2, 3].some((n) => wordAt(tokens, i - n) === "and");

/** "Opposed the plan in March": named with an article a plan is a thing, not something that lies ahead. */
const isThing = (tokens: Tokens, i: number): boolean =>
  /^(plan|plans|hope|hopes|promise|promises|target|targets)$/.test(wordAt(tokens, i)) &&
  /^(the|a|an|its|his|her|their|this|that|these|those|of)$/.test(wordAt(tokens, i - 1));

/** "It had been due to expire Friday": what was ahead then is behind now. */
const wasAhead = (tokens: Tokens, i: number): boolean =>
  wordAt(tokens, i - 1) === "had" || wordAt(tokens, i - 2) === "had";

/** "On Tuesday, the group plans to meet": a plan told right after the time that opens its sentence. */
function plannedAfter(tokens: Tokens, first: number, from: number, to: number, last: number): string | null {
  if (from - first > 1) return null;
  for (let i = to; i < Math.min(last, to + 14); i++) {
    const word = wordAt(tokens, i);
    if (/^(plans|plan|hopes|intends|intend|aims|expects|expect)$/.test(word) && isInfinitive(tokens, i + 1))
      return word;
    if (tenseOf(tokens, i)) return null;
  }
  return null;
}

/** A word such as "expected" or "due" shortly before, with no verb of the past between. */
function plannedBefore(tokens: Tokens, first: number, from: number, prep: string): string | null {
  for (let i = from - 1; i >= Math.max(first, from - 10); i--) {
    if (isThing(tokens, i) || !isSetAhead(tokens, i)) continue;
    const entry = entryAt(tokens, i);
    const word = wordAt(tokens, i);
    // "Due to expire": the plan is told by the first of the two.
    if (wordAt(tokens, i - 1) === "to" && hasTag(entryAt(tokens, i - 2), "ahead")) continue;
    if (hasTag(entry, "ahead") && wasAhead(tokens, i)) return null;
    if (word === "opens" && textAt(tokens, i + 1) === "fire") continue;
    if (hasTag(entry, "ahead") || isTimetable(tokens, i)) return textAt(tokens, i).toLowerCase();
    if (hasTag(entry, "deferred") && DEFERRALS.has(prep)) return textAt(tokens, i).toLowerCase();
    if (tenseOf(tokens, i) === "past" && passive(tokens, i) === undefined) return null;
  }
  return null;
}

/** "Could go to a vote by Thursday": possible, so not yet done. */
function isOpen(tokens: Tokens, first: number, from: number): boolean {
  for (let i = from - 1; i >= Math.max(first, from - TOLD_REACH); i--) {
    if (/^(could|may|might|can|should|must)$/.test(wordAt(tokens, i)))
      return wordAt(tokens, i + 1) !== "have";
    if (tenseOf(tokens, i)) return false;
  }
  return false;
}

/** Nouns of what is set for a day before it comes. */
const SCHEDULED =
  /^(vote|votes|hearing|hearings|meeting|election|elections|debate|deadline|summit|trial|session|appearance|runoff|primary|primaries|caucus|caucuses|referendum|final|opener|inauguration|rematch|arraignment|sentencing|anniversary|contest|contests|matchup|kickoff|showdown)$/i;

/** "The final vote Wednesday", "a hearing on Thursday". */
const isScheduled = (tokens: Tokens, from: number): boolean =>
  SCHEDULED.test(textAt(tokens, wordAt(tokens, from - 1) === "on" ? from - 2 : from - 1));

/** Nouns of what has happened by the time it is reported; meetings and votes are not among them. */
const HAPPENED =
  /^(ruling|decision|verdict|attack|attacks|blast|blasts|explosion|bombing|bombings|shooting|shootings|crash|killing|killings|raid|raids|announcement|statement|quake|earthquake|tremor|fire|violence|arrest|arrests|defeat|loss|win|victory|close|closing|riot|riots|collapse|selloff|plunge|slide|rally|crackdown|strike|strikes|massacre|ambush|disclosure|resignation)$/i;

/** "Will appeal Wednesday's ruling": the ruling is there already. */
const ofWhatHappened = (tokens: Tokens, to: number): boolean => {
  if (wordAt(tokens, to) !== "'" || wordAt(tokens, to + 1) !== "s") return false;
  for (let i = to + 2; i < to + 5; i++) if (HAPPENED.test(textAt(tokens, i))) return true;
  return false;
};

/** Which way the words around an expression point. Looks at its own sentence only. */
export function englishCues(tokens: Tokens, from: number, to: number): Cues {
  const { first, last } = sentenceAround(tokens, from, to);
  const prep = preposition(tokens, from);
  const verb = governor(tokens, first, from, to, last);
  const planned = plannedBefore(tokens, first, from, prep) ?? plannedAfter(tokens, first, from, to, last);
  const soonest = wordAt(tokens, from - 1) === "as" && /^(soon|early)$/.test(wordAt(tokens, from - 2));
  // "In January, voters chose": what opens a sentence about the past is past.
  const opens = from - first === 1 && /^(in|on)$/.test(wordAt(tokens, first));
  const behind =
    BEHIND.has(prep) ||
    (opens && verb.tense === "past") ||
    ruledByPast(tokens, from) ||
    ofWhatHappened(tokens, to);
  // "The vote is on Monday."
  const stands = /^(on|in)$/.test(wordAt(tokens, from - 1)) && /^(is|are)$/.test(wordAt(tokens, from - 2));
  const limit = LIMITS.has(prep) && (verb.infinitive || verb.tense !== "past" || isOpen(tokens, first, from));
  const because = behind
    ? null
    : limit
      ? `‘${prep}’ sets a limit`
      : planned
        ? `‘${planned}’ points ahead`
        : verb.tense === "future"
          ? "what governs it lies ahead"
          : soonest
            ? `‘as ${wordAt(tokens, from - 2)} as’ points ahead`
            : stands
              ? `‘${wordAt(tokens, from - 2)} ${wordAt(tokens, from - 1)}’ points ahead`
              : null;
  const ahead = because !== null;
  return {
    tense: verb.tense,
    ahead,
    firm: limit || planned !== null || soonest || stands,
    behind,
    intended: verb.infinitive && verb.tense === "present" && !behind && wordAt(tokens, from - 1) === "in",
    because,
    // Asked for by few kinds of expressions, and each is a search of its own.
    get told() {
      return !ahead && isTold(tokens, first, from);
    },
    get open() {
      return !behind && (verb.tense !== "past" || isScheduled(tokens, from));
    },
  };
}

/** Verbs that bring up what may lie ahead: "announced a cut in supplies in September" leaves open which. */
const BRINGS_UP =
  /^(told|said|announced|agreed|proposed|planned|expected|scheduled|discussed|asked|ordered|urged|called|vowed|pledged|promised|offered|decided|warned|predicted|projected|forecast|estimated|booked|invited|set|slated|seemed|appeared|wanted|needed|hoped|intended|unspecified|placed|talked|signaled|signalled|hinted|suggested)$/;

/** How far before an expression its verb may stand, in tokens. */
const TOLD_REACH = 12;

/** Does a finite verb of the past, with nothing but its object between, tell of an expression after "in"? */
function isTold(tokens: Tokens, first: number, from: number): boolean {
  if (!/^(in|early|late|mid|-)$/.test(wordAt(tokens, from - 1))) return false;
  for (let i = from - 2; i >= Math.max(first, from - TOLD_REACH); i--) {
    if (isInfinitive(tokens, i) || /^(if|when|until|will|would|may|might)$/.test(wordAt(tokens, i)))
      return false;
    if (tenseOf(tokens, i) !== "past") continue;
    const before = wordAt(tokens, i - 1);
    const word = textAt(tokens, i).toLowerCase();
    if (/^(had|did|was|were)$/.test(word)) return true;
    return (
      !BRINGS_UP.test(word) &&
      !/^(a|an|the|its|their|his|newly|is|are|be|being|has|have|-)$/.test(before) &&
      !textAt(tokens, i - 1).endsWith("ly") &&
      passive(tokens, i) === undefined
    );
  }
  return false;
}

/** "He retired in June", but not "is heard in May" and not "to be named in May". */
const ruledByPast = (tokens: Tokens, from: number): boolean =>
  /^(in|on)$/.test(wordAt(tokens, from - 1)) &&
  tenseOf(tokens, from - 2) === "past" &&
  passive(tokens, from - 2) === undefined &&
  !/^(is|are)$/.test(wordAt(tokens, from - 3));

const LEADS_IN =
  /^(in|on|by|until|till|from|since|during|after|before|at|between|early|late|mid|to|and|through|around|about|of|when|-|\()$/;

/** "In May 1862 he fell", "May 1862:", but not "the May 2007 high" and not "is to be made for 2010". */
export const isAdverbial = (tokens: Tokens, from: number): boolean =>
  from === 0 ||
  tokens.gap[from] === BLANK_LINE ||
  LEADS_IN.test(wordAt(tokens, from - 1)) ||
  endsSentence(tokens, from - 1);
