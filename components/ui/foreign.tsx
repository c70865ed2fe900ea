import { Fragment } from "react";
import { splitControls } from "./split-controls";
import styles from "./ui.module.css";

/**
 * Text from outside, as text: isolated, so that its writing direction cannot reorder ours, and with invisible
 * direction controls made visible instead of obeyed. The characters themselves stay as they were.
 */
export function Foreign({ text, className }: { text: string; className?: string }) {
  return (
    <bdi dir="auto" className={className}>
      <ForeignText text={text} />
    </bdi>
  );
}

/** The same without the isolating element, for pieces inside one. */
export function ForeignText({ text }: { text: string }) {
  const pieces = splitControls(text);
  if (pieces.length === 1 && !pieces[0]?.control) return text;
  return pieces.map((p) =>
    p.control ? (
      <span key={p.at} className={styles.control} data-code={p.control}>
        {p.text}
      </span>
    ) : (
      <Fragment key={p.at}>{p.text}</Fragment>
    ),
  );
}
