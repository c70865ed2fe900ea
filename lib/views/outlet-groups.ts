import type { GroupKind, OutletsAnswer } from "@/lib/contract/outlet-models";
import type { OutletFacts } from "@/lib/domain/outlet-facts";
import { countryName, languageName } from "./code-names";
import { type OutletCounts, outletModels } from "./outlet-models";

const OWN: readonly (readonly [string, string])[] = [
  ["country", "Country"],
  ["language", "Language"],
  ["owner", "Owner"],
];

const groupsOf = (facts: OutletFacts | undefined, language: string | undefined): Record<string, string> => {
  const spoken = facts?.language ?? language;
  const found: [string, string | undefined][] = [
    ...Object.entries(facts?.groups ?? {}),
    ["country", facts?.country && countryName(facts.country)],
    ["language", spoken && languageName(spoken)],
    ["owner", facts?.owner],
  ];
  return Object.fromEntries(found.filter((f): f is [string, string] => Boolean(f[1])));
};

const byCount = (a: { value: string; outlets: number }, b: { value: string; outlets: number }): number =>
  b.outlets - a.outlets || (a.value < b.value ? -1 : 1);

const kindOf = (key: string, label: string, outlets: OutletsAnswer["outlets"]): GroupKind => {
  const counts = new Map<string, number>();
  for (const { groups } of outlets) {
    const value = groups[key];
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const values = [...counts].map(([value, n]) => ({ value, outlets: n })).sort(byCount);
  const known = values.reduce((n, v) => n + v.outlets, 0);
  return { key, label, values, unknown: outlets.length - known };
};

const titled = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1);

/**
 * The outlets of a collection with their groups, and the kinds of group there are. `languages` is the language of the
 * texts we hold of an outlet; what the facts say goes before it. Kinds that no outlet has are left out.
 */
export const outletGroups = (
  counts: readonly OutletCounts[],
  facts: readonly OutletFacts[],
  languages: ReadonlyMap<string, string>,
): OutletsAnswer => {
  const byName = new Map(facts.map((f) => [f.name, f]));
  const outlets = outletModels(counts).map((o) => ({
    ...o,
    groups: groupsOf(byName.get(o.name), languages.get(o.name)),
  }));
  const more = [...new Set(outlets.flatMap((o) => Object.keys(o.groups)))]
    .filter((key) => !OWN.some(([own]) => own === key))
    .sort();
  const kinds = [...OWN, ...more.map((key) => [key, titled(key)] as const)];
  return {
    outlets,
    kinds: kinds.map(([key, label]) => kindOf(key, label, outlets)).filter((kind) => kind.values.length > 0),
  };
};
