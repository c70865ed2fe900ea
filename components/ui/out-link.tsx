import type { ReactNode } from "react";
import { Foreign } from "./foreign";
import { safeHref } from "./safe-href";

/** A link that leaves the app, or plain text where the address is not one that may be linked. */
export function OutLink({ url, children }: { url: string | null; children?: ReactNode }) {
  const href = safeHref(url);
  if (!href) return url ? <Foreign text={url} /> : null;
  return (
    <a href={href} rel="noopener noreferrer nofollow ugc">
      {children ?? <Foreign text={hostOf(href)} />}
    </a>
  );
}

const hostOf = (href: string): string => new URL(href).hostname;
