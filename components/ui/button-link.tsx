import Link from "next/link";
import type { ReactNode } from "react";
import styles from "./ui.module.css";

/** A link that stands in a row of buttons. */
export function ButtonLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className={styles.button} prefetch={false}>
      {children}
    </Link>
  );
}
