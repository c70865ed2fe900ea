import { z } from "zod";
import { compareCell } from "./models";

/** Uses of one label by one outlet: how many, how many of them inside quotation marks, and some of them in full. */
export const labelUse = z.object({
  outlet: z.string(),
  count: z.number().int(),
  quoted: z.number().int(),
  /** Never empty. */
  cells: z.array(compareCell),
});

export const labelForm = z.object({
  words: z.string(),
  /** The commoner spelling that this one differs from. */
  variantOf: z.string().nullable(),
  count: z.number().int(),
  uses: z.array(labelUse),
});

export const referentModel = z.object({
  key: z.string(),
  name: z.string(),
  kind: z.enum(["person", "body", "group", "place", "act", "thing"]),
  outlets: z.array(z.string()),
  forms: z.array(labelForm),
  reasons: z.array(z.string()),
});
export type ReferentModel = z.infer<typeof referentModel>;

/** A word that one outlet uses distinctly more than the others, with the counts it rests on and quotes. */
export const distinctModel = z.object({
  outlet: z.string(),
  term: z.string(),
  count: z.number().int(),
  others: z.number().int(),
  words: z.number().int(),
  otherWords: z.number().int(),
  z: z.number(),
  q: z.number(),
  cells: z.array(compareCell),
});
export type DistinctModel = z.infer<typeof distinctModel>;

/** What the articles of a collection call the same, a page of it, and the words that set outlets apart. */
export const labelsAnswer = z.object({
  /** How many articles were read for this, and how many match the filters. */
  read: z.number().int(),
  articles: z.number().int(),
  referents: z.array(referentModel),
  /** Referents that match, on all pages; `page` counts from 1. */
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  /** Rarer forms that were not compared. */
  leftOut: z.number().int(),
  distinct: z.array(distinctModel),
});
export type LabelsAnswer = z.infer<typeof labelsAnswer>;
