/** The server's front door: what pages, routes and commands may use. */
export { answer, type RouteHandler } from "./answer";
export { closeContainers, storeLocation } from "./container";
export { type ExtractResult, extractOnly } from "./extract-only";
export { type IngestedFile, type IngestSummary, ingest } from "./ingest";
export { openApi } from "./openapi";
export { type Prepared, prepareStore } from "./prepare-store";
export { type Answered, query } from "./query";
export type { Progress } from "./read-files";
export type { Notice, RawFields } from "./read-query";
export type { AnswerOf, EndpointName } from "./use-cases";
