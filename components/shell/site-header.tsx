import Link from "next/link";
import type { ReactNode } from "react";
import styles from "./shell.module.css";
import { SiteNav } from "./site-nav";
import { ThemeToggle } from "./theme-toggle";

/** `actions`: what a reader can do with the page on screen. */
export function SiteHeader({ actions }: { readonly actions?: ReactNode }) {
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <Link href="/" className={styles.wordmark} prefetch={false}>
          <svg aria-hidden="true" width="26" height="14" viewBox="0 0 26 14">
            <path d="M1.2 2v10M24.8 2v10M1.2 7h23.6" stroke="currentColor" strokeWidth="1.6" fill="none" />
            <circle className={styles.dot} cx="13" cy="7" r="4" strokeWidth="2" />
          </svg>
          Dateline
        </Link>
        <SiteNav />
        {actions}
        <ThemeToggle />
      </div>
    </header>
  );
}
