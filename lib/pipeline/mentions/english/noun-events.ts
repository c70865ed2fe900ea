import { COORDINATORS, DETERMINERS, isFunctionToken, PREPOSITIONS } from "./closed-class";
import { DECISION_NOUNS, EVENT_NOUNS, looksNominal } from "./event-nouns";
import { nounLemma } from "./lemma";
import { isCapitalised, type Token } from "./tokens";
import type { VerbGroup } from "./verb-group";

/** A noun that names a happening. Token indexes; `from`..`to` is its noun phrase, `to` excluded. */
export type NounEvent = {
  readonly head: number;
  readonly from: number;
  readonly to: number;
  readonly lemma: string;
  /** "decision to withdraw": the infinitive that says what about. */
  readonly complement: VerbGroup | null;
  /** True for nouns of the list, false for those known by their ending only. */
  readonly sure: boolean;
};

const nounPhraseStart = (tokens: readonly Token[], head: number, groups: readonly VerbGroup[]): number => {
  let i = head;
  while (i > 0) {
    const before = tokens[i - 1]!;
    if (groups.some((g) => g.form === "finite" && g.first <= i - 1 && i - 1 <= g.last)) break;
    if (before.lower === "'s" || before.text === "’" || before.kind === "number") i--;
    else if (DETERMINERS.has(before.lower)) return i - 1;
    else if (
      before.kind !== "word" ||
      (isFunctionToken(before) && !["earlier", "recently", "first"].includes(before.lower))
    )
      break;
    else i--;
  }
  return i;
};

/** The end of the phrases that belong to the noun: "of X in Y", "on Z". */
const nounPhraseEnd = (tokens: readonly Token[], head: number, limit: number): number => {
  let i = head + 1;
  while (i < limit) {
    const token = tokens[i]!;
    if (
      token.text === "," ||
      token.text === ";" ||
      token.text === "." ||
      token.kind === "close-quote" ||
      token.text === ")"
    )
      break;
    if (
      token.kind === "word" &&
      isFunctionToken(token) &&
      !PREPOSITIONS.has(token.lower) &&
      !DETERMINERS.has(token.lower) &&
      !COORDINATORS.has(token.lower) &&
      token.lower !== "than"
    )
      break;
    i++;
  }
  return i;
};

/** Event nouns of a sentence that stand in no verb group and no name. */
export const nounEvents = (tokens: readonly Token[], groups: readonly VerbGroup[]): NounEvent[] => {
  const out: NounEvent[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind !== "word" || isFunctionToken(token) || groups.some((g) => g.first <= i && i <= g.last))
      continue;
    const next = tokens[i + 1];
    // A noun before a noun only modifies it ("election campaign", "peace talks").
    if (next?.kind === "word" && !isFunctionToken(next) && !groups.some((g) => g.first === i + 1)) continue;
    const lemma = nounLemma(token.lower);
    const sure = EVENT_NOUNS.has(lemma) || DECISION_NOUNS.has(lemma) || EVENT_NOUNS.has(token.lower);
    if (!sure && !looksNominal(lemma)) continue;
    if (isCapitalised(token) && i > 0) continue;
    const follower = groups.find((g) => g.form === "infinitive" && g.first > i && g.first <= i + 2);
    const complement = DECISION_NOUNS.has(lemma) && follower ? follower : null;
    const nextVerb = groups.find((g) => g.first > (complement?.last ?? i) && g.form === "finite");
    out.push({
      head: i,
      from: nounPhraseStart(tokens, i, groups),
      to: nounPhraseEnd(tokens, complement?.last ?? i, nextVerb?.first ?? tokens.length),
      lemma,
      complement,
      sure,
    });
  }
  return out;
};
