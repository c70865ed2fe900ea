import type { ReactNode } from "react";

type Props = { readonly href: string; readonly className?: string; readonly children: ReactNode };

/**
 * A link to a place inside an article. A plain one on purpose: the router changes the address without telling the
 * browser, which then neither marks the place (`:target`) nor tells a screen reader where it is.
 */
export function PlaceLink({ href, className, children }: Props) {
  return (
    <a href={href} className={className}>
      {children}
    </a>
  );
}
