import { count } from "../ui/words";

const CLOSE = 0.7;
const CLEAR = 0.9;

/** How sure a link between two reports is, from its strength (0 to 1). */
export const strengthWords = (strength: number): string =>
  strength >= CLEAR ? "A clear link" : strength >= CLOSE ? "A likely link" : "A close call";

/** How near an event that was kept apart came to being the same. */
export const apartWords = (strength: number): string =>
  strength >= 0.5 ? "A close call" : strength >= 0.2 ? "Somewhat alike" : "Little alike";

/** All links of an event in one sentence, the doubtful ones named. */
export const linksInWords = (strengths: readonly number[]): string => {
  const close = strengths.filter((s) => s < CLOSE).length;
  const likely = strengths.filter((s) => s >= CLOSE && s < CLEAR).length;
  const clear = strengths.length - close - likely;
  const parts = [
    ...(close > 0 ? [count(close, "close call")] : []),
    ...(likely > 0 ? [`${likely} likely`] : []),
    ...(clear > 0 ? [`${clear} clear`] : []),
  ];
  return `These reports were joined one by one: ${parts.join(", ")}. ${
    strengths.length > 1 ? "The weakest link comes first." : ""
  }`.trim();
};
