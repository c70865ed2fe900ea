import { exactDay } from "@/lib/domain/edtf";
import type { DayNumber } from "@/lib/domain/edtf-types";
import type { TagContext, TimeExpression } from "@/lib/domain/time-expression";
import { publishedDay } from "../story-profile";
import { wordsOf } from "../words";
import { splitSentences } from "./split-sentences";

/** An article of one topic; `sentences` is taken instead of `text` where both are given. */
export type DigestArticle = {
  readonly id: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly published: string | null;
  readonly text?: string;
  readonly sentences?: readonly string[];
};

/** The tagger of `lib/pipeline/timex`, handed in because stages do not import each other. */
export type TagText = (text: string, context: TagContext) => readonly TimeExpression[];

export type DatedSentence = {
  readonly text: string;
  /** Place in the article, from 0. */
  readonly position: number;
  /** Stems of the words that mean something, each once. */
  readonly keys: readonly string[];
  /** Days the sentence names, with whether it names them by number or month ("20 April", not "Tuesday"). */
  readonly days: ReadonlyMap<DayNumber, boolean>;
};

export type DatedArticle = {
  readonly id: string;
  readonly outlet: string;
  readonly day: DayNumber | null;
  readonly sentences: readonly DatedSentence[];
};

const BY_CALENDAR = /[0-9]|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/;

/** A day that a phrase of a sentence names. */
export type NamedDay = { readonly day: DayNumber; readonly words: string };

/** The days of phrases, each with whether one of them names it by the calendar. */
const dayMap = (named: readonly NamedDay[]): Map<DayNumber, boolean> => {
  const days = new Map<DayNumber, boolean>();
  for (const { day, words } of named) days.set(day, BY_CALENDAR.test(words) || (days.get(day) ?? false));
  return days;
};

/** An article of which it is known already which days its sentences name; `named[i]` belongs to `texts[i]`. */
export const withDays = (
  article: Pick<DigestArticle, "id" | "outlet" | "published">,
  texts: readonly string[],
  named: readonly (readonly NamedDay[])[],
): DatedArticle => ({
  id: article.id,
  outlet: article.outlet ?? "",
  day: publishedDay(article.published),
  sentences: texts.map((text, position) => ({
    text,
    position,
    keys: [...new Set(wordsOf(text).map(({ key }) => key))].filter((key) => key !== ""),
    days: dayMap(named[position] ?? []),
  })),
});

/** Reads one article: its sentences, and the days each of them names. */
export const datedArticle = (article: DigestArticle, tag: TagText): DatedArticle => {
  const texts = article.sentences ?? splitSentences(article.text ?? "");
  const starts: number[] = [];
  let length = 0;
  for (const text of texts) {
    starts.push(length);
    length += text.length + 1;
  }
  const named = texts.map((): NamedDay[] => []);
  let at = 0;
  for (const { start, edtf, text } of tag(texts.join("\n"), { dct: article.published })) {
    while (at + 1 < starts.length && starts[at + 1]! <= start) at += 1;
    const day = edtf === null ? null : exactDay(edtf);
    if (day !== null) named[at]?.push({ day, words: text });
  }
  return withDays(article, texts, named);
};
