import type { CharSpan } from "./span";

/** The stages that can leave something undone and say so. */
export type IssueStage = "read" | "timex" | "dct" | "mentions" | "merge" | "framing" | "store";

/**
 * What a stage could not do, beside its value. `code` is a kebab-case name with a page in `docs/errors`;
 * `message` says what was wrong, the value, and the cure, in one plain sentence or two.
 */
export type Issue = {
  readonly stage: IssueStage;
  readonly code: string;
  /** Article id where there is one, else the file name as given. */
  readonly article?: string;
  readonly span?: CharSpan;
  readonly message: string;
};
