import { container } from "./container";
import { type IngestSummary, ingest } from "./ingest";
import type { Progress } from "./read-files";

export type Prepared = {
  readonly articles: number;
  readonly events: number;
  /** What was read in, if the store was empty. */
  readonly ingested: IngestSummary | null;
};

/**
 * Opens the store; an empty one gets the articles of `folder`, another collection is never mixed with them. What an
 * earlier version of the program found is found anew.
 */
export const prepareStore = async (folder: string, progress?: Progress): Promise<Prepared> => {
  const { store } = await container();
  // An import that was cut short left them behind.
  await store.refreshLevels();
  const before = await store.counts();
  const ingested = before.articles === 0 && before.events === 0 ? await ingest([folder], progress) : null;
  if (!ingested) await ingest([], progress);
  const { articles, events } = await store.counts();
  return { articles, events, ingested };
};
