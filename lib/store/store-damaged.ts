import { StoreError } from "./store-error";

const DAMAGE = /^SQLITE_(CORRUPT|NOTADB)/u;

export const isDamage = (error: unknown): boolean =>
  error instanceof Error &&
  (("code" in error && typeof error.code === "string" && DAMAGE.test(error.code)) ||
    /database disk image is malformed|file is not a database/iu.test(error.message));

/** `place` in words that a reader of the message may see. */
export const damagedError = (place: string, error: unknown): StoreError =>
  new StoreError(
    "store-damaged",
    `The store at ${place} is damaged (${error instanceof Error ? error.message : String(error)}). ` +
      "Put back a copy of it, or name a new folder with DATELINE_STORE and ingest the articles again.",
    { cause: error },
  );
