import { type Edition, parseEdition } from "@/lib/contract/edition";
import { container } from "./container";
import { editionHash } from "./make-edition";
import { Refusal } from "./refusal";

/** Where an edition stands among the others and beside the collection as it is now. */
export type Standing = {
  /** Hash of the newest edition of the same selection, if it is another one. */
  readonly newer: string | null;
  /** `same`: nothing changed here since it was made; `unknown`: it was made elsewhere. */
  readonly live: "same" | "changed" | "unknown";
};

export type FoundEdition = {
  readonly hash: string;
  readonly text: string;
  readonly edition: Edition;
  readonly standing: Standing;
};

const HASH = /^[0-9a-f]{64}$/u;
const KEPT = 4;
const parsed = new Map<string, Edition>();

const parse = (hash: string, text: string): Edition => {
  const known = parsed.get(hash);
  if (known) return known;
  const edition = parseEdition(text);
  parsed.set(hash, edition);
  for (const oldest of parsed.keys()) {
    if (parsed.size <= KEPT) break;
    parsed.delete(oldest);
  }
  return edition;
};

/** An edition by its hash. Throws a refusal where there is none. */
export const findEdition = async (hash: string): Promise<FoundEdition> => {
  const { store } = await container();
  const stored = HASH.test(hash) ? await store.edition(hash) : null;
  if (!stored)
    throw new Refusal(
      "edition-unknown",
      "No edition with this hash is kept here. An edition is kept where it was made, or where its file was imported.",
    );
  if (editionHash(stored.text) !== hash)
    throw new Refusal(
      "store-damaged",
      "The edition is not what its hash says; a byte of it changed on the disk.",
    );
  const same = (await store.editions()).filter((e) => e.selection === stored.selection);
  const newest = same[0];
  const live =
    stored.revision === null ? "unknown" : stored.revision === (await store.revision()) ? "same" : "changed";
  return {
    hash,
    text: stored.text,
    edition: parse(hash, stored.text),
    standing: { newer: newest && newest.made > stored.made ? newest.hash : null, live },
  };
};

/** The edition of the whole collection as it is now, if one was made; null otherwise, or where the store does not answer. */
export const currentEdition = async (): Promise<string | null> => {
  try {
    const { store } = await container();
    const [all, revision] = await Promise.all([store.editions(), store.revision()]);
    return all.find((e) => e.selection === "" && e.revision === revision)?.hash ?? null;
  } catch {
    return null;
  }
};
