/** The server's front door: what pages, routes and commands may use. */
export { answer } from "./answer";
export { answerExport } from "./answer-export";
export { answerFreeze, isWritingOpen } from "./answer-freeze";
export { apiPages, apiProblems } from "./api-pages";
export { closeContainers, storeLocation } from "./container";
export { answerFeed } from "./feed";
export { type IngestedFile, type IngestSummary, ingest } from "./ingest";
export { openApi } from "./openapi";
export { prepareStore } from "./prepare-store";
export { answerPreview } from "./preview/preview";
export { query } from "./query";
export { readDoc } from "./read-doc";
export type { RawFields } from "./read-query";
export { answerSitemap } from "./sitemap";
export { answerEdition } from "./still/answer-edition";
export { answerEmbed } from "./still/answer-embed";
export { answerOembed } from "./still/answer-oembed";
export type { AnswerOf, EndpointName } from "./use-cases";
