import { editionSelection } from "@/lib/contract/edition";
import { problemOf } from "@/lib/contract/errors";
import { logError } from "./log";
import { freeze } from "./make-edition";
import { Refusal, refusalOf } from "./refusal";

/** Whether the person who runs this server opened it for writing. Closed unless they said so. */
export const isWritingOpen = (): boolean => process.env.DATELINE_WRITING === "open";

/** Most bytes of a selection; a search has 500 characters. */
const MOST_BODY = 20_000;

const json = (body: unknown, status: number, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: {
      "Content-Type": `application/${status < 300 ? "json" : "problem+json"}; charset=utf-8`,
      "Cache-Control": "no-store",
      ...headers,
    },
  });

/** A page of somebody else's must not make a reader's browser write here. Programs send no such headers. */
const isForeign = (request: Request, origin: string): boolean => {
  const site = request.headers.get("sec-fetch-site");
  const from = request.headers.get("origin");
  return (site !== null && site !== "same-origin" && site !== "none") || (from !== null && from !== origin);
};

const selectionIn = async (request: Request) => {
  const text = await request.text();
  if (text.length > MOST_BODY) throw new Refusal("bad-query", "The selection is too long.");
  try {
    return editionSelection.strict().parse(JSON.parse(text));
  } catch {
    throw new Refusal(
      "bad-query",
      "A selection is JSON with “from”, “to”, “outlets” and “q”, each a text, or none.",
    );
  }
};

/** The route handler of `POST /api/v1/editions`: freezes a selection. Answers 201 with its hash. Never throws. */
export const answerFreeze = async (request: Request, origin: string): Promise<Response> => {
  if (!isWritingOpen() || isForeign(request, origin)) {
    const detail = "Nothing can be kept from outside. Use “dateline snapshot” on the machine itself.";
    return json(problemOf("writing-closed", detail), 403);
  }
  try {
    const { hash, edition } = await freeze(await selectionIn(request));
    const { title, counts } = edition.head;
    return json({ hash, title, events: counts.events, path: `/v/${hash}` }, 201, { Location: `/v/${hash}` });
  } catch (error) {
    const { problem } = refusalOf(error);
    if (problem.status >= 500) logError("an edition was not made", { error });
    return json(problem, problem.status);
  }
};
