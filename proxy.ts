import { type NextRequest, NextResponse } from "next/server";
import { query } from "@/lib/server";

/**
 * Content-Security-Policy of a page: scripts run only with this answer's nonce, nothing is loaded from elsewhere, nothing may
 * frame the page. Style attributes stay allowed because positions of drawn marks are sent as such; a style attribute
 * cannot load anything under this policy (`img-src` and `font-src` are closed to other hosts).
 */
const pagePolicy = (nonce: string, development: boolean): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

const isWellFormed = (path: string): boolean => {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
};

/** The router would answer a broken percent sign with a fault of its own (500); it is the address that is wrong. */
const refuseAddress = (): NextResponse =>
  new NextResponse("This address holds a percent sign that stands for nothing. Check the link.\n", {
    status: 400,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Content-Security-Policy": "default-src 'none'" },
  });

/** Longest address answered, in characters. Node refuses heads over 16 kB without a word about why. */
const MOST_ADDRESS = 12_000;

const refuseLength = (length: number): NextResponse =>
  new NextResponse(
    `This address is ${length} characters long; Dateline reads up to ${MOST_ADDRESS}. Search for fewer words or choose fewer outlets.\n`,
    {
      status: 414,
      headers: {
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Security-Policy": "default-src 'none'",
      },
    },
  );

/** A comparison exists exactly when its event does. */
const ASKED = { event: "event", compare: "event", article: "article" } as const;

/**
 * 404 or 410 for a page about something we do not have. The page itself is sent in full and says what became of it;
 * the router's own way of saying 404 would send an empty page that only scripts can fill.
 */
const statusOf = async (path: string): Promise<number> => {
  const [, kind, id, more] = path.split("/");
  const name = Object.entries(ASKED).find(([k]) => k === kind)?.[1];
  if (!name || !id || (more !== undefined && !(kind === "article" && more === "changes"))) return 200;
  const found = await query(name, { id: decodeURIComponent(id) });
  if (found.ok) return 200;
  return found.problem.status === 404 || found.problem.status === 410 ? found.problem.status : 200;
};

/** Gives each page its policy. Next reads the nonce from the request header and puts it on its own scripts. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (!isWellFormed(request.nextUrl.pathname)) return refuseAddress();
  const { length } = request.nextUrl.href;
  if (length > MOST_ADDRESS) return refuseLength(length);
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  const nonce = btoa(String.fromCharCode(...bytes));
  const policy = pagePolicy(nonce, process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({
    request: { headers },
    status: await statusOf(request.nextUrl.pathname),
  });
  response.headers.set("Content-Security-Policy", policy);
  // Older browsers know this one only.
  response.headers.set("X-Frame-Options", "DENY");
  const secure =
    request.nextUrl.protocol === "https:" || request.headers.get("x-forwarded-proto") === "https";
  if (secure) response.headers.set("Strict-Transport-Security", "max-age=31536000");
  return response;
}

/** Pages, and odd addresses of interfaces. The latter carry no scripts, and a proxy would cut bodies over 10 MB. */
export const config = {
  matcher: [
    "/((?!api/|_next/static|_next/image|icon.svg|favicon.ico|embed$|embed/|embed.js|v/|feed.atom|og/|sitemap.xml|robots.txt).*)",
    "/(api/.*%.*)",
  ],
};
