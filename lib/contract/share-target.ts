import { linkTo, parseLinkSearch, serialiseLinkState } from "./link-state";

/** The parts of an address, as `window.location` has them: `search` with its `?` or empty, `hash` with its `#` or empty. */
export type Place = { readonly pathname: string; readonly search: string; readonly hash: string };

/** Fields that belong to a kind of page. What else stands in an address (such as `utm_source`) is not sent on. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  compare: ["outlets", "base", "by", "group", "more"],
  article: ["at", "layers", "quote", "prefix", "suffix"],
  coverage: ["cursor", "from", "to", "outlets", "q", "sort", "group", "by"],
  labels: ["q", "label", "kind", "named", "group", "by", "page"],
  figures: ["q", "from", "to", "relation", "group", "cursor"],
  undated: ["cursor"],
};

const kindOf = (pathname: string): string => pathname.split("/")[1] ?? "";

const kept = (kind: string, search: string): string => {
  const out = new URLSearchParams();
  const known = FIELDS[kind] ?? [];
  for (const [name, value] of new URLSearchParams(search))
    if (known.includes(name) && value !== "") out.append(name, value);
  return out.size === 0 ? "" : `?${out}`;
};

/** The address of a page as it is shared, without its origin. Sharing what was shared gives the same again. */
export const shareAddress = ({ pathname, search, hash }: Place): string => {
  const kind = kindOf(pathname);
  if (kind === "") return linkTo(parseLinkSearch(search).state);
  return pathname + kept(kind, search) + (kind === "article" ? hash : "");
};

/** Address of the same view made for a frame, without its origin; null where a page cannot be embedded. */
export const embedAddress = (place: Place): string | null => {
  const [, kind = "", id = "", third, fourth] = place.pathname.split("/");
  if (kind === "") {
    const { state } = parseLinkSearch(place.search);
    if (state.event !== null) return `/embed/event/${state.event}`;
    const search = serialiseLinkState(state);
    return search === "" ? "/embed" : `/embed?${search}`;
  }
  if ((kind === "event" || kind === "compare") && id !== "")
    return `/embed/${kind}/${id}${kept(kind, place.search)}`;
  if (kind === "article" && new URLSearchParams(place.search).has("quote"))
    return `/embed/excerpt/${id}${kept(kind, place.search)}`;
  if (kind === "v" && id !== "")
    return `/embed/v/${id}${third === "event" || third === "compare" ? `/${third}/${fourth ?? ""}` : ""}`;
  return null;
};

/** The same in the edition of this hash, which holds the whole collection; null for views that are no page of it. */
export const frozenAddress = ({ pathname, search }: Place, hash: string): string | null => {
  const [, kind = "", id = ""] = pathname.split("/");
  if (kind === "event" || kind === "compare") return `/embed/v/${hash}/${kind}/${id}`;
  if (kind !== "") return null;
  const { state } = parseLinkSearch(search);
  if (state.event !== null) return `/embed/v/${hash}/event/${state.event}`;
  return serialiseLinkState(state) === "" ? `/embed/v/${hash}` : null;
};

const ATTRIBUTE: Readonly<Record<string, string>> = { "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" };
const attribute = (text: string): string => text.replace(/[&"<>]/gu, (sign) => ATTRIBUTE[sign] ?? sign);

/** The first height a frame gets, in CSS pixels; it grows when the page inside says how tall it is. */
export const EMBED_HEIGHT = 480;

/** What a publisher pastes: a frame and, unless `autoHeight` is false, the script that lets it grow. `url` is absolute. */
export const embedCode = (url: string, title: string, autoHeight = true): string => {
  const frame = `<iframe src="${attribute(url)}" title="${attribute(title)}" width="100%" height="${EMBED_HEIGHT}" loading="lazy" style="border:0" allow="clipboard-write; web-share"></iframe>`;
  const { origin } = new URL(url);
  return autoHeight ? `${frame}\n<script async src="${attribute(origin)}/embed.js"></script>` : frame;
};
