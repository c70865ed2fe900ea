import type { Problem } from "@/lib/contract/models";
import { type AnswerOf, type RouteName, routes } from "./routes";

/** What an endpoint answered instead of a result: its problem, or that nobody answered (`status` 0). */
export class CallError extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, detail: string) {
    super(detail);
    this.name = "CallError";
    this.status = status;
    this.code = code;
  }
}

type Query = Readonly<Record<string, string | number | null | undefined>>;

/** Address of an endpoint; empty fields stay out, so that equal questions have equal addresses. */
export const addressOf = (path: string, id: string | null, query: Query): string => {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "") search.set(key, String(value));
  }
  const place = id === null ? path : path.replace("{id}", encodeURIComponent(id));
  const text = search.toString();
  return text === "" ? place : `${place}?${text}`;
};

const isProblem = (value: unknown): value is Problem =>
  typeof value === "object" && value !== null && "code" in value && "detail" in value;

const errorOf = async (response: Response): Promise<CallError> => {
  const body: unknown = await response.json().catch(() => null);
  return isProblem(body)
    ? new CallError(response.status, body.code, body.detail)
    : new CallError(
        response.status,
        "no-answer",
        `The server answered ${response.status} without saying why.`,
      );
};

/**
 * Asks an endpoint. The types come from the contract; the answer was made and checked by the same contract on our own
 * server, so the schemas stay out of the page's JavaScript. Throws `CallError`.
 */
export const call = async <K extends RouteName>(
  name: K,
  query: Query = {},
  options: { readonly id?: string; readonly signal?: AbortSignal } = {},
): Promise<AnswerOf<K>> => {
  const address = addressOf(routes[name], options.id ?? null, query);
  const response = await fetch(address, {
    signal: options.signal,
    headers: { accept: "application/json" },
  }).catch((error: unknown) => {
    if (options.signal?.aborted) throw error;
    throw new CallError(0, "offline", "Dateline did not answer. Is it still running?");
  });
  if (!response.ok) throw await errorOf(response);
  return (await response.json()) as AnswerOf<K>;
};
