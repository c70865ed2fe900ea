import { IRREGULAR_VERBS } from "./irregular-verbs";
import { AMBIGUOUS_VERBS, PLAIN_VERBS } from "./regular-verbs";

/** What a word could be as a verb; `past` and `participle` are both set where the form does not tell. */
export type VerbReading = {
  readonly base: string;
  readonly bare: boolean;
  readonly third: boolean;
  readonly past: boolean;
  readonly participle: boolean;
  readonly ing: boolean;
  /** The same form is a common noun too, so its place must decide. */
  readonly ambiguous: boolean;
};

const VOWEL = /[aeiou]/;
const DOUBLING = new Set(
  "ban bar stop drop plan admit commit submit permit refer prefer occur defer transfer expel compel rebel control patrol step ship shop slip snap grab hit cut put let get set win run begin sit quit beg plot rob stab strip trap wrap tip cap map swap tag drag jog drug hug plug spot chat bat pat nod bid rid dig equip regret abet outfit allot rebut acquit bus travel cancel label model fuel signal quarrel total".split(
    " ",
  ),
);

const sForm = (b: string): string =>
  /(?:s|x|z|ch|sh|o)$/.test(b) ? `${b}es` : /[^aeiou]y$/.test(b) ? `${b.slice(0, -1)}ies` : `${b}s`;

const edForms = (b: string): string[] => {
  if (b.endsWith("e")) return [`${b}d`];
  if (/[^aeiou]y$/.test(b)) return [`${b.slice(0, -1)}ied`];
  return DOUBLING.has(b) ? [`${b}${b.slice(-1)}ed`, `${b}ed`] : [`${b}ed`];
};

const ingForms = (b: string): string[] => {
  if (b.endsWith("ie")) return [`${b.slice(0, -2)}ying`];
  if (b.endsWith("e") && !/(?:ee|oe|ye)$/.test(b)) return [`${b.slice(0, -1)}ing`];
  return DOUBLING.has(b) ? [`${b}${b.slice(-1)}ing`, `${b}ing`] : [`${b}ing`];
};

const readings = new Map<string, VerbReading>();

const put = (form: string, base: string, flags: Partial<VerbReading>, ambiguous: boolean): void => {
  const old = readings.get(form);
  if (old && old.base !== base) return;
  const blank = {
    base,
    bare: false,
    third: false,
    past: false,
    participle: false,
    ing: false,
    ambiguous: false,
  };
  readings.set(form, { ...(old ?? blank), ...flags, ambiguous: (old?.ambiguous ?? false) || ambiguous });
};

/** In the list of nouns for one sense only; as a bare or -s form they are verbs. */
const VERBS_ON_SIGHT = new Set(
  "say want tell think thank make send sell leave fling shut kill suffer speak join suspect seem wish".split(
    " ",
  ),
);
const ambiguousSet = new Set(AMBIGUOUS_VERBS.filter((v) => !VERBS_ON_SIGHT.has(v)));
for (const verb of IRREGULAR_VERBS) {
  const both = ambiguousSet.has(verb.base);
  put(verb.base, verb.base, { bare: true }, both);
  put(sForm(verb.base), verb.base, { third: true }, both);
  for (const form of verb.past) put(form, verb.base, { past: true }, false);
  for (const form of verb.participle) put(form, verb.base, { participle: true }, false);
  for (const form of ingForms(verb.base)) put(form, verb.base, { ing: true }, false);
}
const irregularBases = new Set(IRREGULAR_VERBS.map((v) => v.base));
for (const base of [...PLAIN_VERBS, ...AMBIGUOUS_VERBS]) {
  if (irregularBases.has(base)) continue;
  const both = ambiguousSet.has(base);
  put(base, base, { bare: true }, both);
  put(sForm(base), base, { third: true }, both);
  for (const form of edForms(base)) put(form, base, { past: true, participle: true }, false);
  for (const form of ingForms(base)) put(form, base, { ing: true }, false);
}

const stemEd = (w: string): string => {
  const cut = w.slice(0, -2);
  if (cut.endsWith("i")) return `${cut.slice(0, -1)}y`;
  if (/([^aeiouls])\1$/.test(cut)) return cut.slice(0, -1);
  return /(?:[rnl][cgsv]|[aeiou][cgsvz]|[^aeiou][aiou][tdrlnkpm])$/.test(cut) &&
    !/(?:on|or|it|om|op|ess|iss)$/.test(cut)
    ? `${cut}e`
    : cut;
};

const NOT_ED = new Set(
  "hundred sacred naked wicked united red bed sped speed need seed feed indeed breed deed weed shed sled hatred kindred infrared ahead".split(
    " ",
  ),
);
const NOT_ING = new Set(
  "thing something nothing anything everything king ring spring string wing sing sibling ceiling during evening morning building being according including following regarding concerning beijing wedding clothing sterling darling".split(
    " ",
  ),
);

/** The verb reading of a lower-case word, or null where it cannot be one. Unknown -ed and -ing words are guessed. */
export const verbReading = (word: string): VerbReading | null => {
  const known = readings.get(word);
  if (known) return known;
  if (
    word.length > 4 &&
    word.endsWith("ed") &&
    !NOT_ED.has(word) &&
    VOWEL.test(word.slice(0, -2)) &&
    !word.includes("-")
  )
    return {
      base: stemEd(word),
      bare: false,
      third: false,
      past: true,
      participle: true,
      ing: false,
      ambiguous: false,
    };
  if (
    word.length > 5 &&
    word.endsWith("ing") &&
    !NOT_ING.has(word) &&
    VOWEL.test(word.slice(0, -3)) &&
    !word.includes("-")
  )
    return {
      base: stemEd(`${word.slice(0, -3)}ed`),
      bare: false,
      third: false,
      past: false,
      participle: false,
      ing: true,
      ambiguous: true,
    };
  return null;
};

const IRREGULAR_NOUNS: Readonly<Record<string, string>> = {
  men: "man",
  women: "woman",
  children: "child",
  people: "person",
  persons: "person",
  lives: "life",
  wives: "wife",
  crises: "crisis",
  feet: "foot",
  police: "police",
  forces: "force",
  media: "media",
  policemen: "policeman",
  policewomen: "policewoman",
};

/** Singular of a lower-case noun. */
export const nounLemma = (word: string): string => {
  const known = IRREGULAR_NOUNS[word];
  if (known !== undefined) return known;
  if (word.length < 4 || !word.endsWith("s") || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(?:ches|shes|xes|sses|zzes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
};
