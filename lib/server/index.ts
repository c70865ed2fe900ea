/** The server's front door: what pages, routes and commands may use. */
export { answer, type RouteHandler } from "./answer";
export { closeContainers, storeLocation } from "./container";
export { openApi } from "./openapi";
export { type Answered, query } from "./query";
export type { Notice, RawFields } from "./read-query";
export type { AnswerOf, EndpointName } from "./use-cases";
