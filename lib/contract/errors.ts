import type { Problem } from "./models";

/** Every way a request can be refused. The code is a page of `docs/errors` and never changes its meaning. */
export const PROBLEMS = {
  "bad-query": { status: 400, title: "A field of the request cannot be used" },
  "bad-cursor": { status: 400, title: "The cursor is not one of ours" },
  "article-unknown": { status: 404, title: "No such article" },
  "article-moved": { status: 308, title: "The article has another address now" },
  "article-gone": { status: 410, title: "The article is not held any more" },
  "event-unknown": { status: 404, title: "No such event" },
  "event-moved": { status: 308, title: "The event has another address now" },
  "event-gone": { status: 410, title: "The event is not reported any more" },
  "edition-unknown": { status: 404, title: "No such edition" },
  "edition-too-large": { status: 413, title: "Too much to freeze at once" },
  "writing-closed": { status: 403, title: "Writing is closed here" },
  "store-damaged": { status: 503, title: "The store is damaged" },
  "store-unavailable": { status: 503, title: "The store does not answer" },
  internal: { status: 500, title: "A fault of Dateline" },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly title: string }>>;

export type ProblemCode = keyof typeof PROBLEMS;

/** A refusal as it crosses the wire (RFC 9457). `detail` says what was wrong, the value and the cure. */
export const problemOf = (code: ProblemCode, detail: string): Problem => ({
  type: `urn:dateline:error:${code}`,
  ...PROBLEMS[code],
  code,
  detail,
});
