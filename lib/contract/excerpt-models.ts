import { z } from "zod";
import { articleSummary, phrase, span } from "./models";

export const diffPart = z.object({ kind: z.enum(["same", "removed", "added"]), text: z.string() });
export type DiffPartModel = z.infer<typeof diffPart>;

/**
 * What became of the words that an excerpt's link names. `here`: in their place. `moved`: word for word elsewhere in the
 * text. `unclear`: word for word, but it cannot be said which place is meant. `changed`: a version we hold had them, the
 * present text has something like them instead. `removed`: a version we hold had them, the present text has nothing like
 * them. `gone`: a version we hold had them, there is no present text. `unknown`: no text we hold has them.
 */
export const excerptStatus = z.enum(["here", "moved", "unclear", "changed", "removed", "gone", "unknown"]);
export type ExcerptStatus = z.infer<typeof excerptStatus>;

export const changeKind = z.enum(["numbers", "negation", "words", "spacing"]);

export const excerptAnswer = z.object({
  status: excerptStatus,
  /** The article as it is now; null when `gone`. */
  article: articleSummary.nullable(),
  /** Where the words stand now; several only when `unclear`. */
  spans: z.array(span),
  /** The words as a version we hold had them, with that version's id; null when `unknown`. */
  before: z
    .object({ text: z.string(), sentence: z.string(), versionId: z.string(), title: z.string().nullable() })
    .nullable(),
  /** When `changed`: what may stand in their place now. Never the same words. */
  now: phrase.nullable(),
  /** When `changed`: what differs, and word by word from `before` to `now`. */
  changes: z.array(changeKind),
  diff: z.array(diffPart),
  /** The publisher's page, led to the passage by a text fragment where one was found that fits one place only. */
  publisher: z.string().nullable(),
});
export type ExcerptAnswer = z.infer<typeof excerptAnswer>;

/** One reading of an article with what changed from the one before; the oldest has nothing before it. */
export const versionsAnswer = z.object({
  article: articleSummary,
  /** Newest first. */
  versions: z.array(
    z.object({
      id: z.string(),
      title: z.string().nullable(),
      published: z.string().nullable(),
      /** From the version before it (the next in this list): headline and text. */
      headline: z.object({ before: z.string().nullable(), after: z.string().nullable() }).nullable(),
      diff: z.array(diffPart),
    }),
  ),
});
export type VersionsAnswer = z.infer<typeof versionsAnswer>;
