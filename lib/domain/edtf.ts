/** The one door to EDTF: parsing, bounds, order and words. */
export {
  asEdtf,
  boundsOf,
  compareEdtf,
  compatible,
  edtfInterval,
  edtfOfDay,
  edtfYear,
  exactDay,
  formOf,
  nodeOf,
  parseEdtf,
  precisionOf,
  within,
} from "./edtf-dates";
export type { DateNode, EdtfNode, IntervalNode, Qualifier, SetNode } from "./edtf-parse";
export type { Bounds, DateForm, DayNumber, EdtfResult, Precision } from "./edtf-types";
export { shortWords, wordsFor } from "./edtf-words";
export type { Edtf } from "./ids";
