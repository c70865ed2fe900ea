import type { ReactNode } from "react";
import styles from "./ui.module.css";

export function Badge({ children, strong = false }: { children: ReactNode; strong?: boolean }) {
  return <span className={strong ? `${styles.badge} ${styles.badgeStrong}` : styles.badge}>{children}</span>;
}
