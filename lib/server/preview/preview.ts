import { parseLinkState, serialiseLinkState, splitOutlets } from "@/lib/contract/link-state";
import type { Problem } from "@/lib/contract/models";
import { rasterise } from "@/lib/preview";
import { remembered } from "../answer-cache";
import { container } from "../container";
import { logError } from "../log";
import { Refusal, refusalOf } from "../refusal";
import { type Drawn, timelineCard } from "./timeline-card";
import { articleCard, compareCard, eventCard } from "./words-cards";

export type PreviewFields = Readonly<Record<string, string | undefined>>;
type Picture =
  | { readonly ok: true; readonly png: Uint8Array }
  | { readonly ok: false; readonly problem: Problem };

const drawn = (kind: string, id: string, fields: PreviewFields): Promise<Drawn> => {
  switch (kind) {
    case "timeline":
      return timelineCard(parseLinkState(fields).state);
    case "event":
      return eventCard(id, fields.mention ?? null);
    case "compare":
      return compareCard(id, splitOutlets(fields.outlets ?? ""));
    case "article":
      return articleCard(id);
    default:
      throw new Refusal(
        "bad-query",
        "There are pictures of a timeline, an event, a comparison and an article.",
      );
  }
};

/** What of a link changes the picture: one picture for all links to the same view, whatever else stands in them. */
const shownFields = (kind: string, fields: PreviewFields): PreviewFields => {
  if (kind === "timeline")
    return Object.fromEntries(new URLSearchParams(serialiseLinkState(parseLinkState(fields).state)));
  const named = kind === "event" ? "mention" : kind === "compare" ? "outlets" : null;
  const value = named === null ? undefined : fields[named];
  return named === null || value === undefined ? {} : { [named]: value };
};

const picture = async (kind: string, id: string, fields: PreviewFields): Promise<Picture> => {
  const card = await drawn(kind, id, fields);
  return card.ok ? { ok: true, png: await rasterise(card.svg) } : card;
};

/**
 * The picture of a page for where its link is shown: PNG, 1200 × 630 pixels. `fields` are those of the page's link; one
 * that cannot be used falls back as it does there. Drawn once for each revision of the store. Never throws.
 */
export const preview = async (kind: string, id: string, fields: PreviewFields): Promise<Picture> => {
  try {
    const { store } = await container();
    const shown = shownFields(kind, fields);
    return await remembered(store, ["preview", kind, id, Object.entries(shown).sort()], () =>
      picture(kind, id, shown),
    );
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal.problem.status >= 500) logError("a preview was not drawn", { kind, error });
    return { ok: false, problem: refusal.problem };
  }
};

/** The route handler of previews: `kind` and, where there is one, `id` stand in the path. */
export const answerPreview = async (request: Request, kind: string, id: string): Promise<Response> => {
  const fields = Object.fromEntries(new URL(request.url).searchParams);
  const found = await preview(kind, id, fields);
  if (!found.ok)
    return new Response(JSON.stringify(found.problem), {
      status: found.problem.status,
      headers: { "Content-Type": "application/problem+json; charset=utf-8", "Cache-Control": "no-store" },
    });
  return new Response(Buffer.from(found.png), {
    headers: { "Content-Type": "image/png", "Cache-Control": "public, max-age=300" },
  });
};
