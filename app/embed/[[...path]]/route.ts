import { originOf } from "@/app/_data/origin";
import { answerEmbed } from "@/lib/server";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

type Context = { readonly params: Promise<{ path?: string[] }> };

/** Pages for frames of other people's pages. */
export const GET = async (request: Request, { params }: Context): Promise<Response> =>
  answerEmbed(
    request,
    ((await params).path ?? []).map(decoded),
    originOf((name) => request.headers.get(name)),
  );

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};
