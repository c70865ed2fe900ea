import type { PhraseProfile } from "./phrase";

/** What two phrases of a group have in common, by name, in the order of `pairFeatures`. */
export const PAIR_FEATURES = [
  "sameKey",
  "sameCountry",
  "keysDiffer",
  "personAndCountry",
  "sameHead",
  "sameHeadNoun",
  "sameFamily",
  "familiesDiffer",
  "sameCluster",
  "overlap",
  "containment",
  "headInOther",
  "headsInEachOther",
  "countryShared",
  "countryDiffers",
  "countryOneSided",
  "personShared",
  "personDiffers",
  "personOneSided",
  "bothClauses",
  "oneClause",
  "nounAndKey",
  "stateHead",
  "pluralDiffers",
  "familyInOther",
] as const;

/** How telling a stem is among the phrases compared: 1 for a word of one phrase, towards 0 for a word of many. */
export type Telling = (stem: string) => number;

const shares = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => {
  for (const x of a) if (b.has(x)) return true;
  return false;
};

const overlapOf = (a: PhraseProfile, b: PhraseProfile, telling: Telling): [number, number] => {
  let both = 0;
  let left = 0;
  let right = 0;
  for (const s of a.stems) {
    const value = telling(s);
    left += value;
    if (b.stems.has(s)) both += value;
  }
  for (const s of b.stems) right += telling(s);
  const either = left + right - both;
  return [either > 0 ? both / either : 0, Math.min(left, right) > 0 ? both / Math.min(left, right) : 0];
};

const keyed = (p: PhraseProfile): boolean => p.key !== null;

const familyIn = (
  a: PhraseProfile,
  b: PhraseProfile,
  familiesOfStem: (s: string) => readonly string[],
): boolean => {
  for (const s of b.stems) for (const f of familiesOfStem(s)) if (a.families.includes(f)) return true;
  return false;
};

/** Features of a pair, 0 or 1 but for the two overlaps. */
export const pairFeatures = (
  a: PhraseProfile,
  b: PhraseProfile,
  telling: Telling,
  familiesOfStem: (s: string) => readonly string[],
): number[] => {
  const bothKeyed = keyed(a) && keyed(b);
  const sameKey = bothKeyed && a.key === b.key;
  const isMixed =
    (a.kind === "person" && b.kind === "country") || (a.kind === "country" && b.kind === "person");
  const [overlap, containment] = overlapOf(a, b, telling);
  const sameHead = a.head === b.head && a.head !== "";
  const familyKnown = a.families.length > 0 && b.families.length > 0;
  const sameFamily = familyKnown && a.families.some((f) => b.families.includes(f));
  const aIn = b.stems.has(a.head);
  const bIn = a.stems.has(b.head);
  const countryShared = shares(a.countries, b.countries);
  const personShared = shares(a.persons, b.persons);
  const nouns = !keyed(a) && !keyed(b);
  const clauses = Number(a.kind === "clause") + Number(b.kind === "clause");
  const oneKeyed = keyed(a) !== keyed(b);
  const state = oneKeyed && (a.kind === "country" || b.kind === "country") && countryShared;
  return [
    sameKey && a.kind !== "country",
    sameKey && a.kind === "country",
    bothKeyed && !sameKey,
    isMixed,
    sameHead,
    sameHead && nouns,
    sameFamily && !sameHead,
    familyKnown && !sameFamily && !sameHead,
    a.cluster > 0 && a.cluster === b.cluster && !sameHead,
    overlap,
    containment,
    aIn !== bIn,
    aIn && bIn && !sameHead,
    countryShared,
    a.countries.size > 0 && b.countries.size > 0 && !countryShared,
    a.countries.size > 0 !== b.countries.size > 0,
    personShared,
    a.persons.size > 0 && b.persons.size > 0 && !personShared,
    a.persons.size > 0 !== b.persons.size > 0,
    clauses === 2,
    clauses === 1,
    oneKeyed,
    state,
    a.isPlural !== b.isPlural,
    !sameFamily && (familyIn(a, b, familiesOfStem) || familyIn(b, a, familiesOfStem)),
  ].map(Number);
};
