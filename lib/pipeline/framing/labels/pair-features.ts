import type { PhraseProfile } from "./phrase";
import { familiesOf } from "./word-family";

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

/** A profile with what comparing it again and again needs: families as bits, stems with their weight. */
export type Prepared = {
  readonly profile: PhraseProfile;
  readonly stems: readonly string[];
  readonly weights: readonly number[];
  readonly total: number;
  readonly countries: readonly string[];
  readonly persons: readonly string[];
  /** Families of the head and of every stem, 31 bits a number. */
  readonly own: readonly [number, number];
  readonly any: readonly [number, number];
};

const numbers = new Map<string, number>();
const bitsOf = (families: Iterable<string>): readonly [number, number] => {
  let low = 0;
  let high = 0;
  for (const family of families) {
    const n = numbers.get(family) ?? numbers.size;
    numbers.set(family, n);
    if (n < 31) low |= 1 << n;
    else high |= 1 << (n - 31);
  }
  return [low, high];
};

export const prepare = (profile: PhraseProfile, telling: Telling): Prepared => {
  const stems = [...profile.stems];
  const weights = stems.map(telling);
  return {
    profile,
    stems,
    weights,
    total: weights.reduce((sum, w) => sum + w, 0),
    countries: [...profile.countries],
    persons: [...profile.persons],
    own: bitsOf(profile.families),
    any: bitsOf(stems.flatMap((s) => familiesOf(s))),
  };
};

const meet = (a: readonly [number, number], b: readonly [number, number]): boolean =>
  (a[0] & b[0]) !== 0 || (a[1] & b[1]) !== 0;

const shares = (a: readonly string[], b: ReadonlySet<string>): boolean => a.some((x) => b.has(x));

const known = (bits: readonly [number, number]): boolean => bits[0] !== 0 || bits[1] !== 0;

/** Features of a pair, 0 or 1 but for the two overlaps. The same array is filled each time where `out` is given. */
export const pairFeatures = (a: Prepared, b: Prepared, out: number[] = []): number[] => {
  const [p, q] = [a.profile, b.profile];
  const pKeyed = p.key !== null;
  const qKeyed = q.key !== null;
  const sameKey = pKeyed && p.key === q.key;
  const isMixed =
    (p.kind === "person" && q.kind === "country") || (p.kind === "country" && q.kind === "person");
  let both = 0;
  for (let i = 0; i < a.stems.length; i += 1) if (q.stems.has(a.stems[i]!)) both += a.weights[i]!;
  const either = a.total + b.total - both;
  const least = Math.min(a.total, b.total);
  const sameHead = p.head === q.head && p.head !== "";
  const familyKnown = known(a.own) && known(b.own);
  const sameFamily = familyKnown && meet(a.own, b.own);
  const aIn = q.stems.has(p.head);
  const bIn = p.stems.has(q.head);
  const countryShared = shares(a.countries, q.countries);
  const personShared = shares(a.persons, q.persons);
  const clauses = Number(p.kind === "clause") + Number(q.kind === "clause");
  const oneKeyed = pKeyed !== qKeyed;
  let at = 0;
  const put = (value: boolean | number): void => {
    out[at] = Number(value);
    at += 1;
  };
  put(sameKey && p.kind !== "country");
  put(sameKey && p.kind === "country");
  put(pKeyed && qKeyed && !sameKey);
  put(isMixed);
  put(sameHead);
  put(sameHead && !pKeyed && !qKeyed);
  put(sameFamily && !sameHead);
  put(familyKnown && !sameFamily && !sameHead);
  put(p.cluster > 0 && p.cluster === q.cluster && !sameHead);
  put(either > 0 ? both / either : 0);
  put(least > 0 ? both / least : 0);
  put(aIn !== bIn);
  put(aIn && bIn && !sameHead);
  put(countryShared);
  put(a.countries.length > 0 && b.countries.length > 0 && !countryShared);
  put(a.countries.length > 0 !== b.countries.length > 0);
  put(personShared);
  put(a.persons.length > 0 && b.persons.length > 0 && !personShared);
  put(a.persons.length > 0 !== b.persons.length > 0);
  put(clauses === 2);
  put(clauses === 1);
  put(oneKeyed);
  put(oneKeyed && (p.kind === "country" || q.kind === "country") && countryShared);
  put(p.isPlural !== q.isPlural);
  put(!sameFamily && (meet(a.own, b.any) || meet(b.own, a.any)));
  return out;
};
