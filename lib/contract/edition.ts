import { z } from "zod";
import { compareAnswer, eventDetail, outletModel, timelineAnswer } from "./models";

/** The filters of a list of events that an edition may freeze, by the names that stand in links. */
const FIELDS = ["from", "to", "outlets", "q", "precision", "basis", "status", "dating", "texts"] as const;

/** What was frozen: those filters as an address writes them; empty for the whole collection. */
export const editionSelection = z
  .object(
    Object.fromEntries(FIELDS.map((name) => [name, z.string().max(4_000)])) as Record<
      (typeof FIELDS)[number],
      z.ZodString
    >,
  )
  .partial();
export type EditionSelection = z.infer<typeof editionSelection>;

/** First line of an edition. */
export const editionHead = z.object({
  dateline: z.literal("edition"),
  version: z.literal(1),
  title: z.string(),
  selection: editionSelection,
  counts: z.object({ events: z.number().int(), undated: z.number().int(), articles: z.number().int() }),
  outlets: z.array(outletModel),
  /** The picture of the selection for 1200 pixels. */
  timeline: timelineAnswer,
});
export type EditionHead = z.infer<typeof editionHead>;

/**
 * The other lines, an event each, in order of id. The first fields are those of Dateline JSON Lines, so that everything
 * that reads those reads an edition too.
 */
export const editionEvent = z.object({
  id: z.string(),
  edtf: z.string().nullable(),
  title: z.string(),
  outlets: z.array(z.string()),
  mentions: z.array(
    z.object({
      outlet: z.string(),
      quote: z.string(),
      url: z.string().optional(),
      title: z.string().optional(),
      published: z.string().optional(),
    }),
  ),
  detail: eventDetail,
  /** For events of several outlets: the comparison. */
  compare: compareAnswer.pick({ columns: true, rows: true }).nullable(),
});
export type EditionEvent = z.infer<typeof editionEvent>;

export type Edition = { readonly head: EditionHead; readonly events: readonly EditionEvent[] };

/** JSON with keys in code unit order and no white space: equal values give equal text. */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((v) => canonicalJson(v ?? null)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${fields.map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v)}`).join(",")}}`;
};

/** The text of an edition: what its hash is the SHA-256 of. */
export const editionText = ({ head, events }: Edition): string =>
  [head, ...[...events].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))]
    .map((line) => `${canonicalJson(line)}\n`)
    .join("");

/** Reads an edition; throws if it is not one of ours to the letter, so that what it is called by is what it holds. */
export const parseEdition = (text: string): Edition => {
  const lines = text.split("\n");
  if (lines.pop() !== "") throw new Error("an edition ends with a line feed");
  const [first = "", ...rest] = lines;
  const edition = {
    head: editionHead.parse(JSON.parse(first)),
    events: rest.map((line) => editionEvent.parse(JSON.parse(line))),
  };
  if (editionText(edition) !== text)
    throw new Error("the edition was written by another program, or changed");
  return edition;
};

/** A selection as a query string; equal selections give equal strings. */
export const selectionSearch = (selection: EditionSelection): string => {
  const out = new URLSearchParams();
  for (const name of FIELDS) {
    const value = selection[name];
    if (value) out.set(name, value);
  }
  return out.toString();
};
