import { boundsOf, type Edtf, parseEdtf } from "@/lib/domain/edtf";
import {
  AGREEMENTS,
  BASES,
  type FacetChoice,
  MOST_TEXTS,
  NO_FACETS,
  PRECISIONS,
  STATUSES,
} from "@/lib/domain/facets";
import { LINK_VERSION, migrateLink } from "./link-migrations";

/**
 * Everything a link can say about the view. One value: the server reads it to render, the page writes it when the
 * reader moves, so that any view can be sent (promise P5). Fields at their default stay out of the link.
 */
export const LINK_VIEWS = ["timeline", "list", "table"] as const;
export const LINK_SCALES = ["compressed", "true"] as const;
export const LINK_ARRANGEMENTS = ["together", "outlet"] as const;
export const LINK_SORTS = ["date", "title", "outlets", "texts", "salience"] as const;
export const LINK_DIRECTIONS = ["asc", "desc"] as const;

/** Facets whose chosen values stand in the link as a list, with the values they may have. */
export const LINK_FACETS = {
  precision: PRECISIONS,
  basis: BASES,
  status: STATUSES,
  dating: AGREEMENTS,
} as const;
export type LinkFacet = keyof typeof LINK_FACETS;

export type LinkState = FacetChoice & {
  readonly view: (typeof LINK_VIEWS)[number];
  /** Window as EDTF: from the first day of `from` to the last day of `to`, both included; null: open. */
  readonly from: Edtf | null;
  readonly to: Edtf | null;
  readonly scale: (typeof LINK_SCALES)[number];
  readonly arrange: (typeof LINK_ARRANGEMENTS)[number];
  /** Names, sorted, each once; empty: all. */
  readonly outlets: readonly string[];
  readonly q: string;
  /** The open event and, in it, the mention that the link points at. */
  readonly event: string | null;
  readonly mention: string | null;
  readonly sort: (typeof LINK_SORTS)[number];
  readonly dir: (typeof LINK_DIRECTIONS)[number];
  /** Which page of list or table; null: the first. Good for its own filters and order only. */
  readonly cursor: string | null;
};

/** A part of a link that could not be used, in words for the reader. */
export type LinkNotice = { readonly field: string; readonly value: string; readonly message: string };
export type ParsedLink = { readonly state: LinkState; readonly notices: readonly LinkNotice[] };
/** What a query string gives: Next hands over repeated fields as arrays. */
export type LinkFields = Readonly<Record<string, string | readonly string[] | undefined>>;

export const DEFAULT_LINK_STATE: LinkState = {
  view: "timeline",
  from: null,
  to: null,
  scale: "compressed",
  arrange: "together",
  outlets: [],
  q: "",
  ...NO_FACETS,
  event: null,
  mention: null,
  sort: "date",
  dir: "asc",
  cursor: null,
};

const MAX_QUERY = 500;
const MAX_NAME = 200;
const MAX_OUTLETS = 400;
const EVENT_ID = /^e_[0-9a-f]{4,64}$/;
const MENTION_ID = /^m_[0-9a-f]{4,64}$/;

type Read<T> = { readonly value: T; readonly problem?: string };

const oneOf =
  <T extends string>(allowed: readonly T[], fallback: T) =>
  (raw: string): Read<T> => {
    const found = allowed.find((v) => v === raw);
    return found === undefined
      ? { value: fallback, problem: `must be ${allowed.join(", ").replace(/, ([^,]*)$/, " or $1")}` }
      : { value: found };
  };

const readDate = (raw: string): Read<Edtf | null> => {
  const parsed = raw.length > 60 ? ({ ok: false } as const) : parseEdtf(raw);
  return parsed.ok
    ? { value: parsed.edtf }
    : { value: null, problem: "must be a date such as 2019, 2019-02 or 2019-02-27" };
};

const readId =
  (pattern: RegExp, kind: string) =>
  (raw: string): Read<string | null> =>
    pattern.test(raw) ? { value: raw } : { value: null, problem: `is not the id of ${kind}` };

/** Values of a facet in the facet's own order; words that are none of them are left out with a notice. */
const someOf =
  <T extends string>(allowed: readonly T[]) =>
  (raw: string): Read<readonly T[]> => {
    const words = raw.split(",").map((w) => w.trim());
    const value = allowed.filter((v) => words.includes(v));
    const known = words.every((w) => w === "" || allowed.some((v) => v === w));
    return known ? { value } : { value, problem: `may hold ${allowed.join(", ")}; the rest was left out` };
  };

export const splitFacet = <T extends string>(allowed: readonly T[], raw: string): readonly T[] =>
  someOf(allowed)(raw).value;

const readTexts = (raw: string): Read<number> => {
  const value = /^[1-9]$/.test(raw) ? Number(raw) : 0;
  return value >= 1 && value <= MOST_TEXTS
    ? { value }
    : { value: 1, problem: `must be a number from 1 to ${MOST_TEXTS}` };
};

const readCursor = (raw: string): Read<string | null> =>
  /^[\w.-]{1,2000}$/.test(raw) ? { value: raw } : { value: null, problem: "is not the place of a page" };

const readQuery = (raw: string): Read<string> => {
  const value = raw.trim();
  return value.length <= MAX_QUERY
    ? { value }
    : { value: value.slice(0, MAX_QUERY).trim(), problem: `was cut after ${MAX_QUERY} characters` };
};

/** Commas separate names, so a comma inside a name travels as `%2C` and a percent sign as `%25`. */
const escapeName = (name: string): string => name.replaceAll("%", "%25").replaceAll(",", "%2C");
const unescapeName = (name: string): string => name.replaceAll("%2C", ",").replaceAll("%25", "%");

/** Outlet names in the one spelling the link and the endpoints share. */
export const joinOutlets = (names: readonly string[]): string => names.map(escapeName).join(",");

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const normaliseOutlets = (names: readonly string[]): readonly string[] =>
  [...new Set(names.map((n) => n.trim()).filter((n) => n !== ""))].sort(byCodeUnit);

/** Names as a link gives them, in its order, each once. */
export const splitNames = (raw: string): readonly string[] => [
  ...new Set(
    raw
      .split(",")
      .map((name) => unescapeName(name).trim())
      .filter((name) => name !== ""),
  ),
];

export const splitOutlets = (raw: string): readonly string[] =>
  normaliseOutlets(raw.split(",").map(unescapeName));

const readOutlets = (raw: string): Read<readonly string[]> => {
  const all = splitOutlets(raw);
  const kept = all.filter((n) => n.length <= MAX_NAME).slice(0, MAX_OUTLETS);
  return kept.length === all.length
    ? { value: kept }
    : { value: kept, problem: "holds names that are too long or too many; those were left out" };
};

const first = (field: string | readonly string[] | undefined): string | undefined =>
  typeof field === "string" ? field : field?.[0];

const shorten = (value: string): string => (value.length > 40 ? `${value.slice(0, 39)}…` : value);

/**
 * Reads a link. A field that cannot be used falls back to its default alone and leaves a notice; fields that are not
 * ours are ignored. Never throws.
 */
export const parseLinkState = (given: LinkFields): ParsedLink => {
  const { fields, problem: badVersion } = migrateLink(given);
  const notices: LinkNotice[] = [];
  if (badVersion)
    notices.push({ field: "v", value: shorten(first(given.v) ?? ""), message: `“v” ${badVersion}.` });
  const read = <T>(field: keyof LinkState, reader: (raw: string) => Read<T>, fallback: T): T => {
    const raw = first(fields[field]);
    if (raw === undefined || raw === "") return fallback;
    const { value, problem } = reader(raw);
    if (problem) notices.push({ field, value: shorten(raw), message: `“${field}” ${problem}.` });
    return value;
  };
  const d = DEFAULT_LINK_STATE;
  const from = read("from", readDate, d.from);
  const to = read("to", readDate, d.to);
  const backwards = from !== null && to !== null && boundsOf(to).latestEnd < boundsOf(from).earliestStart;
  if (backwards)
    notices.push({
      field: "to",
      value: shorten(to),
      message: "“to” lies before “from”; both were left out.",
    });
  const state: LinkState = {
    view: read("view", oneOf(LINK_VIEWS, d.view), d.view),
    from: backwards ? null : from,
    to: backwards ? null : to,
    scale: read("scale", oneOf(LINK_SCALES, d.scale), d.scale),
    arrange: read("arrange", oneOf(LINK_ARRANGEMENTS, d.arrange), d.arrange),
    outlets: read("outlets", readOutlets, d.outlets),
    q: read("q", readQuery, d.q),
    precision: read("precision", someOf(PRECISIONS), d.precision),
    basis: read("basis", someOf(BASES), d.basis),
    status: read("status", someOf(STATUSES), d.status),
    dating: read("dating", someOf(AGREEMENTS), d.dating),
    texts: read("texts", readTexts, d.texts),
    event: read("event", readId(EVENT_ID, "an event"), d.event),
    mention: read("mention", readId(MENTION_ID, "an excerpt"), d.mention),
    sort: read("sort", oneOf(LINK_SORTS, d.sort), d.sort),
    dir: read("dir", oneOf(LINK_DIRECTIONS, d.dir), d.dir),
    cursor: read("cursor", readCursor, d.cursor),
  };
  return { state, notices };
};

export const parseLinkSearch = (search: string): ParsedLink => {
  const fields: Record<string, string> = {};
  for (const [key, value] of new URLSearchParams(search)) fields[key] ??= value;
  return parseLinkState(fields);
};

const facetText = (facet: LinkFacet, state: FacetChoice): string =>
  LINK_FACETS[facet].filter((value) => (state[facet] as readonly string[]).includes(value)).join(",");

/** What picks events out, whatever the window and the view. */
export type LinkFilters = FacetChoice & Pick<LinkState, "outlets" | "q">;

export const NO_FILTERS: LinkFilters = { outlets: [], q: "", ...NO_FACETS };

/** The filters as the fields of a question; those that hold nothing back are undefined. Equal filters, equal fields. */
export const filterFields = (state: LinkFilters) => {
  const facet = (name: LinkFacet) => facetText(name, state) || undefined;
  return {
    outlets: joinOutlets(normaliseOutlets(state.outlets)) || undefined,
    q: state.q.trim() || undefined,
    precision: facet("precision"),
    basis: facet("basis"),
    status: facet("status"),
    dating: facet("dating"),
    texts: state.texts > 1 ? state.texts : undefined,
  };
};

/** How many filters hold something back; a facet with several values counts once. */
export const filterCount = (state: LinkFilters): number =>
  Object.values(filterFields(state)).filter((v) => v !== undefined).length;

export const sameFilters = (a: LinkFilters, b: LinkFilters): boolean =>
  JSON.stringify(filterFields(a)) === JSON.stringify(filterFields(b));

const SAME_PAGE: ReadonlySet<string> = new Set(["event", "mention", "scale", "arrange", "cursor"]);

/** A state after a change. What changes which events are listed, or their order, leads back to the first page. */
export const changedLink = (state: LinkState, change: Partial<LinkState>): LinkState => {
  const samePage = Object.keys(change).every((field) => SAME_PAGE.has(field));
  return { ...state, ...(samePage ? {} : { cursor: null }), ...change };
};

/** The query string of a state, without `?`; empty for the default. Equal states give equal strings. */
export const serialiseLinkState = (state: LinkState): string => {
  const d = DEFAULT_LINK_STATE;
  const out = new URLSearchParams();
  if (LINK_VERSION > 1) out.set("v", String(LINK_VERSION));
  const put = (key: keyof LinkState, value: string | null, fallback: string | null) => {
    if (value !== null && value !== fallback && value !== "") out.set(key, value);
  };
  put("view", state.view, d.view);
  put("from", state.from, null);
  put("to", state.to, null);
  put("scale", state.scale, d.scale);
  put("arrange", state.arrange, d.arrange);
  put("outlets", joinOutlets(normaliseOutlets(state.outlets)), "");
  put("q", state.q.trim(), d.q);
  for (const facet of Object.keys(LINK_FACETS) as LinkFacet[]) put(facet, facetText(facet, state), "");
  put("texts", String(state.texts), String(d.texts));
  put("event", state.event, d.event);
  put("mention", state.mention, d.mention);
  put("sort", state.sort, d.sort);
  put("dir", state.dir, d.dir);
  put("cursor", state.cursor, null);
  return out.toString();
};

/** Address of a state on the page at `path`. */
export const linkTo = (state: LinkState, path = "/"): string => {
  const query = serialiseLinkState(state);
  return query === "" ? path : `${path}?${query}`;
};
