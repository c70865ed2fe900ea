import { type EntryMention, type EntryResult, EVENT_ID, isFields, textOf } from "./imported-entry";

const ACTUALITIES = ["occurred", "planned", "negated", "ongoing"] as const;

/** A quote is kept character by character, spaces at its ends too: it is evidence. */
const quoteOf = (value: unknown): string => (typeof value === "string" && value.trim() !== "" ? value : "");

const mentionOf = (value: unknown): EntryMention | string => {
  if (!isFields(value)) return "a mention is not an object";
  const outlet = textOf(value.outlet);
  const quote = quoteOf(value.quote);
  if (quote === "") return "a mention has no quote";
  if (outlet === undefined) return "a mention has no outlet";
  return {
    outlet,
    quote,
    url: textOf(value.url),
    title: textOf(value.title),
    published: textOf(value.published),
    edtf: textOf(value.edtf),
  };
};

const namesOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.flatMap((v) => textOf(v) ?? []) : [];

/** An outlet without a quote would be a claim without evidence. */
const unquoted = (listed: readonly string[], mentions: readonly EntryMention[]): readonly string[] => {
  const quoted = new Set(mentions.map((m) => m.outlet));
  return listed.filter((name) => !quoted.has(name));
};

/** An entry from a value of Dateline JSON Lines. */
export const datelineEntry = (value: unknown): EntryResult => {
  if (!isFields(value)) return { ok: false, why: "not a JSON object" };
  if (value.edtf !== undefined && value.edtf !== null && typeof value.edtf !== "string")
    return { ok: false, why: "“edtf” is neither text nor null" };
  if (value.title !== undefined && value.title !== null && typeof value.title !== "string")
    return { ok: false, why: "“title” is not text" };
  if (value.mentions !== undefined && !Array.isArray(value.mentions))
    return { ok: false, why: "“mentions” is not a list" };
  const mentions: EntryMention[] = [];
  for (const m of value.mentions ?? []) {
    const read = mentionOf(m);
    if (typeof read === "string") return { ok: false, why: read };
    mentions.push(read);
  }
  const id = textOf(value.id);
  const silent = mentions.length > 0 ? unquoted(namesOf(value.outlets), mentions) : [];
  const { salience } = value;
  return {
    ok: true,
    entry: {
      id: id !== undefined && EVENT_ID.test(id) ? id : undefined,
      edtf: textOf(value.edtf) ?? null,
      title: textOf(value.title) ?? "",
      mentions,
      tags: namesOf(value.tags),
      actuality: ACTUALITIES.find((a) => a === value.actuality),
      inferred: value.inferred === true,
      salience: typeof salience === "number" && salience >= 0 && salience <= 1 ? salience : undefined,
    },
    notes: silent.length > 0 ? [`no quote of ${silent.join(", ")}: left out of the outlets`] : [],
  };
};
