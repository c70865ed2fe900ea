"use client";

import Link, { useLinkStatus } from "next/link";
import { usePathname } from "next/navigation";
import styles from "./shell.module.css";

const PLACES = [
  { href: "/", label: "Timeline", covers: ["/event"] },
  { href: "/compare", label: "Compare", covers: [] },
  { href: "/coverage", label: "Coverage", covers: [] },
  { href: "/undated", label: "Undated", covers: [] },
  { href: "/about", label: "About this data", covers: ["/article"] },
] as const;

/** `here` is the address itself, `within` a page below it. */
export const standing = (
  path: string,
  href: string,
  covers: readonly string[],
): "here" | "within" | "elsewhere" => {
  if (path === href) return "here";
  const inside = href !== "/" && path.startsWith(`${href}/`);
  return inside || covers.some((c) => path.startsWith(`${c}/`)) ? "within" : "elsewhere";
};

/** Drawn while the page behind a link is on its way. */
function Pending() {
  const { pending } = useLinkStatus();
  return <span aria-hidden="true" className={pending ? styles.pending : styles.settled} />;
}

export function SiteNav() {
  const path = usePathname();
  return (
    <nav aria-label="Main" className={styles.nav}>
      <ul className="plain">
        {PLACES.map(({ href, label, covers }) => {
          const at = standing(path, href, covers);
          const current = at === "here" ? "page" : at === "within" ? "true" : undefined;
          return (
            <li key={href}>
              <Link href={href} aria-current={current} prefetch={false}>
                {label}
                <Pending />
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
