/** Common nouns that news swaps freely; the first stands for all. Stems as `terms.ts` makes them. */
const CLASSES = `troop force soldier military army serviceman personnel
refugee displac evacue idp migrant asylum
rebel insurgent militant fighter gunman militia jihadist
government regim authority
cop police officer policeman
president leader
nation country state
car vehicl truck
plane aircraft jet airlin
child kid
dead death fatality
injur wound
accord deal agreement pact treaty
vote poll ballot
protester demonstrator
statement communique declaration
company firm
base garrison
territory soil land`;

const classOf = new Map<string, string>();
for (const row of CLASSES.split("\n")) {
  const words = row.split(" ");
  for (const word of words) classOf.set(word, words[0]!);
}

export const nounClass = (stem: string): string => classOf.get(stem) ?? stem;
