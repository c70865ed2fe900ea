/**
 * What crosses the wire. Defined apart from the domain on purpose: the domain may change, these may only grow.
 * Offsets are UTF-16 code units, half open. Days are whole days since 1970-01-01; open ends are null.
 */
import { z } from "zod";
import { PASSED_OVER_REASONS } from "@/lib/domain/passed-over";

export const span = z.object({ start: z.number().int().min(0), end: z.number().int().min(0) });
export const phrase = span.extend({ text: z.string() });

export const dateForm = z.enum(["day", "some-day", "period", "approximate", "uncertain"]);
export type DateFormModel = z.infer<typeof dateForm>;

/** A date as shown: EDTF, its words, the mark it gets and its four bounds in days (open ends null). */
export const dateModel = z.object({
  edtf: z.string(),
  words: z.string(),
  form: dateForm,
  bounds: z.tuple([
    z.number().nullable(),
    z.number().nullable(),
    z.number().nullable(),
    z.number().nullable(),
  ]),
});
export type DateModel = z.infer<typeof dateModel>;

export const voiceKind = z.enum(["own", "quoted", "attributed"]);
export const actuality = z.enum(["occurred", "planned", "negated", "ongoing"]);
export type ActualityModel = z.infer<typeof actuality>;

/** An outlet with its short code (2 to 4 letters, unique in the collection) and its place in the hue order. */
export const outletModel = z.object({
  name: z.string(),
  code: z.string(),
  hue: z.number().int(),
  articles: z.number().int(),
  events: z.number().int(),
});
export type OutletModel = z.infer<typeof outletModel>;

export const mentionModel = span.extend({
  id: z.string(),
  articleId: z.string(),
  outlet: z.string(),
  quote: z.string(),
  clause: span,
  role: z.string(),
  edtf: z.string().nullable(),
  date: dateModel.nullable(),
  dateSource: z.enum(["timex", "dateline", "inherited", "imported", "none"]),
  inferred: z.boolean(),
  timex: phrase.nullable(),
  /** "Why this date": one plain sentence, or the reason why there is none. */
  why: z.string(),
  voice: voiceKind,
  speaker: z.string().nullable(),
  cue: z.string().nullable(),
  via: z.string().nullable(),
  figures: z.array(
    phrase.extend({
      value: z.number(),
      qualifier: z.string().nullable(),
      unit: z.string().nullable(),
      counts: z.string(),
      countsText: z.string(),
    }),
  ),
});
export type MentionModel = z.infer<typeof mentionModel>;

export const eventModel = z.object({
  id: z.string(),
  edtf: z.string().nullable(),
  date: dateModel.nullable(),
  undatedReason: z.string().nullable(),
  inferred: z.boolean(),
  actuality,
  title: z.string(),
  claimedBy: z.string().nullable(),
  salience: z.number(),
  outlets: z.array(z.string()),
  independentTexts: z.number().int(),
  datesConflict: z.boolean(),
  mentions: z.array(mentionModel),
});
export type EventModel = z.infer<typeof eventModel>;

const reason = z.object({ says: z.string(), weight: z.number() });

/** The event panel: everything about one event. */
export const eventDetail = eventModel.extend({
  /** Whose words the title is made of; its mention is one of the event's. */
  titleFrom: z.object({ mention: z.string(), outlet: z.string() }),
  /** Links to each excerpt: in the text we hold, and on its publisher's page where it has an address. */
  places: z.array(z.object({ mention: z.string(), href: z.string(), publisher: z.string().nullable() })),
  dates: z.array(z.object({ date: dateModel, outlets: z.array(z.string()), mentions: z.array(z.string()) })),
  figureConflicts: z.array(
    z.object({
      counts: z.string(),
      claims: z.array(
        z.object({ mention: z.string(), outlet: z.string(), text: z.string(), value: z.number() }),
      ),
    }),
  ),
  merged: z.array(
    z.object({ mention: z.string(), with: z.string(), strength: z.number(), reasons: z.array(reason) }),
  ),
  keptApart: z.array(
    z.object({ event: z.string(), title: z.string(), strength: z.number(), reasons: z.array(reason) }),
  ),
  articles: z.array(
    z.object({
      id: z.string(),
      outlet: z.string(),
      title: z.string().nullable(),
      byline: z.string().nullable(),
      url: z.string().nullable(),
      published: dateModel.nullable(),
      publishedBasis: z.enum(["stated", "inferred", "unknown"]),
    }),
  ),
});
export type EventDetail = z.infer<typeof eventDetail>;

const evidence = z.object({
  kind: z.string(),
  says: z.string(),
  text: z.string().nullable(),
  span: span.nullable(),
  articleId: z.string().nullable(),
});

export const publishedModel = z.object({
  edtf: z.string().nullable(),
  words: z.string(),
  basis: z.enum(["stated", "inferred", "unknown"]),
  evidence: z.array(evidence),
});

export const articleSummary = z.object({
  id: z.string(),
  outlet: z.string(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  published: publishedModel,
  events: z.number().int(),
});
export type ArticleSummary = z.infer<typeof articleSummary>;

/** One article with its text and everything that points into it. */
export const articleDetail = articleSummary.extend({
  /** How many texts of it have been held, this one included. */
  versions: z.number().int(),
  byline: z.string().nullable(),
  text: z.string(),
  source: z.string(),
  regions: z.array(span.extend({ type: z.string(), excerptable: z.boolean() })),
  credits: z.array(z.object({ name: z.string(), text: z.string() })),
  timex: z.array(
    phrase.extend({
      tid: z.string(),
      type: z.enum(["DATE", "TIME", "DURATION", "SET"]),
      value: z.string(),
      mod: z.string().nullable(),
      edtf: z.string().nullable(),
      words: z.string(),
      /** The trail as one sentence. */
      why: z.string(),
      unresolved: z.string().nullable(),
      /** Why it gives no event, in words; null where it gives one, or could not. */
      passedOver: z.string().nullable(),
    }),
  ),
  mentions: z.array(span.extend({ id: z.string(), eventId: z.string(), eventTitle: z.string() })),
  issues: z.array(z.object({ code: z.string(), message: z.string(), span: span.nullable() })),
});
export type ArticleDetail = z.infer<typeof articleDetail>;

/** An event as the timeline draws it; `outlets` are names, `claims` one date per outlet. */
export const timelineEvent = z.object({
  id: z.string(),
  date: dateModel,
  title: z.string(),
  claimedBy: z.string().nullable(),
  outlets: z.array(z.string()),
  independentTexts: z.number().int(),
  salience: z.number(),
  actuality,
  inferred: z.boolean(),
  datesConflict: z.boolean(),
  claims: z.array(z.object({ outlet: z.string(), date: dateModel, mentions: z.number().int() })),
});
export type TimelineEvent = z.infer<typeof timelineEvent>;

export const calendarUnit = z.enum(["day", "month", "quarter", "year", "decade", "century"]);
export type CalendarUnit = z.infer<typeof calendarUnit>;

/** A calendar period `[start, end)` in days with how many events begin in it. */
export const bucket = z.object({
  start: z.number(),
  end: z.number(),
  /** In words: "February 2019". */
  label: z.string(),
  n: z.number().int(),
  outlets: z.array(z.object({ name: z.string(), n: z.number().int() })),
});
export type Bucket = z.infer<typeof bucket>;

/** What a window of `width` pixels can show. Bounded by `width`, never by the number of events. */
export const timelineAnswer = z.object({
  /** The window asked for, or the whole extent; days, `[from, to)`. */
  window: z.object({ from: z.number(), to: z.number() }),
  /** Extent of all dated events that match the filters; days, `[from, to)`. */
  extent: z.object({ from: z.number(), to: z.number() }),
  /** The most salient events of the window, in time order. */
  events: z.array(timelineEvent),
  /** The events of the window that `events` leaves out, by calendar period. */
  rest: z.array(bucket),
  /** Counts over the whole extent, for the overview; without outlets where more than twelve report. */
  density: z.object({ unit: calendarUnit, buckets: z.array(bucket) }),
  /** Stretches of the extent in which nothing happens; days, `[start, end)`. For the compressed scale. */
  gaps: z.array(z.object({ start: z.number(), end: z.number() })),
  outlets: z.array(outletModel),
  counts: z.object({
    /** All events that match the filters, dated or not. */
    total: z.number().int(),
    undated: z.number().int(),
    /** Dated events inside the window. */
    inWindow: z.number().int(),
    /** Dated events outside the window. */
    outside: z.number().int(),
  }),
});
export type TimelineAnswer = z.infer<typeof timelineAnswer>;

/** One cell of a comparison: verbatim, and where it stands. */
export const compareCell = phrase.extend({
  articleId: z.string(),
  mention: z.string().nullable(),
  /** The sentence around it, verbatim. */
  sentence: phrase,
  note: z.string().nullable(),
});
export type CompareCell = z.infer<typeof compareCell>;

export const compareDimension = z.enum([
  "headline",
  "date",
  "figures",
  "labels",
  "voice",
  "loaded",
  "position",
  "excerpts",
  "told",
  "selection",
  "shared",
  "credits",
]);

/** The same numbers; one contained in the other, such as "2,000" and "more than 2,000"; no number in common. */
export const figureRelation = z.enum(["agree", "nested", "conflict"]);

const held = z.object({ words: z.number().int(), sentences: z.number().int() });

export const compareAnswer = z.object({
  event: eventModel,
  columns: z.array(
    z.object({
      outlet: z.string(),
      code: z.string(),
      hue: z.number().int(),
      /** How much of the outlet's articles about this event we hold. */
      held: held,
      articles: z.array(articleSummary),
    }),
  ),
  /** Rows are dimensions; `cells[i]` belongs to `columns[i]`; empty means "not found in the text we hold". */
  rows: z.array(
    z.object({
      dimension: compareDimension,
      /** Set for rows that align one thing, such as "troops". */
      topic: z.string().nullable(),
      /** For figures: the widest relation between two outlets' claims. */
      relation: figureRelation.nullable(),
      /** Why the cells were taken to be about one thing, where that was worked out. */
      reason: z.string().nullable(),
      differs: z.boolean(),
      /** What each column says in a form that can be compared; null where it says nothing. */
      values: z.array(z.string().nullable()),
      /** For selection: columns whose text does not make the statement, with what we hold and the nearest words. */
      notFound: z.array(held.extend({ nearest: compareCell.nullable() }).nullable()),
      cells: z.array(z.array(compareCell)),
    }),
  ),
});
export type CompareAnswer = z.infer<typeof compareAnswer>;

/** One sentence of a digest, verbatim. `phrase` holds the words that name the day. */
export const digestSentence = phrase.extend({
  articleId: z.string(),
  outlet: z.string(),
  published: dateModel.nullable(),
  phrase,
  /** The event that tells of it, if there is one. */
  event: z.object({ id: z.string(), title: z.string() }).nullable(),
});
export type DigestSentence = z.infer<typeof digestSentence>;

/** The days that matter most, in time order. */
export const digestAnswer = z.object({
  days: z.array(
    z.object({
      date: dateModel,
      /** 1 is the most important. */
      rank: z.number().int(),
      /** How many of the articles read name this day, and who printed them. */
      articles: z.number().int(),
      outlets: z.array(z.string()),
      sentences: z.array(digestSentence),
    }),
  ),
  /** Articles read for it, and how many there are that match the filters. */
  read: z.number().int(),
  of: z.number().int(),
});
export type DigestAnswer = z.infer<typeof digestAnswer>;

export const passedOverReason = z.enum(PASSED_OVER_REASONS);

/** Dates in the texts that give no event: how many by reason, and a page of them with their words. */
export const passedOverAnswer = z.object({
  total: z.number().int(),
  counts: z.array(z.object({ reason: passedOverReason, says: z.string(), n: z.number().int() })),
  dates: z.array(
    z.object({
      articleId: z.string(),
      outlet: z.string(),
      reason: passedOverReason,
      says: z.string(),
      words: z.string(),
      phrase,
      /** The sentence it stands in, verbatim. */
      sentence: phrase,
    }),
  ),
  next: z.string().nullable(),
});
export type PassedOverAnswer = z.infer<typeof passedOverAnswer>;

export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
});
export type Problem = z.infer<typeof problem>;

export const eventsAnswer = z.object({
  events: z.array(eventModel),
  total: z.number().int(),
  undated: z.number().int(),
  /** How many events came before the first of these. */
  first: z.number().int(),
  next: z.string().nullable(),
});
export type EventsAnswer = z.infer<typeof eventsAnswer>;

const facetCount = z.object({ value: z.string(), n: z.number().int() });

/**
 * How many events there are for each value of each facet. A facet's own choice does not narrow its own counts, the
 * others do; the window never does. `texts` counts events with at least so many independent texts.
 */
export const facetsAnswer = z.object({
  /** Events that match all filters, dated or not. */
  total: z.number().int(),
  precision: z.array(facetCount),
  basis: z.array(facetCount),
  status: z.array(facetCount),
  dating: z.array(facetCount),
  texts: z.array(facetCount),
  outlets: z.array(facetCount),
});
export type FacetsAnswer = z.infer<typeof facetsAnswer>;

export const articlesAnswer = z.object({ articles: z.array(articleSummary) });
export type ArticlesAnswer = z.infer<typeof articlesAnswer>;

export const healthAnswer = z.object({
  status: z.literal("ok"),
  articles: z.number().int(),
  events: z.number().int(),
});
