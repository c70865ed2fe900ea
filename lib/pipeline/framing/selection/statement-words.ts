import { STOP } from "../labels/closed-words";
import { lightStem } from "../labels/light-stem";
import { familiesOf } from "../labels/word-family";
import { stem } from "../tagger/stem";
import type { Token } from "../tagger/tokens";

/** What a sentence says, as far as words tell: stems, kinds of word, numbers. */
export type StatementWords = { readonly terms: ReadonlySet<string>; readonly stems: number };

const SPEECH = new Set(
  "say said says told tell report reported according statement added call called also".split(" ").map(stem),
);

/** Stems of the words that say something; a family counts beside its word, so that "left" and "exit" meet. */
export const statementWords = (tokens: readonly Token[], from: number, to: number): StatementWords => {
  const terms = new Set<string>();
  let stems = 0;
  for (let i = from; i < to; i += 1) {
    const { lower, isWord } = tokens[i]!;
    if (!isWord || STOP.has(lower) || lower.length < 2) continue;
    const plain = lower.replace(/^al-/, "");
    const found = stem(plain);
    if (SPEECH.has(found)) continue;
    if (!terms.has(found)) stems += 1;
    terms.add(found);
    for (const family of familiesOf(lightStem(plain))) terms.add(`~${family}`);
  }
  return { terms, stems };
};

/** Rarity of every term among the sentences: the logarithm of all over those that hold it; a kind of word counts half. */
export const rarityOf = (sentences: readonly StatementWords[]): ((term: string) => number) => {
  const holders = new Map<string, number>();
  for (const { terms } of sentences)
    for (const term of terms) holders.set(term, (holders.get(term) ?? 0) + 1);
  const all = sentences.length + 1;
  return (term) => Math.log(all / ((holders.get(term) ?? 0) + 0.5)) * (term.startsWith("~") ? 0.5 : 1);
};

/** How much of what the shorter statement says the other one says too, 0 to 1, rare terms counting more. */
export const sharedShare = (
  a: StatementWords,
  b: StatementWords,
  rarity: (term: string) => number,
): number => {
  let left = 0;
  let right = 0;
  let both = 0;
  for (const term of a.terms) {
    const value = rarity(term);
    left += value;
    if (b.terms.has(term)) both += value;
  }
  for (const term of b.terms) right += rarity(term);
  const least = Math.min(left, right);
  return least > 0 ? both / least : 0;
};
