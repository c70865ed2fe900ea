import { problemOf } from "@/lib/contract/errors";
import { EMBED_HEIGHT, embedAddress, embedCode } from "@/lib/contract/share-target";
import { logError } from "../log";
import { query } from "../query";
import { refusalOf } from "../refusal";

const WIDTH = 800;

/** Size asked for, kept to what a frame can be. */
const sizeOf = (raw: string | null, usual: number): number => {
  const asked = Number(raw);
  return raw !== null && Number.isInteger(asked) && asked > 0 ? Math.max(120, Math.min(asked, usual)) : usual;
};

const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: {
      "Content-Type": `${status === 200 ? "application/json" : "application/problem+json"}; charset=utf-8`,
      "Cache-Control": status === 200 ? "public, max-age=300" : "no-store",
      "Access-Control-Allow-Origin": "*",
    },
  });

const refuse = (status: number, detail: string): Response =>
  json({ ...problemOf("bad-query", detail), status }, status);

/** The title of what a page of ours shows; null where it shows nothing that is here. */
const titleOf = async (pathname: string): Promise<string | null> => {
  const [, kind = "", id = ""] = pathname.split("/");
  if (kind === "event" || kind === "compare") {
    const found = await query("event", { id: decodeURIComponent(id) });
    return found.ok ? found.answer.title : null;
  }
  if (kind === "article") {
    const found = await query("article", { id: decodeURIComponent(id) });
    return found.ok ? `${found.answer.outlet}: ${found.answer.title ?? "an excerpt"}` : null;
  }
  return kind === "v" ? "A frozen edition" : "What was reported";
};

/** `/og/` pictures as the thumbnails of what they show. */
const thumbnailOf = ({ pathname, search }: URL, origin: string): string | null => {
  const [, kind = "", id = ""] = pathname.split("/");
  if (kind === "") return `${origin}/og/timeline${search}`;
  return ["event", "compare", "article"].includes(kind) ? `${origin}/og/${kind}/${id}` : null;
};

/** An address of ours as a URL; null for everything else. */
const ownAddress = (raw: string | null, origin: string): URL | null => {
  if (raw === null || raw.length > 8_000 || !URL.canParse(raw)) return null;
  const url = new URL(raw);
  return url.origin === origin ? url : null;
};

const respond = async (request: Request, origin: string): Promise<Response> => {
  const { searchParams } = new URL(request.url);
  const format = searchParams.get("format") ?? "json";
  if (format !== "json") return refuse(501, `“format” is “${format.slice(0, 20)}”: only json is given.`);
  const url = ownAddress(searchParams.get("url"), origin);
  const embed = url && embedAddress(url);
  if (!url || !embed) return refuse(404, "“url” is not the address of a page here that can be embedded.");
  const title = await titleOf(url.pathname);
  if (title === null) return refuse(404, "“url” leads to nothing that is here. Check the link.");
  const width = sizeOf(searchParams.get("maxwidth"), WIDTH);
  const height = sizeOf(searchParams.get("maxheight"), EMBED_HEIGHT);
  const thumbnail = thumbnailOf(url, origin);
  return json({
    version: "1.0",
    type: "rich",
    provider_name: "Dateline",
    provider_url: origin,
    title,
    html: embedCode(origin + embed, title),
    width,
    height,
    ...(thumbnail ? { thumbnail_url: thumbnail, thumbnail_width: 1200, thumbnail_height: 630 } : {}),
  });
};

/** The route handler of `/api/oembed` (oembed.com). Never throws. */
export const answerOembed = async (request: Request, origin: string): Promise<Response> => {
  try {
    return await respond(request, origin);
  } catch (error) {
    logError("an oEmbed question was not answered", { error });
    const { problem } = refusalOf(error);
    return json(problem, problem.status);
  }
};
