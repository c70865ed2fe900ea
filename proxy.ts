import { type NextRequest, NextResponse } from "next/server";

/**
 * Content-Security-Policy of a page: scripts run only with this answer's nonce, nothing is loaded from elsewhere, nothing may
 * frame the page. Style attributes stay allowed because positions of drawn marks are sent as such; a style attribute
 * cannot load anything under this policy (`img-src` and `font-src` are closed to other hosts).
 */
export const pagePolicy = (nonce: string, development: boolean): string =>
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

/** Gives each page its policy. Next reads the nonce from the request header and puts it on its own scripts. */
export function proxy(request: NextRequest): NextResponse {
  if (!isWellFormed(request.nextUrl.pathname)) return refuseAddress();
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  const nonce = btoa(String.fromCharCode(...bytes));
  const policy = pagePolicy(nonce, process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  // Not-found pages are told nothing by the router and need to know what was asked for.
  headers.set("x-dateline-path", request.nextUrl.pathname);
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  const secure =
    request.nextUrl.protocol === "https:" || request.headers.get("x-forwarded-proto") === "https";
  if (secure) response.headers.set("Strict-Transport-Security", "max-age=31536000");
  return response;
}

/** Pages, and odd addresses of interfaces. The latter carry no scripts, and a proxy would cut bodies over 10 MB. */
export const config = {
  matcher: ["/((?!api/|_next/static|_next/image|icon.svg|favicon.ico).*)", "/(api/.*%.*)"],
};
