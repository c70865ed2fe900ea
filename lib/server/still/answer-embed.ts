import { filterFields, type LinkState, linkTo, parseLinkSearch } from "@/lib/contract/link-state";
import { shareAddress } from "@/lib/contract/share-target";
import { compareEmbed, type EmbedFrame, eventEmbed, excerptEmbed, timelineEmbed } from "@/lib/still";
import { type Answered, query } from "../query";
import type { RawFields } from "../read-query";
import { Refusal } from "../refusal";
import type { EndpointName } from "../use-cases";
import { answerEdition } from "./answer-edition";
import { newNonce, pageResponse, refusedResponse } from "./respond";

/** Width the page asks the timeline's answer for; asking the same shares the answer. */
const WIDTH = 1200;

const refused = <N extends EndpointName>(found: Extract<Answered<N>, { ok: false }>): Refusal =>
  new Refusal(
    found.problem.code in { "event-moved": 1, "article-moved": 1 } ? "event-moved" : "event-unknown",
    found.problem.detail,
    found.movedTo,
  );

/** An answer with what has moved followed: a frame in an old article leads on without a word. */
const ask = async <N extends "event" | "compare">(name: N, id: string, fields: RawFields = {}) => {
  const found = await query(name, { ...fields, id });
  if (found.ok) return found.answer;
  const again = found.movedTo === null ? found : await query(name, { ...fields, id: found.movedTo });
  if (again.ok) return again.answer;
  throw new Refusal(again.problem.status === 410 ? "event-gone" : "event-unknown", again.problem.detail);
};

const timeline = async (frame: EmbedFrame, state: LinkState): Promise<string> => {
  const filters = { ...filterFields(state), width: WIDTH };
  const whole = await query("timeline", filters);
  if (!whole.ok) throw refused(whole);
  if (state.from === null && state.to === null)
    return timelineEmbed(frame, whole.answer, whole.answer, state);
  const part = await query("timeline", {
    ...filters,
    from: state.from ?? undefined,
    to: state.to ?? undefined,
  });
  if (!part.ok) throw refused(part);
  const counts = {
    ...part.answer.counts,
    total: whole.answer.counts.total,
    undated: whole.answer.counts.undated,
  };
  return timelineEmbed(frame, whole.answer, { ...part.answer, counts }, state);
};

const pageFor = async (
  kind: string,
  id: string,
  search: string,
  origin: string,
  nonce: string,
): Promise<string> => {
  const fields = Object.fromEntries(new URLSearchParams(search));
  const at = (pathname: string): EmbedFrame => ({
    page: origin + shareAddress({ pathname, search, hash: "" }),
    origin,
    nonce,
  });
  switch (kind) {
    case "": {
      const { state } = parseLinkSearch(search);
      return timeline({ page: origin + linkTo(state), origin, nonce }, state);
    }
    case "event":
      return eventEmbed(at(`/event/${encodeURIComponent(id)}`), await ask("event", id));
    case "compare":
      return compareEmbed(at(`/compare/${encodeURIComponent(id)}`), await ask("compare", id, fields));
    case "excerpt": {
      const found = await query("excerpt", { ...fields, id });
      if (found.ok) return excerptEmbed(at(`/article/${encodeURIComponent(id)}`), found.answer);
      throw new Refusal(found.problem.status === 400 ? "bad-query" : "article-unknown", found.problem.detail);
    }
    default:
      throw new Refusal(
        "bad-query",
        "There are embeds of a timeline, an event, an excerpt and a comparison.",
      );
  }
};

/**
 * The route handler of `/embed/…`: pages for frames of other people's pages. `path` are the parts after `/embed`. They
 * need no script to be read, hold nothing that writes, and are the only pages that may be framed. Never throws.
 */
export const answerEmbed = async (
  request: Request,
  path: readonly string[],
  origin: string,
): Promise<Response> => {
  const [kind = "", id = "", ...more] = path;
  if (kind === "v") return answerEdition(id, more, origin, true);
  try {
    if (more.length > 0) throw new Refusal("bad-query", "There is no embed at this address.");
    const nonce = newNonce();
    return pageResponse(
      await pageFor(kind, id, new URL(request.url).search, origin, nonce),
      nonce,
      "anybody",
    );
  } catch (error) {
    return refusedResponse(error, origin, "anybody");
  }
};
