/** Codes that mean "somebody else is at it, try again": SQLite's lock, PostgreSQL's serialization and deadlock. */
const BUSY = /^(SQLITE_BUSY|SQLITE_LOCKED|40001|40P01)/u;

const isBusy = (error: unknown): boolean =>
  error instanceof Error && "code" in error && typeof error.code === "string" && BUSY.test(error.code);

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/**
 * Runs a transaction again while another writer holds the store, for about half a minute. Waiting happens here and
 * not inside SQLite, because there it would hold up everything else that this process does.
 */
export const retryBusy = async <T>(transaction: () => Promise<T>, attempts = 150): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction();
    } catch (error) {
      if (!isBusy(error) || attempt >= attempts) throw error;
      await pause(Math.min(10 * attempt, 200));
    }
  }
};
