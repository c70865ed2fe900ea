import type { CompareCell } from "@/lib/contract/models";
import type { Article } from "@/lib/domain/article";
import { precisionOf, wordsFor } from "@/lib/domain/edtf";
import type { Figure, Mention, MentionRole } from "@/lib/domain/mention";
import { type CharSpan, contains, sliceSpan } from "@/lib/domain/span";

/** The words of a span, verbatim. */
const phraseAt = (article: Article, { start, end }: CharSpan) => ({
  start,
  end,
  text: sliceSpan(article.text, { start, end }),
});

/** A cell for some words of an article, with the sentence around them; the words themselves where there is none. */
export const cellAt = (
  article: Article,
  span: CharSpan,
  mention: Mention | null,
  note: string | null,
): CompareCell => {
  const sentence = article.sentences.find((s) => contains(s, span)) ?? span;
  return {
    ...phraseAt(article, span),
    articleId: article.id,
    mention: mention?.id ?? null,
    sentence: phraseAt(article, sentence),
    note,
  };
};

/** The date with how precise it is, in words. */
export const dateNote = (mention: Mention): string => {
  if (mention.edtf === null) return mention.undatedReason ?? "gives no date";
  const precision = precisionOf(mention.edtf);
  const words = wordsFor(mention.edtf);
  const given = mention.timex ? words : `gives no date here; ${words} elsewhere`;
  const isSaid = precision === "day" || words.includes(precision) || words.startsWith("on an unknown day");
  return isSaid ? given : `${given} (${precision})`;
};

const MAX_GAP = 12;

/** A number with what it counts, where that follows it: "about 400 US troops", not "about 400". */
export const figureSpan = (article: Article, figure: Figure): CharSpan => {
  const end = article.text.indexOf(figure.countsText, figure.end) + figure.countsText.length;
  const near = end - figure.countsText.length - figure.end;
  const follows = figure.countsText !== "" && near >= 0 && near <= MAX_GAP;
  return { start: figure.start, end: follows ? end : figure.end };
};

/** Who is speaking, in words. */
export const voiceNote = ({ voice }: Mention): string => {
  const via = voice.via ? `, taken from ${voice.via.text}` : "";
  const speaker = voice.source?.text ?? "somebody not named here";
  if (voice.kind === "own") return `in the outlet's own voice${via}`;
  const cue = voice.cue ? ` (“${voice.cue.text}”)` : "";
  const how = voice.kind === "quoted" ? "quoted from" : "reported speech of";
  return `${how} ${speaker}${cue}${via}`;
};

const ROLES: Readonly<Record<MentionRole, string>> = {
  headline: "in the headline",
  standfirst: "in the standfirst",
  lead: "in the opening",
  primary: "as the report's subject",
  background: "as background",
  detail: "as a detail",
};

/** Where in the story it stands, in words: role and paragraph. */
export const positionNote = (article: Article, mention: Mention): string => {
  const body = article.sentences.filter((s) => s.region !== "headline");
  const own = article.sentences[mention.sentence];
  if (!own || own.region === "headline") return ROLES[mention.role];
  const paragraphs = [...new Set(body.map((s) => s.paragraph))].sort((a, b) => a - b);
  const place = paragraphs.indexOf(own.paragraph) + 1;
  return `${ROLES[mention.role]}, paragraph ${place} of ${paragraphs.length}`;
};
