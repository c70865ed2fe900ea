const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s/).filter((w) => w !== ""));

/** Verbs of being, having, holding an opinion: alone they report no happening. Lemmas. */
export const STATIVE_VERBS = words(
  "be have seem appear remain exist belong consist contain include own possess know believe think fear hope want wish like love hate prefer need require mean deserve depend lack resemble concern involve matter tend differ live stand lie regard consider view see support oppose object understand remember expect allow enable constitute represent feature cost weigh measure face suffer rely aim focus base locate situate consist comprise hold maintain control dominate border surround await serve stay keep operate work play do look feel hear sound seem deem suspect worry doubt agree disagree own boast house house monitor interfere mislead hinder hamper show rule affect lock cover provide document seek designate describe reflect indicate suggest use identify continue refer underline highlight illustrate",
);
/**
 * Of these, the ones that report a happening as soon as the text puts them at a time and in the past or the future:
 * "the court heard the case on Monday", "Spain will face Italy on 2 May".
 */
export const EVENTIVE_WHEN_DATED = words(
  "hear rule play work hold seek show face agree disagree oppose use serve stay keep lock cover allow provide control operate document identify become refer continue consider",
);
/** Verbs that carry little themselves; their subject or object names the happening. */
export const LIGHT_VERBS = words(
  "come take make have give occur happen follow mark meet see bring lead hold go get do be spark prompt cause trigger draw face result begin start end continue",
);
/** Words that make a sentence general rather than one happening. */
export const HABITUAL_WORDS = words(
  "regularly repeatedly often usually always sometimes frequently generally typically routinely traditionally constantly normally daily weekly every whenever ever never rarely seldom recurrent",
);
/** Subjects that stand for a class rather than a party. */
export const GENERIC_SUBJECTS = words(
  "most many some critics observers analysts experts people everyone others few residents",
);
