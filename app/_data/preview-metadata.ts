import type { Metadata } from "next";
import { highwireOf, type Reference } from "@/lib/domain/citation";

/** Size of `/og/…` pictures in pixels. */
const SIZE = { width: 1200, height: 630 } as const;

type Shown = {
  readonly title: string;
  readonly description: string;
  /** Path of the page with its query, as it should be linked. */
  readonly path: string;
  /** Path of its picture below `/og/`. */
  readonly picture: string;
  /** What the picture shows, in words. */
  readonly alt: string;
  readonly type?: "website" | "article";
  /** What a reference manager may take from the page. */
  readonly reference?: Reference | null;
  /** Absolute address of the page, where it can be embedded. */
  readonly embeddable?: string;
};

/** What networks and messengers show of a page's link: title, description and a picture of the exact view. */
export const previewMetadata = ({
  title,
  description,
  path,
  picture,
  alt,
  type = "website",
  reference = null,
  embeddable,
}: Shown): Metadata => ({
  title,
  description,
  alternates: {
    canonical: path,
    types: {
      "application/atom+xml": "/feed.atom",
      ...(embeddable
        ? { "application/json+oembed": `/api/oembed?url=${encodeURIComponent(embeddable)}` }
        : {}),
    },
  },
  other: reference ? { ...highwireOf(reference) } : undefined,
  openGraph: {
    type,
    siteName: "Dateline",
    locale: "en",
    title,
    description,
    url: path,
    images: [{ url: `/og/${picture}`, ...SIZE, alt, type: "image/png" }],
  },
  twitter: { card: "summary_large_image", title, description, images: [{ url: `/og/${picture}`, alt }] },
});
