import { StoreError } from "./store-error";

const DAMAGE = /^SQLITE_(CORRUPT|NOTADB)/u;

export const isDamage = (error: unknown): boolean =>
  error instanceof Error &&
  (("code" in error && typeof error.code === "string" && DAMAGE.test(error.code)) ||
    /database disk image is malformed|file is not a database/iu.test(error.message));

/** `what` in words that a reader of the message may see. */
export const damagedError = (what: string, cause?: unknown): StoreError =>
  new StoreError(
    "store-damaged",
    `The store is damaged: ${what}. ` +
      "Put back a copy of it, or name a new folder with DATELINE_STORE and ingest the articles again.",
    { cause },
  );
