import type { Mention } from "@/lib/domain/mention";
import { isReporting } from "./english/reporting";
import type { ParsedSentence } from "./parse-sentence";
import { subjectOf } from "./subject";
import type { Reporter } from "./voice";

/** A mention that speaks, as far as later sentences of the article can refer back to it. */
export type SpokenMention = {
  readonly mention: Mention;
  readonly sentence: number;
  /** Kind of text that speaks ("statement", "report"), or null. */
  readonly text: string | null;
  readonly isJoint: boolean;
};

/** Sentences back to which "the statement" may point: the whole article. */
const FAR = 1000;
/** Texts that a report may be about from its headline on, without naming them first. */
const OFFICIAL = new Set(["statement", "declaration", "communique", "communiqué"]);
const TOP: ReadonlySet<string> = new Set(["headline", "standfirst", "lead"]);
const PRONOUNS = new Set(["it", "he", "she", "they"]);
const FURTHER = new Set(["also", "further", "added", "adds"]);

/** True where the whole sentence stands in quotation marks and names no speaker. */
export const isBareQuote = (s: ParsedSentence): boolean => {
  const first = s.tokens[0];
  const last = s.tokens.filter((t) => t.text !== ".").at(-1);
  return (
    first?.kind === "open-quote" &&
    (last?.kind === "close-quote" || !s.tokens.some((t) => t.kind === "close-quote")) &&
    !s.clauses.some((c) => c.kind === "attribution")
  );
};

const BACKWARD =
  /^["“]?(?:the reason for (?:that|this)|that is why|this is why|this came after|that came after)\b/i;

/** True where a sentence opens by explaining the one before it ("The reason for that is …"). */
export const explainsBefore = (sentence: string): boolean => BACKWARD.test(sentence);

const latest = (
  spoken: readonly SpokenMention[],
  within: number,
  index: number,
  test: (m: SpokenMention) => boolean,
): SpokenMention | null =>
  spoken.filter((m) => index - m.sentence <= within && m.sentence < index && test(m)).at(-1) ?? null;

/**
 * The earlier mention whose event a sentence goes on about: "the statement said", "it also demanded", "both
 * countries also want", a quotation without a speaker. Null where the words point back to nothing.
 */
export const continues = (
  s: ParsedSentence,
  reporter: Reporter | null,
  spoken: readonly SpokenMention[],
): SpokenMention | null => {
  if (isBareQuote(s)) return latest(spoken, 1, s.index, () => true);
  if (reporter?.text && reporter.source) {
    const opener = s.tokens[reporter.source.from]!.lower;
    if (opener !== "the" && opener !== "this" && opener !== "its" && opener !== "their") return null;
    const same = latest(spoken, FAR, s.index, (m) => m.text === reporter.text);
    if (same || !OFFICIAL.has(reporter.text)) return same;
    return latest(spoken, FAR, s.index, (m) => TOP.has(m.mention.role));
  }
  const main = reporter?.clause ?? s.clauses[0];
  const subject = main ? subjectOf(s, main) : null;
  if (!main || !subject) return null;
  const words = s.tokens.slice(subject.from, Math.max(subject.to, main.verb.last + 1)).map((t) => t.lower);
  const opener = words[0]!;
  const isCue = isReporting(main.verb.lemma) || main.verb.lemma === "want";
  if (!isCue) return null;
  if (PRONOUNS.has(opener) && (words.some((w) => FURTHER.has(w)) || main.verb.lemma === "add"))
    return latest(spoken, 1, s.index, () => true);
  if (opener === "both" || (opener === "the" && words[1] === "two"))
    return latest(spoken, 6, s.index, (m) => m.isJoint || m.text !== null);
  return null;
};
