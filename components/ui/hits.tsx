import { ForeignText } from "./foreign";
import { splitHits } from "./split-hits";
import styles from "./ui.module.css";

/** Text from outside with what the reader searched for marked in it. */
export function HitText({ text, q }: { readonly text: string; readonly q: string }) {
  if (q === "") return <ForeignText text={text} />;
  return splitHits(text, q).map((p) =>
    p.hit ? (
      <mark key={p.start} className={styles.hit} data-hit="">
        <ForeignText text={p.text} />
      </mark>
    ) : (
      <span key={p.start}>
        <ForeignText text={p.text} />
      </span>
    ),
  );
}

/** The same, isolated, so that its writing direction cannot reorder ours. */
export function ForeignHits({ text, q }: { readonly text: string; readonly q: string }) {
  return (
    <bdi dir="auto">
      <HitText text={text} q={q} />
    </bdi>
  );
}
