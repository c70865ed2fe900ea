import { z } from "zod";
import { MOST_TEXTS } from "@/lib/domain/facets";
import { MOST_QUOTE } from "./excerpt-link";
import * as x from "./excerpt-models";
import { figuresAnswer } from "./figures-models";
import * as f from "./framing-models";
import { labelsAnswer } from "./labels-models";
import * as m from "./models";
import { outletsAnswer } from "./outlet-models";

/**
 * An endpoint is one value that the server's `answer()` and the client's `call()` both take.
 * `path` holds `{id}` where the path takes an id. Query fields arrive as strings and parse one by one.
 */
export type Endpoint<Q extends z.ZodType, A extends z.ZodType> = {
  readonly name: string;
  readonly path: string;
  readonly query: Q;
  readonly answer: A;
};

const endpoint = <Q extends z.ZodType, A extends z.ZodType>(e: Endpoint<Q, A>): Endpoint<Q, A> => e;

/** Filters shared by every list of events. `from` and `to` are EDTF, both included; `outlets` is comma separated. */
export const eventFilters = z.object({
  from: z.string().optional(),
  to: z.string().optional(),
  outlets: z.string().optional(),
  q: z.string().max(500).optional(),
  /** Chosen values of facets, comma separated: `day,month,year,longer,open,none`. */
  precision: z.string().max(100).optional(),
  /** `stated,inferred`. */
  basis: z.string().max(100).optional(),
  /** `occurred,planned,ongoing,negated`. */
  status: z.string().max(100).optional(),
  /** `differ,agree`: whether outlets give the event different dates. */
  dating: z.string().max(100).optional(),
  /** Least number of independent texts. */
  texts: z.coerce.number().int().min(1).max(MOST_TEXTS).optional(),
});
export type EventFilters = z.infer<typeof eventFilters>;

export const endpoints = {
  health: endpoint({ name: "health", path: "/api/health", query: z.object({}), answer: m.healthAnswer }),
  articles: endpoint({
    name: "articles",
    path: "/api/v1/articles",
    query: z.object({}),
    answer: m.articlesAnswer,
  }),
  article: endpoint({
    name: "article",
    path: "/api/v1/articles/{id}",
    query: z.object({}),
    answer: m.articleDetail,
  }),
  layers: endpoint({
    name: "layers",
    path: "/api/v1/articles/{id}/layers",
    query: z.object({}),
    answer: f.articleLayers,
  }),
  versions: endpoint({
    name: "versions",
    path: "/api/v1/articles/{id}/versions",
    query: z.object({}),
    answer: x.versionsAnswer,
  }),
  /** `id` is an article's, also one of a version that was replaced. */
  excerpt: endpoint({
    name: "excerpt",
    path: "/api/v1/excerpts/{id}",
    query: z.object({
      at: z.string().max(40).optional(),
      quote: z.string().min(1).max(MOST_QUOTE).default(""),
      prefix: z.string().max(200).optional(),
      suffix: z.string().max(200).optional(),
    }),
    answer: x.excerptAnswer,
  }),
  labels: endpoint({
    name: "labels",
    path: "/api/v1/labels",
    query: eventFilters.extend({
      /** Words that must stand in a label. */
      label: z.string().max(200).default(""),
      kind: z.enum(["", "person", "body", "group", "place", "act", "thing"]).default(""),
      /** `all`: also what only one outlet names. */
      named: z.enum(["shared", "all"]).default("shared"),
      page: z.coerce.number().int().min(1).max(10_000).default(1),
    }),
    answer: labelsAnswer,
  }),
  figures: endpoint({
    name: "figures",
    path: "/api/v1/figures",
    query: eventFilters.extend({
      /** How the figures of two outlets relate; empty: all. */
      relation: z.enum(["", "conflict", "nested", "agree"]).default(""),
      cursor: z.string().max(400).optional(),
    }),
    answer: figuresAnswer,
  }),
  outlets: endpoint({
    name: "outlets",
    path: "/api/v1/outlets",
    query: z.object({}),
    answer: outletsAnswer,
  }),
  events: endpoint({
    name: "events",
    path: "/api/v1/events",
    query: eventFilters.extend({
      limit: z.coerce.number().int().min(1).max(500).default(100),
      cursor: z.string().max(2000).optional(),
      /** `only`: just the undated ones; `no`: none of them. Dated events come first, in time order. */
      undated: z.enum(["only", "no", "yes"]).default("yes"),
      sort: z.enum(["date", "title", "outlets", "texts", "salience"]).default("date"),
      dir: z.enum(["asc", "desc"]).default("asc"),
    }),
    answer: m.eventsAnswer,
  }),
  event: endpoint({ name: "event", path: "/api/v1/events/{id}", query: z.object({}), answer: m.eventDetail }),
  timeline: endpoint({
    name: "timeline",
    path: "/api/v1/timeline",
    query: eventFilters.extend({ width: z.coerce.number().int().min(200).max(8000).default(1200) }),
    answer: m.timelineAnswer,
  }),
  digest: endpoint({
    name: "digest",
    path: "/api/v1/digest",
    query: eventFilters.extend({
      /** How many days, and how many sentences for each. */
      dates: z.coerce.number().int().min(1).max(50).default(10),
      sentences: z.coerce.number().int().min(1).max(3).default(1),
    }),
    answer: m.digestAnswer,
  }),
  passedOver: endpoint({
    name: "passedOver",
    path: "/api/v1/passed-over",
    query: z.object({
      reason: m.passedOverReason.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
      cursor: z
        .string()
        .regex(/^[\w-]{1,80}~\d{1,7}$/)
        .optional(),
    }),
    answer: m.passedOverAnswer,
  }),
  facets: endpoint({
    name: "facets",
    path: "/api/v1/facets",
    query: eventFilters.omit({ from: true, to: true }),
    answer: m.facetsAnswer,
  }),
  compare: endpoint({
    name: "compare",
    path: "/api/v1/compare/{id}",
    /** Of an event with more than 24 outlets: which of them; without, those that report most about it. */
    query: z.object({ outlets: z.string().max(4_000).optional() }),
    answer: m.compareAnswer,
  }),
} as const;
