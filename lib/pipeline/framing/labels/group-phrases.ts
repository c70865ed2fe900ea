import { averageLink } from "./average-link";
import model from "./label-weights.json";
import { PAIR_FEATURES, pairFeatures, prepare } from "./pair-features";
import type { PhraseProfile } from "./phrase";

/** Phrases that read alike, once: `uses` counts how often it stands. */
export type PhraseItem = { readonly profile: PhraseProfile; readonly uses: number };

const COUNTRY_DIFFERS = PAIR_FEATURES.indexOf("countryDiffers");

/**
 * Taken from the score of a pair on top of what was learned: NewsWCL50 has groups of "other persons of a country",
 * which pull different people together; a reader must not see two people, or two countries' troops, as one.
 */
const OTHER_COUNTRY = 2;
const OTHER_PERSON = 4;

const OTHER_THING = 1;

/** A country, and something of another kind that belongs to it: its troops are not the state. */
const isOtherThing = (a: PhraseProfile, b: PhraseProfile): boolean =>
  a.kind === "country" && b.kind === "noun" && b.families.length > 0 && !b.families.includes("state");

const isOtherPerson = (a: PhraseProfile, b: PhraseProfile): boolean =>
  a.kind === "person" && b.kind === "person" && a.key !== b.key;

type Weights = {
  readonly weights: Readonly<Record<string, number>>;
  readonly constant: number;
  readonly threshold: number;
};

/** One number for every stem: how many of the items hold it, against all. */
export const tellingOf = (items: readonly PhraseItem[]): ((stem: string) => number) => {
  const holders = new Map<string, number>();
  for (const { profile } of items) for (const s of profile.stems) holders.set(s, (holders.get(s) ?? 0) + 1);
  const all = Math.log(items.length + 1);
  return (s) => 1 - Math.log(holders.get(s) ?? 1) / (all || 1);
};

/**
 * Which phrases name one referent: a number for each item, the smallest in its group. A logistic score over names,
 * countries, heads, word families and words in common (weights learned on NewsWCL50), average link on top.
 */
export const groupPhrases = (items: readonly PhraseItem[], learned: Weights = model): number[] => {
  const telling = tellingOf(items);
  const weights = PAIR_FEATURES.map((name) => learned.weights[name] ?? 0);
  const prepared = items.map(({ profile }) => prepare(profile, telling));
  const features: number[] = [];
  const scoreOf = (a: number, b: number): number => {
    const [p, q] = [items[a]!.profile, items[b]!.profile];
    pairFeatures(prepared[a]!, prepared[b]!, features);
    let sum = learned.constant;
    for (let i = 0; i < weights.length; i += 1) sum += weights[i]! * features[i]!;
    if (features[COUNTRY_DIFFERS] === 1) sum -= OTHER_COUNTRY;
    if (isOtherPerson(p, q)) sum -= OTHER_PERSON;
    if (isOtherThing(p, q) || isOtherThing(q, p)) sum -= OTHER_THING;
    return Math.max(-8, Math.min(8, sum));
  };
  return averageLink(
    items.map((item) => item.uses),
    scoreOf,
    learned.threshold,
  );
};
