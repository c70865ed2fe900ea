import { openApi } from "@/lib/server";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";
export const GET = (): Response =>
  Response.json(openApi(), { headers: { "Cache-Control": "public, max-age=300" } });
