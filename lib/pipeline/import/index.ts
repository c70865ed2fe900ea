export { type CsvColumns, csvColumns, csvEntry, sameEvent } from "./csv-entry";
export { CsvReader, type CsvRow } from "./csv-table";
export { datelineEntry } from "./dateline-entry";
export { eventOfEntry, type ImportedResult } from "./event-of-entry";
export type { EntryResult, ImportedEntry } from "./imported-entry";
export { timelineJsEntry } from "./timelinejs-entry";
