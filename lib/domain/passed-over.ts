/**
 * Why a date in a text gives no event of its own. Every date of an excerpt-bearing stretch either dates a mention or
 * has one of these, so that nothing is lost in silence (promise P3).
 */
export const PASSED_OVER = {
  /** "The base stood near the border in 2020." */
  state: "It tells of a state or an opinion, not of something that happened.",
  /** "has been closed since 2011" */
  since: "It only says since when something has been so.",
  /** "the 2018 report" */
  thing: "It names or describes a thing, such as “the 2018 report”.",
  /** "It began on 3 May, a Tuesday." */
  beside: "Another date of the same statement says more, and that one is shown.",
  /** "This story was updated on Monday." */
  notice: "It stands in a note about the page or a picture.",
  /** "Monday, 3 May" on a line of its own */
  bare: "The words around it tell of nothing that happened.",
} as const;

export type PassedOver = keyof typeof PASSED_OVER;

export const PASSED_OVER_REASONS = [
  "state",
  "thing",
  "since",
  "beside",
  "notice",
  "bare",
] as const satisfies readonly PassedOver[];
