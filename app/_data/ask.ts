import { redirect } from "next/navigation";
import { cache } from "react";
import { groupField, inGroup, parseGroupLink } from "@/lib/contract/group-link";
import { joinOutlets } from "@/lib/contract/link-state";
import { type AnswerOf, type EndpointName, query, type RawFields } from "@/lib/server";

type Notice = { readonly field: string; readonly value: string; readonly message: string };
export type Loaded<N extends EndpointName> = {
  readonly answer: AnswerOf<N>;
  readonly notices: readonly Notice[];
};

/** Event, article or comparison by id, asked once for each request: a page and its head share the answer. */
export const askById = cache((name: "event" | "article" | "compare", id: string) => query(name, { id }));

const PLACES = { event: "/event/", article: "/article/", compare: "/compare/" } as const;

type ById = keyof typeof PLACES;

export type Found<N extends ById> =
  | { readonly answer: AnswerOf<N>; readonly missing: null }
  | { readonly answer: null; readonly missing: string };

/**
 * What a page by id shows, or in words why there is nothing. An id that moved redirects, and takes `search` (with its
 * `?`, or empty) along; where the store does not
 * answer the error page says so. The status of the answer is set in proxy.ts.
 */
export const loadById = async <N extends ById>(name: N, id: string, search = ""): Promise<Found<N>> => {
  const found = await askById(name, decoded(id));
  if (found.ok) return { answer: found.answer as AnswerOf<N>, missing: null };
  if (found.movedTo) redirect(PLACES[name] + encodeURIComponent(found.movedTo) + search);
  const { status, detail } = found.problem;
  if (status === 404 || status === 410) return { answer: null, missing: detail };
  throw new Error(detail);
};

/** What became of the excerpt that a link points at; null where it points at none or nothing is known of the article. */
export const loadExcerpt = async (id: string, fields: RawFields): Promise<AnswerOf<"excerpt"> | null> => {
  if (!fields.quote) return null;
  const found = await query("excerpt", { ...fields, id: decoded(id) });
  return found.ok ? found.answer : null;
};

/** Parts of a path arrive encoded; proxy.ts has refused those that cannot be decoded. */
const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** An answer to a question without an id, with notices about the parts of the link that could not be used. */
export const load = async <N extends EndpointName>(name: N, params: RawFields = {}): Promise<Loaded<N>> => {
  const found = await query(name, params);
  if (!found.ok) throw new Error(found.problem.detail);
  return { answer: found.answer, notices: found.notices };
};

/** Width the first timeline is asked for; the page asks again when its own differs much. */
const FIRST_WIDTH = 1200;

/** The whole timeline under these filters, as JSON so that equal ones are asked once. Page frame and page share the answer where there are none. */
const askTimeline = cache((filters: string) =>
  query("timeline", { ...(JSON.parse(filters) as RawFields), width: FIRST_WIDTH }),
);

/** Throws where the store does not answer, for the error page. */
export const loadTimeline = async (filters: string): Promise<AnswerOf<"timeline">> => {
  const found = await askTimeline(filters);
  if (!found.ok) throw new Error(found.problem.detail);
  return found.answer;
};

/** The outlets of the collection with code and hue; empty when the store does not answer, the page then says why. */
export const loadOutlets = async (): Promise<AnswerOf<"timeline">["outlets"]> => {
  const found = await askTimeline("{}");
  return found.ok ? found.answer.outlets : [];
};

/**
 * What a link says about groups of outlets: the outlets with their groups, the choice, and for other questions the
 * names it comes to. A group that no outlet is in is told and left out.
 */
export const groupFiltersOf = async (fields: Readonly<Record<string, string | string[] | undefined>>) => {
  const { answer: outlets } = await load("outlets");
  const { by, group } = parseGroupLink(fields);
  const names = inGroup(outlets.outlets, group);
  const known = group === null || names.length > 0;
  const knownBy = by === null || outlets.kinds.some((kind) => kind.key === by);
  return {
    outlets,
    chosen: { by: knownBy ? by : null, group: known ? group : null },
    names: group !== null && known ? joinOutlets(names) : undefined,
    message: [
      ...(known ? [] : [`No outlet here is in the group “${groupField(group)}”.`]),
      ...(knownBy ? [] : [`“${by}” is no kind of group that is known here.`]),
    ],
  };
};
