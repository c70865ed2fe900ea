const irregular: Readonly<Record<string, readonly string[]>> = {
  say: ["said"],
  tell: ["told"],
  think: ["thought"],
  write: ["wrote", "written"],
  know: ["knew", "known"],
  see: ["saw", "seen"],
  feel: ["felt"],
  find: ["found"],
  show: ["shown"],
  swear: ["swore", "sworn"],
  seek: ["sought"],
  foresee: ["foresaw", "foreseen"],
  understand: ["understood"],
  learn: ["learnt"],
  read: ["read"],
  broadcast: ["broadcast"],
};

const doubles = new Set([
  "admit",
  "refer",
  "rebut",
  "quip",
  "dub",
  "slam",
  "plan",
  "brag",
  "infer",
  "chat",
  "rap",
  "rip",
]);

/** The regular English forms of a verb (says, said, saying), with the irregular ones of the lists we ship. */
export const inflect = (verb: string): string[] => {
  const forms = [verb];
  const stem = doubles.has(verb) ? verb + verb.slice(-1) : verb;
  if (verb.endsWith("e")) forms.push(`${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`);
  else if (/[^aeiou]y$/.test(verb))
    forms.push(`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`);
  else if (/(?:s|x|z|ch|sh)$/.test(verb)) forms.push(`${verb}es`, `${verb}ed`, `${verb}ing`);
  else forms.push(`${verb}s`, `${stem}ed`, `${stem}ing`);
  return [...forms, ...(irregular[verb] ?? [])];
};
