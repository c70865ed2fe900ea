import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { EventFilter, EventPosition } from "@/lib/store";
import { Refusal } from "./refusal";

const VERSION = 1;
const SIGNATURE_BYTES = 16;

/** What a cursor is bound to beside the filters: `undated` and, unless it is the usual one, the order. */
export type ListOrder = { readonly undated: string; readonly sort: string; readonly dir: string };

const filterDigest = (filter: EventFilter, { undated, sort, dir }: ListOrder): string =>
  createHash("sha256")
    .update(
      JSON.stringify([filter.from, filter.to, filter.outlets, filter.q, undated, filter.facets, sort, dir]),
    )
    .digest("base64url")
    .slice(0, 12);

const sign = (payload: string, secret: string): Buffer =>
  createHmac("sha256", secret).update(payload).digest().subarray(0, SIGNATURE_BYTES);

/** A place in a list and how many events came before it. */
export type ListPlace = { readonly position: EventPosition; readonly seen: number };

/** A place in a list, signed, and bound to the filters that the list was made with. */
export const writeCursor = (
  { position, seen }: ListPlace,
  filter: EventFilter,
  order: ListOrder,
  secret: string,
): string => {
  const { begin, end, id, key } = position;
  const fields = [
    VERSION,
    begin,
    end,
    id,
    filterDigest(filter, order),
    seen,
    ...(key === undefined ? [] : [key]),
  ];
  const payload = Buffer.from(JSON.stringify(fields)).toString("base64url");
  return `${payload}.${sign(payload, secret).toString("base64url")}`;
};

const refuse = (): never => {
  throw new Refusal(
    "bad-cursor",
    "The cursor was not made by this store for these filters. Leave it out to start again from the first page.",
  );
};

/** The place that a cursor names. Refuses with `bad-cursor` whatever this store did not sign for these filters. */
export const readCursor = (
  cursor: string,
  filter: EventFilter,
  order: ListOrder,
  secret: string,
): ListPlace => {
  const [payload = "", signature = "", ...more] = cursor.split(".");
  const given = Buffer.from(signature, "base64url");
  const right = sign(payload, secret);
  // Base64 has several spellings of some values; only ours is taken.
  if (more.length > 0 || given.length !== right.length || given.toString("base64url") !== signature)
    return refuse();
  if (!timingSafeEqual(given, right)) return refuse();
  const [version, begin, end, id, digest, seen, key] = JSON.parse(
    Buffer.from(payload, "base64url").toString(),
  );
  if (version !== VERSION || digest !== filterDigest(filter, order)) return refuse();
  return { position: key === undefined ? { begin, end, id } : { begin, end, id, key }, seen };
};
