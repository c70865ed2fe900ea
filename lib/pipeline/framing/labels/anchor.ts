import type { Token } from "../tagger/tokens";
import { BREAKS, DETERMINERS } from "./closed-words";
import { lightStem } from "./light-stem";
import { countryAt } from "./names";
import { familiesOf } from "./word-family";

/** What a phrase says something of: the stem of that noun, and the country nearest before it. */
export type Anchor = { readonly head: string; readonly country: string | null };

const COPULA = new Set([
  "is",
  "are",
  "was",
  "were",
  "be",
  "been",
  "being",
  "as",
  "called",
  "remains",
  "became",
]);

/** The noun before `at` in its sentence that the families know, nearest first; and the nearest country before it. */
const nounBefore = (tokens: readonly Token[], at: number): Anchor | null => {
  const { sentence } = tokens[at]!;
  let head: string | null = null;
  for (let i = at - 1; i >= 0 && tokens[i]!.sentence === sentence && at - i < 30; i -= 1) {
    const token = tokens[i]!;
    if (!token.isWord) continue;
    const found = lightStem(token.lower);
    if (head === null && familiesOf(found).length > 0) head = found;
    const country =
      countryAt([tokens[i - 1]?.lower ?? "", token.lower], 0) ??
      countryAt([token.lower.replace(/'$/, "")], 0);
    if (head !== null && country) return { head, country: country.key };
  }
  return head === null ? null : { head, country: null };
};

/**
 * A phrase that says something of a thing rather than naming it ("is the main obstacle", "on foreign soil
 * illegally", "occupying the town") stands for what it is said of: the noun before it. Null where the phrase names.
 */
export const anchorOf = (tokens: readonly Token[], from: number, to: number): Anchor | null => {
  const first = tokens[from]!;
  const before = tokens[from - 1];
  const previous = before && DETERMINERS.has(before.lower) ? tokens[from - 2] : before;
  const isPlaced = BREAKS.has(first.lower) && first.lower !== "of" && to - from > 1;
  const isDoing = first.lower.endsWith("ing") && before !== undefined && COPULA.has(before.lower);
  const isSaidOf =
    previous !== undefined &&
    COPULA.has(previous.lower) &&
    previous.sentence === first.sentence &&
    familiesOf(lightStem(tokens[to - 1]!.lower)).length === 0;
  if (!isPlaced && !isDoing && !isSaidOf) return null;
  const anchor = nounBefore(tokens, from);
  const own = lightStem(first.lower);
  return isDoing && anchor !== null && familiesOf(own).length > 0 ? { ...anchor, head: own } : anchor;
};

/** The country named last before `at` in the same clause: whose act "began bombing …" is. */
export const countryBefore = (tokens: readonly Token[], at: number): string | null => {
  const { sentence } = tokens[at]!;
  for (let i = at - 1; i >= 0 && at - i < 6 && tokens[i]!.sentence === sentence; i -= 1) {
    if (!tokens[i]!.isWord) return null;
    const country =
      countryAt([tokens[i - 1]?.lower ?? "", tokens[i]!.lower], 0) ?? countryAt([tokens[i]!.lower], 0);
    if (country) return country.key;
  }
  return null;
};
