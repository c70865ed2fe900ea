import type { Issue } from "@/lib/domain/issue";
import type { CharSpan } from "@/lib/domain/span";

/** Every code the reading stage can give, each with its page in `docs/errors`. */
export const READ_CODES = [
  "read-too-large",
  "read-empty",
  "read-binary",
  "read-bad-json",
  "read-bad-encoding",
  "read-control-characters",
  "read-nested-too-deep",
  "read-too-many-elements",
  "read-no-article-text",
  "read-bad-date",
  "read-date-conflict",
  "read-ambiguous-date",
  "read-bad-url",
] as const;

export type ReadCode = (typeof READ_CODES)[number];

/** An issue of the reading stage; `message` says what was wrong, the value, and the cure. */
export const readIssue = (code: ReadCode, file: string, message: string, span?: CharSpan): Issue =>
  span
    ? { stage: "read", code, article: file, span, message }
    : { stage: "read", code, article: file, message };
