import { z } from "zod";
import { Refusal } from "./refusal";

/** Fields of a request as they arrive; of a repeated field the first counts. */
export type RawFields = Readonly<Record<string, string | readonly string[] | number | undefined>>;

/** A field that could not be used and what was done about it, in words for the reader. */
export type Notice = { readonly field: string; readonly value: string; readonly message: string };

export type ReadQuery<Q> = { readonly query: Q; readonly notices: readonly Notice[] };

const shown = (value: string): string => (value.length > 60 ? `${value.slice(0, 60)}…` : value);

const firstOf = (value: RawFields[string]): string | undefined => {
  const one = Array.isArray(value) ? value[0] : value;
  return one === undefined || one === "" ? undefined : String(one);
};

export const fieldRefusal = (field: string, value: string, why: string): Refusal =>
  new Refusal("bad-query", `“${field}” is “${shown(value)}”: ${why}. Correct it or leave it out.`);

export const fieldNotice = (field: string, value: string, why: string): Notice => ({
  field,
  value: shown(value),
  message: `“${field}” could not be used (${why}), so it was left out.`,
});

/**
 * Reads the fields that `schema` knows, one by one. Strict: the first bad one is refused with `bad-query`. Lenient: a
 * bad one falls back to its default alone and leaves a notice.
 */
export const readQuery = <Q extends z.ZodType>(
  schema: Q,
  fields: RawFields,
  strict: boolean,
): ReadQuery<z.infer<Q>> => {
  const notices: Notice[] = [];
  const good = new Map<string, unknown>();
  const shape: Readonly<Record<string, z.ZodType>> = schema instanceof z.ZodObject ? schema.shape : {};
  for (const [field, part] of Object.entries(shape)) {
    const value = Object.hasOwn(fields, field) ? firstOf(fields[field]) : undefined;
    if (value === undefined) continue;
    const read = part.safeParse(value);
    if (read.success) good.set(field, read.data);
    else {
      const why = (read.error.issues[0]?.message ?? "it does not fit").toLowerCase();
      if (strict) throw fieldRefusal(field, value, why);
      notices.push(fieldNotice(field, value, why));
    }
  }
  return { query: schema.parse(Object.fromEntries(good)), notices };
};
