/**
 * Numbers that the belief about a publication day rests on. Measured on development sets of dated news, where the dates
 * of a fifth of the articles were hidden and compared with what came out (`scripts/evaluate-published.ts`).
 */
export const BELIEF = {
  /**
   * Chance that a sibling was published at most three days away: rows by likeness from the given value on, columns by
   * the longest shared run of words (under 8, 8 to 10, 11 to 15, 16 and more).
   */
  near: [
    { from: 0.5, byPassage: [0.92, 0.95, 0.95, 0.96] },
    { from: 0.4, byPassage: [0.92, 0.95, 0.95, 0.96] },
    { from: 0.3, byPassage: [0.73, 0.83, 0.91, 0.94] },
    { from: 0.2, byPassage: [0.53, 0.7, 0.86, 0.91] },
    { from: 0.1, byPassage: [0.24, 0.56, 0.68, 0.9] },
    { from: 0, byPassage: [0.1, 0.3, 0.5, 0.8] },
  ] as readonly { readonly from: number; readonly byPassage: readonly number[] }[],
  passageFrom: [0, 8, 11, 16] as readonly number[],
  /** A shared statement that the sibling dates by a day raises the chance to this. */
  nearWithStatement: 0.995,
  /** All but the most alike sibling are nearer by chance: their chance is multiplied by this. */
  furtherSibling: 0.75,
  /** Share of what is not near that is at least within weeks. */
  wideShare: 0.35,
  /** Chance of a lag of 0, 1, 2, 3 days to either side, inside the near share. */
  core: [0.68, 0.13, 0.02, 0.01],
  /** Scale in days of the double exponential for the wide share. */
  wideScale: 12,
  /** Chance of any single day when two articles have nothing to do with each other. */
  background: 1 / 4000,
  /** Siblings are not independent witnesses: later ones count less. */
  rankWeights: [1, 0.6, 0.45, 0.35, 0.3, 0.25],
  /** Chance density by age in days of the latest past day that the text names. */
  ageOfLatestDay: [
    { upTo: 0, density: 0.35 },
    { upTo: 1, density: 0.13 },
    { upTo: 2, density: 0.035 },
    { upTo: 4, density: 0.018 },
    { upTo: 8, density: 0.013 },
    { upTo: 30, density: 0.005 },
    { upTo: Number.POSITIVE_INFINITY, density: 0.001 },
  ],
  /** Cost of naming days as past that would lie after the day in question. */
  datePassedOver: 1,
  /** Chance by how many days ago the latest of the named weekdays was. */
  weekdayOffset: [0.66, 0.18, 0.04, 0.03, 0.03, 0.03, 0.03],
  /** "Earlier this month" is not written before this day of the month. */
  earliestEarlierDay: 3,
  monthMiss: -3.5,
  beforeStatement: -6,
  beforePeriod: -1,
  /** Most that a poor fit of the text's own cues can speak against the siblings. */
  misfit: 0.7,
  /** Cues are not independent: the whole log belief is multiplied by this. */
  temper: 1,
  /** Share of the belief that the interval has to hold. */
  share: 0.97,
  /** A day next to the interval joins it when it is at least this likely, measured against the likeliest day. */
  fringe: 0.006,
  /** Widest interval that is still worth giving, in days. */
  widest: 62,
  /** Days that an article could be from when its siblings mislead. */
  elsewhereDays: 4000,
} as const;
