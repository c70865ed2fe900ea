import { originOf } from "@/app/_data/origin";
import { answerEdition } from "@/lib/server";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

type Context = { readonly params: Promise<{ hash: string; path?: string[] }> };

/** Frozen editions. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const { hash, path = [] } = await params;
  return answerEdition(
    hash,
    path,
    originOf((name) => request.headers.get(name)),
  );
};
