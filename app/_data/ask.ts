import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { type AnswerOf, type EndpointName, query, type RawFields } from "@/lib/server";

type Notice = { readonly message: string };
export type Loaded<N extends EndpointName> = {
  readonly answer: AnswerOf<N>;
  readonly notices: readonly Notice[];
};

/** Event, article or comparison by id, asked once for each request: page, its head and its not-found page share the answer. */
export const askById = cache((name: "event" | "article" | "compare", id: string) => query(name, { id }));

const PLACES = { event: "/event/", article: "/article/", compare: "/compare/" } as const;

type ById = keyof typeof PLACES;

/** What a page by id shows. An id that moved redirects, an unknown one gives the not-found page, all else the error page. */
export const loadById = async <N extends ById>(name: N, id: string): Promise<AnswerOf<N>> => {
  const found = await askById(name, id);
  if (found.ok) return found.answer as AnswerOf<N>;
  if (found.movedTo) redirect(PLACES[name] + encodeURIComponent(found.movedTo));
  if (found.problem.status === 404 || found.problem.status === 410) notFound();
  throw new Error(found.problem.detail);
};

/** An answer to a question without an id, with notices about the parts of the link that could not be used. */
export const load = async <N extends EndpointName>(name: N, params: RawFields = {}): Promise<Loaded<N>> => {
  const found = await query(name, params);
  if (!found.ok) throw new Error(found.problem.detail);
  return { answer: found.answer, notices: found.notices };
};

/** Width the first timeline is asked for; the page asks again when its own differs much. */
const FIRST_WIDTH = 1200;

/** The whole timeline under these filters. Page frame and page share the answer where there are none. */
const askTimeline = cache((outlets: string, q: string) =>
  query("timeline", { outlets: outlets || undefined, q: q || undefined, width: FIRST_WIDTH }),
);

/** Throws where the store does not answer, for the error page. */
export const loadTimeline = async (outlets: string, q: string): Promise<AnswerOf<"timeline">> => {
  const found = await askTimeline(outlets, q);
  if (!found.ok) throw new Error(found.problem.detail);
  return found.answer;
};

/** The outlets of the collection with code and hue; empty when the store does not answer, the page then says why. */
export const loadOutlets = async (): Promise<AnswerOf<"timeline">["outlets"]> => {
  const found = await askTimeline("", "");
  return found.ok ? found.answer.outlets : [];
};
