import type { Token } from "./tokens";

/** Words that carry a full stop without ending a sentence. */
const abbreviations = new Set(
  (
    "mr mrs ms dr prof sen sens rep reps gov govs gen col lt sgt capt maj cmdr adm rev hon pres st jr sr vs etc inc " +
    "ltd co corp no nos dept est fig al jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun " +
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa " +
    "tenn tex va vt wash wis wyo u.s u.n u.k e.u d.c n.y n.j n.h n.c s.c n.d s.d n.m w.va r.i a.m p.m i.e e.g"
  ).split(" "),
);

const closers = new Set(["”", '"', "’", "'", ")", "]", "»"]);
const startsLikeSentence = (token: Token): boolean => {
  const first = token.text[0] ?? "";
  return !token.isWord
    ? "“\"‘'«„([—–-".includes(first)
    : first !== first.toLowerCase() || (first >= "0" && first <= "9");
};

const stopEnds = (tokens: readonly Token[], at: number, next: Token): boolean => {
  const before = tokens[at - 1];
  if (tokens[at]?.text !== "." || before === undefined || tokens[at]?.spaced) return true;
  if (before.text.length === 1 && before.text !== "I" && before.isWord && before.text !== before.lower)
    return false;
  if (!abbreviations.has(before.lower)) return true;
  // "in the U.S. The" ends, "Sen. Smith" does not: only abbreviations with a stop inside may close a sentence.
  return (
    before.lower.includes(".") &&
    /^(?:the|but|in|he|she|it|they|a|and|on|this|his|we)$/.test(next.lower) &&
    next.text !== next.lower
  );
};

/** Writes the number of its sentence into every token. A new paragraph always starts a sentence. */
export const numberSentences = (tokens: Token[]): void => {
  let sentence = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    const previous = tokens[i - 1];
    if (token === undefined) continue;
    if (previous !== undefined && startsSentence(tokens, i, token, previous)) sentence += 1;
    token.sentence = sentence;
  }
};

const startsSentence = (tokens: readonly Token[], i: number, token: Token, previous: Token): boolean => {
  if (previous.paragraph !== token.paragraph) return true;
  if (!token.spaced || !startsLikeSentence(token)) return false;
  let end = i - 1;
  while (end > 0 && closers.has(tokens[end]?.text ?? "") && tokens[end]?.spaced === false) end -= 1;
  const mark = tokens[end]?.text ?? "";
  if (mark === "!" || mark === "?" || mark === "…") return true;
  return mark === "." && stopEnds(tokens, end, token);
};
