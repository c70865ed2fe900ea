import type { ReactNode } from "react";
import styles from "./ui.module.css";

/** Head of a page: its one h1, a line of context above, a sentence below. */
export function PageHead({
  title,
  above,
  children,
}: {
  title: ReactNode;
  above?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <header className={styles.pageHead}>
      {above && <p className={styles.eyebrow}>{above}</p>}
      <h1 className={styles.h1}>{title}</h1>
      {children && <div className={styles.lead}>{children}</div>}
    </header>
  );
}

export function Page({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  return <div className={wide ? styles.pageWide : styles.page}>{children}</div>;
}
