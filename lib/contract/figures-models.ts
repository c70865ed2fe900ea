import { z } from "zod";
import { compareCell, figureRelation } from "./models";

/** One outlet's figure, verbatim, as the interval its words allow; null is without limit. */
export const figureClaim = z.object({
  outlet: z.string(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** The time words beside it, as printed. */
  asOf: z.string().nullable(),
  quoted: z.boolean(),
  cell: compareCell,
});

/** Figures of several outlets for one thing. Shown as given, never averaged. */
export const figureTopic = z.object({
  key: z.string(),
  counts: z.string(),
  unit: z.string().nullable(),
  relation: figureRelation,
  /** Smallest and largest number printed. */
  range: z.tuple([z.number(), z.number()]),
  reasons: z.array(z.string()),
  /** Events whose reports hold these figures. */
  events: z.array(z.object({ id: z.string(), title: z.string(), claimedBy: z.string().nullable() })),
  claims: z.array(figureClaim),
});
export type FigureTopicModel = z.infer<typeof figureTopic>;

export const figuresAnswer = z.object({
  topics: z.array(figureTopic),
  /** Topics by relation, before the filter by relation. */
  counts: z.object({ conflict: z.number().int(), nested: z.number().int(), agree: z.number().int() }),
  /** Articles read for this answer, and articles that there are. */
  read: z.number().int(),
  articles: z.number().int(),
  /** Of a large collection the next stretch of events. */
  next: z.string().nullable(),
});
export type FiguresAnswer = z.infer<typeof figuresAnswer>;
