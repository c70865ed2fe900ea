import { originOf } from "@/app/_data/origin";
import { answerSitemap } from "@/lib/server";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

/** Where the pages are, for search engines. */
export const GET = (request: Request): Promise<Response> =>
  answerSitemap(
    request,
    originOf((name) => request.headers.get(name)),
  );
