const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Words that judge while they name; a title does without them. Adjectives can be dropped, nouns cannot. */
export const LOADED_ADJECTIVES = words(
  "brutal illegal illegally unlawful unlawfully so-called alleged terrorist barbaric heinous vicious savage bloody ruthless shameful disgraceful cowardly evil fierce notorious infamous radical extremist fanatical puppet criminal murderous horrific horrifying shocking outrageous scandalous massive controversial heroic glorious historic",
);
export const LOADED_NOUNS = words(
  "invasion regime occupation aggression massacre slaughter pretext terrorists terrorist thugs gang puppet atrocity atrocities butchery genocide mercenaries infidels martyrs martyr traitors henchmen clique junta propaganda",
);

export const isLoaded = (word: string): boolean =>
  LOADED_ADJECTIVES.has(word.toLowerCase()) || LOADED_NOUNS.has(word.toLowerCase());

const WORD = /[\p{L}-]+/gu;

/** Number of loaded words in a text. */
export const loadedCount = (text: string): number =>
  Array.from(text.matchAll(WORD)).filter((m) => isLoaded(m[0])).length;
