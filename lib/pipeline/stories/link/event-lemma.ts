import { stem } from "../stem";

/** Irregular forms that a stemmer cannot meet, by base form. */
const IRREGULAR: Readonly<Record<string, string>> = {
  be: "am is are was were been being",
  become: "became",
  begin: "began begun beginning",
  bid: "bidding",
  blow: "blew blown",
  break: "broke broken",
  bring: "brought",
  build: "built",
  burn: "burnt",
  buy: "bought",
  catch: "caught",
  choose: "chose chosen",
  come: "came",
  cut: "cutting",
  deal: "dealt",
  die: "died dies dying dead death deaths",
  draw: "drew drawn",
  drive: "drove driven",
  fall: "fell fallen",
  feel: "felt",
  fight: "fought",
  find: "found",
  flee: "fled",
  fly: "flew flown flight flights",
  forget: "forgot forgotten",
  get: "got gotten",
  give: "gave given",
  go: "went gone goes",
  grow: "grew grown growth",
  hang: "hung",
  have: "has had having",
  hear: "heard",
  hide: "hid hidden",
  hit: "hits hitting",
  hold: "held",
  keep: "kept",
  know: "knew known",
  lead: "led",
  leave: "left",
  lose: "lost loss losses",
  make: "made making",
  marry: "married marriage",
  meet: "met meeting",
  pay: "paid payment",
  put: "putting",
  quit: "quitting",
  run: "ran running",
  say: "said says saying",
  see: "saw seen",
  seek: "sought",
  sell: "sold sale sales",
  send: "sent",
  set: "setting",
  shake: "shook shaken",
  shoot: "shot shots shooting shootings",
  show: "shown showed",
  shut: "shutting",
  sink: "sank sunk sinking",
  sit: "sat",
  slay: "slew slain slaying",
  speak: "spoke spoken speech",
  spend: "spent",
  stand: "stood",
  steal: "stole stolen",
  strike: "struck stricken",
  sue: "sued suing suit",
  swear: "swore sworn",
  take: "took taken taking",
  tell: "told",
  think: "thought",
  throw: "threw thrown",
  wear: "wore worn",
  win: "won winning",
  withdraw: "withdrew withdrawn withdrawal",
  write: "wrote written",
};

const BASE = new Map(
  Object.entries(IRREGULAR).flatMap(([base, forms]) =>
    [base, ...forms.split(" ")].map((form) => [form, base]),
  ),
);

/** Words that do not name the event although they stand first or last in its phrase. */
const LIGHT = new Set(
  "a an the to of in into on out up off down away over for at by with and or its his her their back".split(
    " ",
  ),
);
/** A particle right after the first word says that the first word is a verb. */
const PARTICLE = new Set(
  "to of in into on out up off down away over for at by with back through around".split(" "),
);

/** Key for comparing event words: lower-case base form without inflection. */
export const eventLemma = (word: string): string => {
  const lower = word.toLowerCase();
  const key = stem(BASE.get(lower) ?? lower);
  const base = BASE.get(key);
  return base === undefined ? key : stem(base);
};

const WORD = /[\p{L}\p{N}]+/gu;

/**
 * The word of an event phrase that names it: the verb of a phrasal verb ("checked into"), else the last word that
 * means something ("fatal shooting").
 */
export const headOf = (phrase: string): string => {
  const words = phrase.match(WORD) ?? [phrase];
  const [first = phrase, second] = words;
  if (second !== undefined && PARTICLE.has(second.toLowerCase()) && !LIGHT.has(first.toLowerCase()))
    return first;
  return words.findLast((word) => !LIGHT.has(word.toLowerCase())) ?? first;
};
