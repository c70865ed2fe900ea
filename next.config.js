/**
 * Content-Security-Policy of HTML pages is set in proxy.ts (it needs a nonce for each answer); everything that is not
 * a page gets the closed one below. The other headers go on every answer.
 */
const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  {
    key: "Permissions-Policy",
    value:
      "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), encrypted-media=(), geolocation=(), gyroscope=(), idle-detection=(), magnetometer=(), microphone=(), midi=(), payment=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()",
  },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "X-DNS-Prefetch-Control", value: "off" },
];

const closed = [
  {
    key: "Content-Security-Policy",
    value: "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  },
];

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  reactStrictMode: true,
  // `npm run dev` is opened by this address; without it the page would stay lifeless there.
  allowedDevOrigins: ["127.0.0.1"],
  serverExternalPackages: ["libsql", "pg", "fontkit", "sharp"],
  images: { unoptimized: true },
  // The store and the default articles are read from disk at run time; the tracer cannot see that.
  outputFileTracingIncludes: { "/*": ["./data/**/*"] },
  // Title and description belong in the first bytes for everyone, readers without JavaScript included.
  htmlLimitedBots: /.*/,
  headers: () => [
    { source: "/:path*", headers: everywhere },
    { source: "/api/:path*", headers: closed },
    { source: "/og/:path*", headers: closed },
    { source: "/(sitemap.xml|robots.txt|feed.atom|embed.js)", headers: closed },
    { source: "/_next/static/:path*", headers: closed },
  ],
};

export default config;
