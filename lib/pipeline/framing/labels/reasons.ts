import type { PhraseProfile } from "./phrase";

const share = <T>(profiles: readonly PhraseProfile[], values: (p: PhraseProfile) => Iterable<T>): T[] => {
  const counts = new Map<T, number>();
  for (const profile of profiles)
    for (const value of new Set(values(profile))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].filter(([, n]) => n > 1).map(([value]) => value);
};

const listed = (words: readonly string[]): string => [...words].sort().slice(0, 4).join(", ");

/** Why phrases were taken for one referent, in words a reader can check: names, countries and kinds of word shared. */
export const reasonsOf = (profiles: readonly PhraseProfile[]): string[] => {
  const reasons: string[] = [];
  const keys = share(profiles, (p) => (p.key === null ? [] : [p.key]));
  const persons = share(profiles, (p) => p.persons);
  const countries = share(profiles, (p) => p.countries);
  const families = share(profiles, (p) => p.families);
  const heads = share(profiles, (p) => (p.head === "" ? [] : [p.head]));
  if (keys.length > 0) reasons.push(`the same name or office: ${listed(keys)}`);
  else if (persons.length > 0) reasons.push(`the same person is named in them: ${listed(persons)}`);
  if (countries.length > 0) reasons.push(`the same country: ${listed(countries)}`);
  if (families.length > 0) reasons.push(`words of one kind: ${listed(families)}`);
  if (heads.length > 0 && families.length === 0)
    reasons.push(`the same word in other company: ${listed(heads)}`);
  return reasons.length > 0 ? reasons : ["words in common"];
};
