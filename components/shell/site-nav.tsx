"use client";

import Link, { useLinkStatus } from "next/link";
import { usePathname } from "next/navigation";
import styles from "./shell.module.css";
import { standing } from "./standing";

const PLACES = [
  { href: "/", label: "Timeline", more: "", covers: ["/event"] },
  { href: "/digest", label: "Digest", more: "", covers: [] },
  { href: "/compare", label: "Compare", more: "", covers: [] },
  { href: "/labels", label: "Labels", more: "", covers: ["/method"] },
  { href: "/figures", label: "Figures", more: "", covers: [] },
  { href: "/coverage", label: "Coverage", more: "", covers: [] },
  { href: "/undated", label: "Undated", more: "", covers: [] },
  { href: "/about", label: "About", more: " this data", covers: ["/article"] },
] as const;

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
        {PLACES.map(({ href, label, more, covers }) => {
          const at = standing(path, href, covers);
          const current = at === "here" ? "page" : at === "within" ? "true" : undefined;
          return (
            <li key={href}>
              <Link href={href} aria-current={current} prefetch={false}>
                {label}
                {more && <span className={styles.roomy}>{more}</span>}
                <Pending />
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
