/** Closed classes of English: what a word does in a sentence, as far as its form alone can tell. */
const classes: Readonly<Record<string, string>> = {
  det: "the a an this that these those each every some any no another both either neither all such",
  poss: "his her its their my our your whose",
  subj: "he she they i we you it who",
  obj: "him them me us himself herself themselves itself myself ourselves",
  wh: "what when where why how which whether if whom",
  be: "is are was were be been being am 's",
  have: "has have had having",
  do: "do does did done doing",
  modal: "will would can could may might must should shall ought 'd 'll",
  neg: "not n't never no nor don't doesn't didn't won't can't isn't wasn't aren't couldn't wouldn't hasn't haven't",
  to: "to",
  by: "by",
  of: "of",
  prep: "in on at for with from about into over after before under between against during through without toward towards among amid despite near per via within across around behind beyond like as than upon until since",
  and: "and or but",
  sub: "because although though while unless whereas so that",
  adv: "also again still just even only already now then here there too very more most much less ever always often once later earlier recently",
  when: "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight week month year morning afternoon evening night last next ago",
  month:
    "january february march april may june july august september october november december jan feb aug sept oct nov dec",
  title:
    "mr mrs ms dr sen rep gov president senator representative governor mayor secretary spokesman spokeswoman spokesperson chairman chairwoman director professor judge justice chief minister candidate nominee",
  people:
    "officials people voters critics supporters analysts experts aides sources republicans democrats lawmakers leaders others many some several most few",
};

const table = new Map<string, number>();
Object.values(classes).forEach((words, index) => {
  for (const word of words.split(" ")) if (!table.has(word)) table.set(word, index + 1);
});

const endings: readonly (readonly [string, number])[] = [
  ["ing", 41],
  ["ed", 42],
  ["ly", 43],
  ["tion", 44],
  ["ment", 45],
  ["ness", 45],
  ["ity", 45],
  ["ous", 46],
  ["ful", 46],
  ["ive", 46],
  ["al", 46],
  ["ic", 46],
  ["able", 46],
  ["er", 47],
  ["est", 48],
  ["ism", 45],
  ["ist", 49],
  ["s", 50],
];

/** A small number for a word's class: closed class, number, name-like, ending; 0 for a plain word. */
export const wordClass = (lower: string, text: string, sentenceStart: boolean): number => {
  const closed = table.get(lower);
  if (closed !== undefined) return closed;
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) return 60;
  const capital = text[0] !== lower[0] && !sentenceStart;
  if (capital) return text.length > 1 && text === text.toUpperCase() ? 62 : 61;
  for (const [ending, number] of endings)
    if (lower.length > ending.length + 2 && lower.endsWith(ending)) return number;
  return 0;
};
