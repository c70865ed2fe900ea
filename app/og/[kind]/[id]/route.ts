import { answerPreview } from "@/lib/server";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

type Context = { readonly params: Promise<{ kind: string; id: string }> };

/** The picture of an event, a comparison or an article. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const { kind, id } = await params;
  return answerPreview(request, kind, id);
};
