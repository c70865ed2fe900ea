import type { Actuality } from "@/lib/domain/mention";

/** A quote of an entry, with what the timeline says about the article it is from. Empty strings count as absent. */
export type EntryMention = {
  readonly outlet: string;
  readonly quote: string;
  readonly url?: string;
  readonly title?: string;
  readonly published?: string;
  /** The date this outlet gives, where it differs from the entry's. */
  readonly edtf?: string;
};

/** One event as a timeline file has it, before dates and addresses are checked. */
export type ImportedEntry = {
  /** The id it had in Dateline; any other id is left out, since two files may use the same one. */
  readonly id?: string;
  readonly edtf: string | null;
  readonly title: string;
  /** What the timeline itself says about the event, as plain text. */
  readonly text?: string;
  /** Address that the timeline gives for its own words. */
  readonly url?: string;
  readonly mentions: readonly EntryMention[];
  readonly tags?: readonly string[];
  readonly actuality?: Actuality;
  readonly inferred?: boolean;
  /** 0 to 1. */
  readonly salience?: number;
};

/** `notes` say what was left out without refusing the entry. */
export type EntryResult =
  | { readonly ok: true; readonly entry: ImportedEntry; readonly notes: readonly string[] }
  | { readonly ok: false; readonly why: string };

export const EVENT_ID = /^e_[0-9a-f]{4,64}$/u;

type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** U+0000 and halves of characters, which no store keeps, become U+FFFD. */
export const storableText = (text: string): string =>
  !text.includes("\u0000") && !/[\uD800-\uDFFF]/.test(text)
    ? text
    : text.replaceAll("\u0000", "\uFFFD").replace(/\p{Surrogate}/gu, "\uFFFD");

/** A field's text, trimmed; numbers are written out; anything else is absent. */
export const textOf = (value: unknown): string | undefined => {
  const text = typeof value === "number" ? String(value) : typeof value === "string" ? value : "";
  const clean = storableText(text).trim();
  return clean === "" ? undefined : clean;
};
