import styles from "./ui.module.css";

const WIDTHS = ["62%", "94%", "88%", "40%"];

/** Stands in for text that is on its way, and says so. */
export function Skeleton({ label }: { label: string }) {
  return (
    <div className={styles.skeleton} role="status">
      <span className="visually-hidden">{label}</span>
      {WIDTHS.map((width) => (
        <span key={width} aria-hidden="true" className={styles.bone} style={{ width }} />
      ))}
    </div>
  );
}
