/**
 * What is known about an outlet beside its articles: where it is, in which language it publishes, whose it is, and
 * groups of the user's own. Used to sort and to choose outlets, never to judge them.
 */
export type OutletFacts = {
  readonly name: string;
  /** Two capital letters of ISO 3166, or a name. */
  readonly country?: string;
  /** A code of BCP 47 such as `en`, or a name. */
  readonly language?: string;
  readonly owner?: string;
  /** Further groups by name, such as `{"medium": "agency"}`. */
  readonly groups?: Readonly<Record<string, string>>;
};

/** Facts about the same outlets, later ones over earlier ones, field by field. In order of name. */
export const joinFacts = (...lists: readonly (readonly OutletFacts[])[]): readonly OutletFacts[] => {
  const byName = new Map<string, OutletFacts>();
  for (const facts of lists.flat()) {
    const known = byName.get(facts.name);
    byName.set(facts.name, {
      ...known,
      ...facts,
      ...(known?.groups || facts.groups ? { groups: { ...known?.groups, ...facts.groups } } : {}),
    });
  }
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
};
