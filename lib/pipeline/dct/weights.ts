/**
 * Numbers that the belief about a publication day rests on. Measured on development sets of dated news, where the dates
 * of a fifth of the articles were hidden and compared with what came out (`scripts/evaluate-published.ts`).
 */
export const BELIEF = {
  /**
   * Chance that a sibling was published at most three days away: rows by likeness from the given value on, columns by
   * the longest shared run of words (under 8, 8 to 11, 12 to 15, 16 and more).
   */
  near: [
    { from: 0.5, byPassage: [0.94, 0.97, 0.98, 0.985] },
    { from: 0.4, byPassage: [0.92, 0.96, 0.97, 0.98] },
    { from: 0.3, byPassage: [0.71, 0.9, 0.94, 0.955] },
    { from: 0.2, byPassage: [0.45, 0.5, 0.87, 0.93] },
    { from: 0.12, byPassage: [0.2, 0.33, 0.5, 0.92] },
    { from: 0, byPassage: [0.08, 0.2, 0.35, 0.7] },
  ] as readonly { readonly from: number; readonly byPassage: readonly number[] }[],
  passageFrom: [0, 8, 12, 16] as readonly number[],
  /** A shared statement that the sibling dates by a day divides the doubt: it is multiplied by this. */
  withStatement: 0.08,
  /** Share of the siblings of a story that are not within days but within weeks. */
  wideShare: 0.2,
  /** The same where a shared statement is dated: such reports come at once. */
  wideWithStatement: 0.008,
  /** Chance of a lag of 0, 1, 2, 3 days to either side, inside the near share. */
  core: [0.68, 0.13, 0.02, 0.01],
  /** Scale in days of the double exponential for the wide share. */
  wideScale: 12,
  /** Chance of any single day when two articles have nothing to do with each other. */
  background: 1 / 4000,
  /** Siblings are not independent witnesses: the odds of further ones are multiplied by these. */
  rankWeights: [1, 0.4, 0.3, 0.25, 0.2, 0.2],
  /** Chance density by age in days of the latest past day that the text names. */
  ageOfLatestDay: [
    { upTo: 0, density: 0.35 },
    { upTo: 1, density: 0.13 },
    { upTo: 2, density: 0.035 },
    { upTo: 4, density: 0.018 },
    { upTo: 8, density: 0.013 },
    { upTo: 30, density: 0.005 },
    { upTo: 1e9, density: 0.001 },
  ],
  /** Cost of naming days as past that would lie after the day in question. */
  datePassedOver: 1,
  /** Chance by how many days ago the latest of the named weekdays was. */
  weekdayOffset: [0.66, 0.18, 0.04, 0.03, 0.03, 0.03, 0.03],
  /** "Earlier this month" is not written before this day of the month. */
  earliestEarlierDay: 3,
  monthMiss: -3.5,
  beforeStatement: -6.6,
  beforePeriod: -1,
  /** Most that a poor fit of the text's own cues can speak against the siblings. */
  misfit: 2,
  /** A sibling at least this near to the likeness of the most like one has a say in how wide the answer is. */
  rival: 0.7,
  /** Share of the belief that the interval has to hold. */
  share: 0.95,
  /** A day next to the interval joins it when it is at least this likely, measured against the likeliest day. */
  fringe: 0.0015,
  /** Widest interval that is still worth giving, in days. */
  widest: 62,
} as const;
