import { ButtonLink } from "./button-link";
import styles from "./ui.module.css";

/** Way through a list that is longer than a page. `start`: this is not the first page. */
export function Pager({ path, next, start }: { path: string; next: string | null; start: boolean }) {
  if (!next && !start) return null;
  return (
    <nav aria-label="Pages" className={styles.pager}>
      {start && <ButtonLink href={path}>First page</ButtonLink>}
      {next && <ButtonLink href={`${path}?cursor=${encodeURIComponent(next)}`}>Next page</ButtonLink>}
    </nav>
  );
}
