import { headers } from "next/headers";
import { cache } from "react";

const HOST = /^[A-Za-z0-9.-]{1,253}(?::\d{1,5})?$|^\[[0-9A-Fa-f:.]{2,45}\](?::\d{1,5})?$/u;

const fallback = (): string => `http://127.0.0.1:${process.env.PORT ?? "3000"}`;

/** The address this server is reached by: `DATELINE_URL` where it is set, otherwise the host that the request names. */
export const originOf = (read: (name: string) => string | null): string => {
  const configured = process.env.DATELINE_URL;
  if (configured && URL.canParse(configured)) return new URL(configured).origin;
  const host = (read("x-forwarded-host") ?? read("host") ?? "").split(",")[0]?.trim() ?? "";
  if (!HOST.test(host)) return fallback();
  const scheme = read("x-forwarded-proto")?.split(",")[0]?.trim() === "https" ? "https" : "http";
  const origin = `${scheme}://${host}`;
  return URL.canParse(origin) ? new URL(origin).origin : fallback();
};

/** The same for pages and their heads. */
export const pageOrigin = cache(async (): Promise<string> => {
  const given = await headers();
  return originOf((name) => given.get(name));
});
