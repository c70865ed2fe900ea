import { originOf } from "@/app/_data/origin";
import { answerOembed } from "@/lib/server";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

/** What other programs need to embed a page of ours (oembed.com). */
export const GET = (request: Request): Promise<Response> =>
  answerOembed(
    request,
    originOf((name) => request.headers.get(name)),
  );
