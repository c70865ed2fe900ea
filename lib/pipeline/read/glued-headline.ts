/** Words that open a first sentence. A headline's own words can be among them, so the place of the glue decides. */
const OPENERS = new Set(
  (
    "a an the this that these those in on at as after before when while following for from with by to it he she they we more most some " +
    "several many hundreds thousands dozens tens two three four five at least authorities officials police president prime minister russia " +
    "us u.s. un eu russian syrian iranian american british israeli turkish chinese ukrainian iraqi french german"
  ).split(" "),
);
/** Name parts that are followed by a capital inside one word: McDonald, MacArthur, DeLay, LaGuardia. */
const NAME_PARTS = new Set(
  "mc mac de le la di du van von fitz o al el you face linked pay buzz space tik you huff what micro chat".split(
    " ",
  ),
);

const SMALL_WORDS = new Set(
  "a an the and but or nor for of in on at to by with from as vs via over into amid after is are be".split(
    " ",
  ),
);

/** Share of a title's longer words that begin with a capital or a digit. */
const capitalShare = (words: readonly string[]): number => {
  const long = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  return long.length === 0
    ? 0
    : long.filter((word) => /^["“‘'(]?[\p{Lu}\p{N}]/u.test(word)).length / long.length;
};

/**
 * Length of a headline that runs into the first sentence without a blank ("Forces Leave TownA joint statement …"), or
 * null. Needs at least four words before the glue, mostly capitalised and without a stop, and after it a word
 * that opens sentences, followed by a blank. Looks at the first 200 characters only.
 */
export const gluedHeadlineEnd = (paragraph: string): number | null => {
  const head = paragraph.slice(0, 200);
  for (const match of head.matchAll(/(?<=[\p{Ll}\p{N}"”’')?!])(\p{Lu}\p{L}{0,14})(?=\s)/gu)) {
    const cut = match.index;
    const before = head.slice(0, cut);
    const words = before.split(/\s+/);
    const last = (words[words.length - 1] ?? "").toLowerCase();
    if (words.length < 4 || before.length < 20 || NAME_PARTS.has(last)) continue;
    if (/[.;] /.test(before) || /\p{N}$/u.test(before)) continue;
    if (!OPENERS.has((match[1] ?? "").toLowerCase())) continue;
    if (capitalShare(words) < 0.75 || paragraph.length - cut < 40) continue;
    return cut;
  }
  return null;
};
