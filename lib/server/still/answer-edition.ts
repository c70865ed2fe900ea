import { selectionSearch } from "@/lib/contract/edition";
import { editionFile, editionPage } from "@/lib/still";
import { type FoundEdition, findEdition } from "../find-edition";
import { Refusal } from "../refusal";
import { newNonce, pageResponse, refusedResponse } from "./respond";

/** Names of files come from the hash alone. */
const fileResponse = (body: string, hash: string, ending: "html" | "jsonl"): Response =>
  new Response(body, {
    headers: {
      "Content-Type": ending === "html" ? "text/html; charset=utf-8" : "application/jsonl; charset=utf-8",
      "Content-Disposition": `attachment; filename="dateline-${hash.slice(0, 12)}.${ending}"`,
      "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
      "X-Frame-Options": "DENY",
      "Cache-Control": "public, max-age=31536000, immutable",
    },
  });

const liveAddress = ({ edition }: FoundEdition, origin: string, kind: string, id: string): string => {
  if (kind !== "whole") return `${origin}/${kind}/${encodeURIComponent(id)}`;
  const search = selectionSearch(edition.head.selection);
  return search === "" ? `${origin}/` : `${origin}/?${search}`;
};

const KINDS = { event: "event", compare: "compare" } as const;

const respond = async (
  hash: string,
  path: readonly string[],
  origin: string,
  framed: boolean,
): Promise<Response> => {
  const found = await findEdition(hash);
  const [first = "", id = "", ...more] = path;
  if (!framed && id === "" && first === "edition.html")
    return fileResponse(editionFile(hash, found.edition), hash, "html");
  if (!framed && id === "" && first === "edition.jsonl") return fileResponse(found.text, hash, "jsonl");
  const kind =
    first === "" ? "whole" : Object.hasOwn(KINDS, first) ? KINDS[first as keyof typeof KINDS] : null;
  const nonce = newNonce();
  const page =
    kind === null || more.length > 0
      ? null
      : editionPage(
          {
            hash,
            edition: found.edition,
            origin,
            nonce,
            framed,
            newer: found.standing.newer,
            state: found.standing.live,
            live: liveAddress(found, origin, kind, id),
          },
          kind,
          id,
        );
  if (page === null) throw new Refusal("event-unknown", "This edition holds no such event or comparison.");
  return pageResponse(page, nonce, framed ? "anybody" : "nobody");
};

/** The route handler of `/v/{hash}/…` and, `framed`, of `/embed/v/{hash}/…`. Never throws. */
export const answerEdition = async (
  hash: string,
  path: readonly string[],
  origin: string,
  framed = false,
): Promise<Response> => {
  try {
    return await respond(hash, path, origin, framed);
  } catch (error) {
    return refusedResponse(error, origin, framed ? "anybody" : "nobody");
  }
};
