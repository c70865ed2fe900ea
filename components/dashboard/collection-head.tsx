import type { TimelineAnswer } from "@/lib/contract/models";
import { countWords } from "@/lib/viz/count-words";
import { windowWords } from "@/lib/viz/window-words";
import styles from "./dashboard.module.css";

type Props = { readonly answer: TimelineAnswer; readonly filtered: boolean };

/** What this is, in one line of figures. */
export function CollectionHead({ answer, filtered }: Props) {
  const { counts, outlets, extent } = answer;
  const articles = outlets.reduce((sum, o) => sum + o.articles, 0);
  const dated = counts.total > counts.undated;
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>
        {countWords(counts.total, "event")}
        {dated && <>, {windowWords(extent)}</>}
      </h1>
      <p className={styles.standfirst}>
        {filtered ? "Matching events in " : "Found in "}
        {countWords(articles, "article")} by {countWords(outlets.length, "outlet")}. Every date opens the
        words it came from.
      </p>
    </header>
  );
}
