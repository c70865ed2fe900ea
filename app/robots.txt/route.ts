import { originOf } from "@/app/_data/origin";

export const dynamic = "force-dynamic";

/** Everything may be read; the pictures and interfaces are no pages. */
export const GET = (request: Request): Response => {
  const origin = originOf((name) => request.headers.get(name));
  return new Response(`User-agent: *\nAllow: /\nDisallow: /api/\n\nSitemap: ${origin}/sitemap.xml\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=300" },
  });
};
