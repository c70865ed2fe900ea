import { z } from "zod";
import { parseEdtf } from "@/lib/domain/edtf";
import type { TimeExpression } from "@/lib/domain/time-expression";
import { tag } from "@/lib/pipeline/timex";

const input = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  dct: z
    .string()
    .refine((s) => parseEdtf(s).ok, 'must be a date such as "2019-02-27", or null')
    .nullish(),
  language: z.string().max(35).optional(),
});

const timexOf = (t: TimeExpression) => ({
  tid: t.tid,
  start: t.start,
  end: t.end,
  text: t.text,
  type: t.type,
  value: t.value,
  ...(t.mod ? { mod: t.mod } : {}),
  edtf: t.edtf,
  trail: t.trail,
});

export type LineResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: string };

/** What a schema did not like, in one line. */
export const complaint = (error: z.ZodError): string =>
  error.issues
    .slice(0, 3)
    .map((i) => `${i.path.join(".") || "the line"}: ${i.message}`)
    .join("; ");

/** One line of `dateline tag`: a text with its day of writing → its time expressions. */
export const tagLine = (value: unknown): LineResult<unknown> => {
  const read = input.safeParse(value);
  if (!read.success) return { ok: false, why: complaint(read.error) };
  const { id, text, dct, language } = read.data;
  return {
    ok: true,
    value: { id, timex: tag(text, { dct: dct ?? null, language: language ?? "en" }).map(timexOf) },
  };
};
