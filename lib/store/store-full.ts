import { StoreError } from "./store-error";

/** SQLite: no space, or a write that the system refused; PostgreSQL: disk_full. */
const FULL = /^(SQLITE_FULL|SQLITE_IOERR|ENOSPC|EDQUOT|EFBIG|53100)/u;

export const isFull = (error: unknown): boolean =>
  error instanceof Error &&
  (("code" in error && typeof error.code === "string" && FULL.test(error.code)) ||
    /database or disk is full|disk I\/O error/u.test(error.message));

export const fullError = (error: unknown): StoreError =>
  new StoreError(
    "store-full",
    `The store could not be written (${error instanceof Error ? error.message : String(error)}): the disk is full or refuses writing. ` +
      "Nothing of this change was stored, what was there before is whole. Free space and run the command again.",
    { cause: error },
  );

/** Runs a change; a full disk is told as what it is. */
export const tellFull = async <T>(change: () => Promise<T>): Promise<T> => {
  try {
    return await change();
  } catch (error) {
    throw isFull(error) ? fullError(error) : error;
  }
};
