import { answerPreview } from "@/lib/server";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

type Context = { readonly params: Promise<{ kind: string }> };

/** The picture of a view: `/og/timeline` takes the fields of the page's link. */
export const GET = async (request: Request, { params }: Context): Promise<Response> =>
  answerPreview(request, (await params).kind, "");
