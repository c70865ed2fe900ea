import { randomBytes } from "node:crypto";
import { openStore, type Store } from "@/lib/store";

export type Container = {
  readonly store: Store;
  /** Changes with every start, so that answers of an older program are not taken for ours. */
  readonly boot: string;
};

/** Where the store is: `DATELINE_STORE`, a folder or a `postgres://` URL; by default `.dateline` in this folder. */
export const storeLocation = (): string => process.env.DATELINE_STORE || ".dateline";

// Routes and pages may load this module twice in one process; the store must be opened once.
const shared = globalThis as typeof globalThis & {
  datelineContainers?: Map<string, Promise<Container>>;
};

/** The one container of this process, opened when first asked for. A failed opening is tried again next time. */
export const container = (): Promise<Container> => {
  shared.datelineContainers ??= new Map();
  const all = shared.datelineContainers;
  const location = storeLocation();
  const open = all.get(location);
  if (open) return open;
  const opening = openStore(location).then((store) => ({
    store,
    boot: randomBytes(6).toString("hex"),
  }));
  all.set(location, opening);
  opening.catch(() => all.delete(location));
  return opening;
};

/** Closes what this process has opened. */
export const closeContainers = async (): Promise<void> => {
  const all = [...(shared.datelineContainers?.values() ?? [])];
  shared.datelineContainers?.clear();
  for (const opening of all) await opening.then(({ store }) => store.close()).catch(() => undefined);
};
