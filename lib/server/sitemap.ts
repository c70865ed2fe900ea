import { container } from "./container";
import { logError } from "./log";

/** The protocol allows 50,000 addresses a file. */
const MOST = 45_000;
const PAGES = ["/", "/digest", "/coverage", "/compare", "/undated", "/about"] as const;
const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
const EVENT_ID = /^e_[0-9a-z_]{1,64}$/u;

const xmlText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const located = (tag: string, addresses: readonly string[]): string =>
  addresses.map((a) => `<${tag}><loc>${xmlText(a)}</loc></${tag}>\n`).join("");

const xml = (root: string, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">\n${body}</${root}>\n`;

/** Ids after which each further file begins. */
const laterStarts = async (ids: (after: string) => Promise<readonly string[]>, most: number) => {
  const starts: string[] = [];
  for (let page = await ids(""); page.length === most; page = await ids(starts.at(-1) ?? "")) {
    const last = page.at(-1);
    if (last === undefined) break;
    starts.push(last);
  }
  return starts;
};

const articlePages = async (origin: string): Promise<readonly string[]> => {
  const { store } = await container();
  return (await store.listArticles()).map(({ article }) => `${origin}/article/${article.id}`);
};

/**
 * Addresses of all pages about something we hold (sitemaps.org). One file for a small collection; for a large one an
 * index whose files each hold the events after the id that `after` names, and others, numbered by `part`, with pages and articles. `most`
 * addresses a file.
 */
export const sitemap = async (
  origin: string,
  after: string | null,
  part: string | null,
  most = MOST,
): Promise<string> => {
  const { store } = await container();
  const events = async (from: string): Promise<readonly string[]> =>
    (await store.eventIds(from, most)).map((id) => `${origin}/event/${id}`);
  if (after !== null && (after === "" || EVENT_ID.test(after)))
    return xml("urlset", located("url", await events(after)));
  const others = [...PAGES.map((path) => origin + path), ...(await articlePages(origin))];
  const chunk = Number(part ?? "none");
  if (Number.isInteger(chunk) && chunk >= 0)
    return xml("urlset", located("url", others.slice(chunk * most, (chunk + 1) * most)));
  const starts = await laterStarts((from) => store.eventIds(from, most), most);
  const first = await events("");
  if (starts.length === 0 && first.length + others.length <= most)
    return xml("urlset", located("url", [...others, ...first]));
  const parts = Array.from({ length: Math.ceil(others.length / most) }, (_, i) => `part=${i}`);
  const files = [...parts, ...["", ...starts].map((id) => `after=${id}`)];
  return xml(
    "sitemapindex",
    located(
      "sitemap",
      files.map((f) => `${origin}/sitemap.xml?${f}`),
    ),
  );
};

/** The route handler of `/sitemap.xml`; `origin` is the address this server is reached by. */
export const answerSitemap = async (request: Request, origin: string): Promise<Response> => {
  const { searchParams } = new URL(request.url);
  try {
    return new Response(await sitemap(origin, searchParams.get("after"), searchParams.get("part")), {
      headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=300" },
    });
  } catch (error) {
    logError("the sitemap was not made", { error });
    return new Response("The sitemap cannot be made at the moment. Try again.\n", {
      status: 503,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Retry-After": "2" },
    });
  }
};
