const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s/).filter((w) => w !== ""));

export const DETERMINERS = words(
  "a an the this that these those his her its their our my your every each either neither another some any no all both such several many few most more fewer other enough",
);
export const PREPOSITIONS = words(
  "of in on at by for with from to into onto over under about against between among amid amidst during through throughout within without across along around behind below beneath beside besides beyond despite down inside near off outside past per regarding toward towards up upon via like unlike including following concerning aboard above alongside amongst atop opposite minus plus versus",
);
/** Prepositions before which a verb does not stand finite, so the next open word is a noun. */
export const PRONOUNS = words(
  "i you he she it we they me him us them himself herself itself themselves ourselves myself who whom someone anyone everyone nobody none something anything nothing one others",
);
export const SUBJECT_PRONOUNS = words("i you he she it we they who that which there this those these");
export const MODALS = words(
  "will would shall should can could may might must 'll wo ca cannot can't won't wouldn't couldn't shouldn't shan't mightn't mustn't",
);
export const BE = words("be is are was were been being am isn't aren't wasn't weren't 's");
export const HAVE = words("have has had having haven't hasn't hadn't");
export const DO = words("do does did don't doesn't didn't");
export const NEGATIONS = words(
  "not never no n't cannot can't won't wouldn't couldn't shouldn't isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't neither nor without",
);
export const SUBORDINATORS = words(
  "after before since when while as if because although though unless until whereas once where whether so lest whenever",
);
export const RELATIVES = words("who which whose whom that");
export const COORDINATORS = words("and or but nor yet");
/** Adverbs that may stand inside a verb group; every word in -ly counts too. */
export const ADVERBS = words(
  "also not never already still just now then again always ever even only soon often later earlier once twice both all almost nearly currently reportedly likewise allegedly however instead too well back away further jointly together first recently finally previously",
);

export const isAdverb = (word: string): boolean =>
  ADVERBS.has(word) || (word.length > 4 && word.endsWith("ly") && !NOT_ADVERBS.has(word));
const NOT_ADVERBS = words(
  "family supply reply ally assembly anomaly italy july monopoly rally apply imply rely comply multiply early elderly daily weekly monthly friendly deadly likely unlikely only holy ugly costly",
);

/** Words that never head a noun phrase and never name anything. */
export const isFunctionWord = (word: string): boolean => FUNCTION_WORDS.has(word);
/** As `isFunctionWord`, but an all-capitals "US" or "IT" is a name. */
export const isFunctionToken = (token: { readonly text: string; readonly lower: string }): boolean =>
  isFunctionWord(token.lower) && !(token.text.length > 1 && token.text === token.text.toUpperCase());
const EXTRA = words("than there here what how why mr mrs ms dr via amp");
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  [
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    MODALS,
    BE,
    HAVE,
    DO,
    NEGATIONS,
    SUBORDINATORS,
    RELATIVES,
    COORDINATORS,
    ADVERBS,
    EXTRA,
  ].flatMap((set) => [...set]),
);
