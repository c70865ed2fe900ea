import { answerExport } from "@/lib/server";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";
export const GET = answerExport;
