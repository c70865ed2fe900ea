import { randomBytes } from "node:crypto";
import { problemStill } from "@/lib/still";
import { logError } from "../log";
import { refusalOf } from "../refusal";

export type Frames = "anybody" | "nobody";

/** The policy of a still page: its own style, its own few lines of script in frames, nothing from anywhere. */
const policyOf = (nonce: string, frames: Frames): string =>
  [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    ...(frames === "anybody" ? [`script-src 'nonce-${nonce}'`] : []),
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frames === "anybody" ? "*" : "'none'"}`,
  ].join("; ");

export const newNonce = (): string => randomBytes(18).toString("base64url");

export const pageResponse = (body: string, nonce: string, frames: Frames, status = 200): Response =>
  new Response(body, {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policyOf(nonce, frames),
      "Cache-Control": "private, no-cache",
      ...(frames === "nobody" ? { "X-Frame-Options": "DENY" } : {}),
    },
  });

/** A refusal as a page of its own, with its status: readers of frames see words, not JSON. */
export const refusedResponse = (error: unknown, origin: string, frames: Frames): Response => {
  const { problem, movedTo } = refusalOf(error);
  if (problem.status >= 500) logError("a still page was not made", { error });
  const nonce = newNonce();
  const status = problem.status === 308 && movedTo === null ? 404 : problem.status;
  return pageResponse(problemStill(nonce, problem.title, problem.detail, origin), nonce, frames, status);
};
