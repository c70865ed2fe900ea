import type { Problem } from "@/lib/contract/models";
import { remembered } from "./answer-cache";
import { container } from "./container";
import { logError } from "./log";
import type { Notice, RawFields } from "./read-query";
import { refusalOf } from "./refusal";
import { type AnswerOf, type EndpointName, type Found, useCases } from "./use-cases";

export type Answered<N extends EndpointName> =
  | { readonly ok: true; readonly answer: AnswerOf<N>; readonly notices: readonly Notice[] }
  | {
      readonly ok: false;
      readonly problem: Problem;
      /** For `event-moved`: the id that took its place. */
      readonly movedTo: string | null;
    };

export type QueryOptions = { readonly strict?: boolean };

const find = async <N extends EndpointName>(
  name: N,
  params: RawFields,
  strict: boolean,
): Promise<Found<AnswerOf<N>>> => {
  const { store } = await container();
  const id = typeof params.id === "string" ? params.id : "";
  return remembered(store, [name, strict, Object.entries(params).sort()], () =>
    useCases[name]({ store, id, fields: params, strict }),
  );
};

/**
 * Asks an endpoint from inside the server, as pages do. `params` holds the query fields as they stand in the link,
 * and `id` where the path takes one. A bad field falls back alone and is told in `notices`; with `strict` it is
 * refused. Never throws: what cannot be answered comes back as a problem.
 */
export const query = async <N extends EndpointName>(
  name: N,
  params: RawFields = {},
  { strict = false }: QueryOptions = {},
): Promise<Answered<N>> => {
  try {
    return { ok: true, ...(await find(name, params, strict)) };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal.problem.status >= 500) logError("a question was not answered", { endpoint: name, error });
    return { ok: false, problem: refusal.problem, movedTo: refusal.movedTo };
  }
};
