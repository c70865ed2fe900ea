import { originOf } from "@/app/_data/origin";
import { answerFreeze } from "@/lib/server";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

/** Freezes a selection as an edition, where the person who runs the server opened it for writing. */
export const POST = (request: Request): Promise<Response> =>
  answerFreeze(
    request,
    originOf((name) => request.headers.get(name)),
  );
