import { originOf } from "@/app/_data/origin";
import { answerFeed } from "@/lib/server";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

/** The events that came last, for feed readers. */
export const GET = (request: Request): Promise<Response> =>
  answerFeed(originOf((name) => request.headers.get(name)));
