import type { CsvRow } from "./csv-table";
import { type EntryMention, type EntryResult, EVENT_ID, type ImportedEntry, textOf } from "./imported-entry";
import { edtfOfEnds, edtfOfParts } from "./timelinejs-entry";

/** What a column may be called, in lower case with spaces for signs; Dateline's own export and TimelineJS's sheet among them. */
const NAMES = {
  id: ["event id", "id"],
  edtf: ["edtf", "date", "start", "start date", "from"],
  end: ["end", "end date", "to", "until"],
  year: ["year"],
  month: ["month"],
  day: ["day"],
  endYear: ["end year"],
  endMonth: ["end month"],
  endDay: ["end day"],
  title: ["title", "headline", "event", "name"],
  text: ["text", "description", "body", "notes"],
  quote: ["excerpt", "quote", "quotation"],
  outlet: ["outlet", "source", "publisher", "newspaper"],
  url: ["url", "link", "source url", "address"],
  media: ["media"],
  articleTitle: ["article title", "source title"],
  published: ["published", "publication date"],
  mentionEdtf: ["mention edtf"],
  state: ["state", "actuality"],
  inferred: ["inferred"],
  salience: ["salience"],
  tag: ["tag", "tags", "group", "category"],
} as const;

type Column = keyof typeof NAMES;
export type CsvColumns = ReadonlyMap<Column, number>;

const plain = (name: string): string =>
  name
    .replace(/^\uFEFF/u, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Which column is which; in words what is missing if no event could be read from such a table. */
export const csvColumns = (head: readonly string[]): CsvColumns | string => {
  const names = head.map(plain);
  const found = new Map<Column, number>();
  for (const [column, aliases] of Object.entries(NAMES) as [Column, readonly string[]][]) {
    const at = aliases.map((a) => names.indexOf(a)).find((i) => i >= 0);
    if (at !== undefined) found.set(column, at);
  }
  // In our own export `start` and `end` say where the excerpt stands in its article.
  if (names.includes("edtf")) found.delete("end");
  if (!found.has("edtf") && !found.has("year")) return "no column “edtf”, “date” or “Year”";
  if (!found.has("title") && !found.has("text") && !found.has("quote"))
    return "no column “title”, “headline”, “text” or “excerpt”";
  return found;
};

/** Signs that a spreadsheet takes for a formula; our own export puts an apostrophe before them. */
const unguarded = (cell: string): string =>
  /^'[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u.test(cell) ? cell.slice(1) : cell;

const reader =
  (columns: CsvColumns, row: CsvRow) =>
  (column: Column): string | undefined => {
    const at = columns.get(column);
    return at === undefined ? undefined : textOf(unguarded(row.cells[at] ?? ""));
  };

/** The rows of one event stand together and share its id; a row without an id is an event by itself. */
export const sameEvent = (columns: CsvColumns, a: CsvRow, b: CsvRow): boolean => {
  const id = reader(columns, a)("id");
  return id !== undefined && id === reader(columns, b)("id");
};

const dateOf = (cell: ReturnType<typeof reader>): string | null => {
  const parts = edtfOfParts(cell("year"), cell("month"), cell("day"));
  if (parts !== null)
    return edtfOfEnds(parts, edtfOfParts(cell("endYear"), cell("endMonth"), cell("endDay")));
  return edtfOfEnds(cell("edtf") ?? null, cell("end") ?? null);
};

const quoteOf = (columns: CsvColumns, row: CsvRow): EntryMention[] | string => {
  const cell = reader(columns, row);
  const raw = row.cells[columns.get("quote") ?? -1];
  if (cell("quote") === undefined || raw === undefined) return [];
  const outlet = cell("outlet");
  if (outlet === undefined) return `line ${row.line} has a quote and no outlet that printed it`;
  const quote = unguarded(raw);
  const common = { outlet, quote, url: cell("url"), title: cell("articleTitle") };
  return [{ ...common, published: cell("published"), edtf: cell("mentionEdtf") }];
};

const ACTUALITIES = ["occurred", "planned", "negated", "ongoing"] as const;

const numberIn = (text: string | undefined): number | undefined => {
  const n = text === undefined ? Number.NaN : Number(text);
  return n >= 0 && n <= 1 ? n : undefined;
};

/** An entry from the rows of one event; its own columns are read from the first. */
export const csvEntry = (columns: CsvColumns, rows: readonly CsvRow[]): EntryResult => {
  const [first] = rows;
  if (!first) return { ok: false, why: "no row" };
  const mentions: EntryMention[] = [];
  for (const row of rows) {
    const read = quoteOf(columns, row);
    if (typeof read === "string") return { ok: false, why: read };
    mentions.push(...read);
  }
  const cell = reader(columns, first);
  const id = cell("id");
  const tag = cell("tag");
  const entry: ImportedEntry = {
    id: id !== undefined && EVENT_ID.test(id) ? id : undefined,
    edtf: dateOf(cell),
    title: cell("title") ?? "",
    text: cell("text"),
    url: cell("url") ?? cell("media"),
    mentions,
    tags: tag === undefined ? [] : [tag],
    actuality: ACTUALITIES.find((a) => a === cell("state")),
    inferred: cell("inferred") === "true",
    salience: numberIn(cell("salience")),
  };
  return { ok: true, entry, notes: [] };
};
