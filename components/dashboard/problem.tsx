import { CallError } from "@/lib/client/call";
import controls from "../ui/controls.module.css";
import styles from "./dashboard.module.css";

/** Something could not be fetched: what, and what to do. */
export function Problem({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  return (
    <div className={styles.problem} role="alert">
      <p>
        This could not be fetched. {error.message} {error instanceof CallError && <code>{error.code}</code>}
      </p>
      <button type="button" className={controls.button} onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}
