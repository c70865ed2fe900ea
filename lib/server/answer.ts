import { createHash } from "node:crypto";
import { endpoints } from "@/lib/contract/endpoints";
import type { Problem } from "@/lib/contract/models";
import { container } from "./container";
import { logError } from "./log";
import { query } from "./query";
import type { RawFields } from "./read-query";
import { refusalOf } from "./refusal";
import type { EndpointName } from "./use-cases";

/** What Next hands to a route: the parts of its path. */
export type RouteContext = {
  readonly params: Promise<Readonly<Record<string, string | string[] | undefined>> | undefined>;
};
export type RouteHandler = (request: Request, context: RouteContext) => Promise<Response>;

/** Answers may be kept, but are asked for again each time: any ingest changes them. */
const CACHE = "private, no-cache";

const problemResponse = (problem: Problem, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      "Content-Type": "application/problem+json; charset=utf-8",
      "Cache-Control": "no-store",
      ...(problem.status === 503 ? { "Retry-After": "2" } : {}),
      ...headers,
    },
  });

/** Equal tags mean equal bytes: same program start, same store, same revision, same question. */
const tagOf = async (question: string): Promise<string> => {
  const { store, boot } = await container();
  const hash = createHash("sha256").update(`${boot} ${await store.revision()} ${question}`);
  return `W/"${hash.digest("base64url").slice(0, 22)}"`;
};

const fieldsOf = (url: URL): RawFields => {
  const fields = new Map<string, string>();
  for (const [key, value] of url.searchParams) if (!fields.has(key)) fields.set(key, value);
  return Object.fromEntries(fields);
};

const knows = (request: Request, tag: string): boolean =>
  (request.headers.get("if-none-match") ?? "").split(",").some((t) => t.trim() === tag);

const respond = async (name: EndpointName, request: Request, context: RouteContext): Promise<Response> => {
  const url = new URL(request.url);
  const tag = await tagOf(url.pathname + url.search);
  const headers = { ETag: tag, "Cache-Control": CACHE };
  if (knows(request, tag)) return new Response(null, { status: 304, headers });
  // Next hands over nothing at all where the path has no parts.
  const id = (await context.params)?.id;
  const fields = { ...fieldsOf(url), id: typeof id === "string" ? id : undefined };
  const answered = await query(name, fields, { strict: true });
  if (answered.ok)
    return new Response(JSON.stringify(answered.answer), {
      headers: { "Content-Type": "application/json; charset=utf-8", ...headers },
    });
  const { problem, movedTo } = answered;
  return movedTo === null
    ? problemResponse(problem)
    : problemResponse(problem, {
        Location: endpoints[name].path.replace("{id}", encodeURIComponent(movedTo)),
      });
};

/** The route handler of an endpoint: JSON, or `application/problem+json` with a code. Never throws. */
export const answer =
  (name: EndpointName): RouteHandler =>
  async (request, context) => {
    try {
      return await respond(name, request, context);
    } catch (error) {
      logError("a request was not answered", { endpoint: name, error });
      return problemResponse(refusalOf(error).problem);
    }
  };
