import { BE, COORDINATORS, DO, HAVE, isFunctionToken, NEGATIONS } from "./closed-class";
import { type VerbReading, verbReading } from "./lemma";
import { promote } from "./promote-verb";
import { isReporting } from "./reporting";
import { isCapitalised, type Token } from "./tokens";
import { formAt } from "./verb-form";
import { auxiliariesBefore, groupFrom, past, tenseOf, type VerbGroup } from "./verb-group";
import { isStrongBreak } from "./verb-places";

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
