import { PREPOSITIONS } from "./english/closed-class";
import { verbReading } from "./english/lemma";

/** Words no title may end on. */
const DANGLING = new Set(
  "and or but the a an its their his her that which who whose what with as than after before while when because if not also such other including along to only".split(
    " ",
  ),
);

const QUOTES = /["“”«»„]/g;

const withoutDangling = (text: string): string => {
  const words = text.split(" ");
  while (words.length > 3 && (DANGLING.has(words.at(-1)!.toLowerCase()) || isOpenPreposition(words)))
    words.pop();
  return words.join(" ");
};

/** Prepositions that also end a phrase ("was taken over", "moved in", "went on"). */
const PARTICLES = new Set("over in on off out up down through across along".split(" "));

/** A verb without its object takes "on" and "in" with it; after a noun they wait for one ("hard labor on"). */
const isOpenPreposition = (words: readonly string[]): boolean => {
  const last = words.at(-1)!.toLowerCase();
  if (!PREPOSITIONS.has(last)) return false;
  const before = (words.at(-2) ?? "").toLowerCase();
  const particle = PARTICLES.has(last) && (verbReading(before) !== null || PREPOSITIONS.has(before));
  return !particle;
};

export const tidy = (text: string): string => {
  const marks = text.match(QUOTES)?.length ?? 0;
  const balanced = marks % 2 === 0 ? text : text.replace(QUOTES, "");
  const bare = balanced
    .replace(/^(?:['’]s\b|[\s,;:.–—-])+/, "")
    .replace(/ ,/g, ",")
    .trim();
  const cut = withoutEnd(withoutDangling(withoutEnd(withoutBrackets(bare))));
  return cut === "" ? "" : cut[0]!.toUpperCase() + cut.slice(1);
};

/** Marks that end nothing; an ellipsis says that words were left out and stays. */
const withoutEnd = (text: string): string => {
  let end = text.length;
  while (end > 0 && ",;:.–—-( ".includes(text[end - 1]!) && !text.endsWith("…")) end--;
  return text.slice(0, end);
};

/** A bracket that closes what was cut off takes what stands before it along. */
const withoutBrackets = (text: string): string => {
  const close = text.indexOf(")");
  const isLone = close !== -1 && !text.slice(0, close).includes("(");
  return isLone ? text.slice(close + 1).replace(/^[\s,;:.–—-]+/, "") : text;
};
