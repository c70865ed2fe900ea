/** What crosses the wire about how articles and outlets put things: the layers of an article. May only grow. */
import { z } from "zod";
import { phrase } from "./models";

/** `direct`: between quotation marks; `indirect`: reported speech; `mixed`: both in one. */
export const speechKind = z.enum(["direct", "indirect", "mixed"]);

/** Who says what, by which words, as printed. `source` is empty where the text names none. */
export const attributionModel = z.object({
  kind: speechKind,
  content: z.array(phrase),
  source: z.array(phrase),
  cue: z.array(phrase),
});

/** An evaluative or loaded word with the reason it is marked; `quoted`: it stands inside quotation marks. */
export const loadedModel = phrase.extend({
  /** Name of the word list, or of the tagger where no list holds the word. */
  list: z.string(),
  /** What that list or tagger is, in words. */
  about: z.string(),
  quoted: z.boolean(),
});
export type LoadedModel = z.infer<typeof loadedModel>;

/** A number with what it counts, in an excerpt of an event. */
export const articleFigure = phrase.extend({
  counts: z.string(),
  countsText: z.string(),
  qualifier: z.string().nullable(),
  unit: z.string().nullable(),
  mention: z.string(),
  eventId: z.string(),
});

/** Wording that stands in this article and in another one, passage by passage, each verbatim in both. */
export const sharedWording = z.object({
  articleId: z.string(),
  outlet: z.string(),
  title: z.string().nullable(),
  /** Words in all passages together. */
  words: z.number().int(),
  passages: z.array(z.object({ here: phrase, there: phrase, words: z.number().int() })),
});
export type SharedWording = z.infer<typeof sharedWording>;

/** What can be laid over an article's text beside its time expressions and excerpts. */
export const articleLayers = z.object({
  articleId: z.string(),
  attributions: z.array(attributionModel),
  loaded: z.array(loadedModel),
  figures: z.array(articleFigure),
  shared: z.array(sharedWording),
  /** How many other articles were compared for shared wording. */
  compared: z.number().int(),
});
export type ArticleLayers = z.infer<typeof articleLayers>;
