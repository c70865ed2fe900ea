import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { PaletteButton } from "@/components/palette/palette-button";
import { ShareMenu } from "@/components/share/share-menu";
import { SiteFooter } from "@/components/shell/site-footer";
import { SiteHeader } from "@/components/shell/site-header";
import { SkipLink } from "@/components/shell/skip-link";
import { ThemeScript } from "@/components/shell/theme-script";
import { OutletsProvider } from "@/components/ui/outlets";
import { currentEdition, isWritingOpen } from "@/lib/server";
import { loadOutlets } from "./_data/ask";
import { pageOrigin } from "./_data/origin";
import { sans, sansExt, serif, serifExt } from "./fonts";
import "./globals.css";

/** For pages that have no picture of their own. */
const DEFAULT_PICTURE = {
  url: "/og/timeline",
  width: 1200,
  height: 630,
  alt: "The timeline with its labelled events, their dates and outlets",
};

export async function generateMetadata(): Promise<Metadata> {
  return {
    metadataBase: new URL(await pageOrigin()),
    title: { default: "Dateline", template: "%s · Dateline" },
    description: "A timeline of dated events from news articles. Every date opens the words it came from.",
    referrer: "strict-origin-when-cross-origin",
    openGraph: { siteName: "Dateline", locale: "en", type: "website", images: [DEFAULT_PICTURE] },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fcfbf8" },
    { media: "(prefers-color-scheme: dark)", color: "#14161a" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const [outlets, edition] = await Promise.all([loadOutlets(), currentEdition()]);
  const faces = [sans, sansExt, serif, serifExt].map((f) => f.variable).join(" ");
  return (
    <html lang="en" className={faces} data-edition={edition ?? undefined} suppressHydrationWarning>
      <head>
        <ThemeScript nonce={nonce} />
      </head>
      <body>
        <SkipLink />
        <SiteHeader
          actions={
            <>
              <PaletteButton />
              <ShareMenu canFreeze={isWritingOpen()} />
            </>
          }
        />
        <main id="main" tabIndex={-1}>
          <OutletsProvider outlets={outlets}>{children}</OutletsProvider>
        </main>
        <SiteFooter />
      </body>
    </html>
  );
}
