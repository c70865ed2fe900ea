import Link from "next/link";
import type { ReactNode } from "react";
import type { ArticleDetail } from "@/lib/contract/models";
import { Foreign } from "../ui/foreign";
import { reasonWords } from "../ui/words";
import styles from "./article.module.css";

type Props = {
  readonly article: ArticleDetail;
  readonly timex: readonly string[];
  readonly mentions: readonly string[];
  /** Notes of further layers. */
  readonly children?: ReactNode;
};

/** Beside a paragraph: how each of its time expressions was read, and the events its sentences report. */
export function MarginNotes({ article, timex, mentions, children }: Props) {
  if (timex.length === 0 && mentions.length === 0 && !children) return null;
  const expressions = article.timex.filter((t) => timex.includes(t.tid));
  const events = new Map(
    article.mentions.filter((m) => mentions.includes(m.id)).map((m) => [m.eventId, m.eventTitle]),
  );
  return (
    <div className={styles.notes}>
      {expressions.length > 0 && (
        <ul className="plain">
          {expressions.map((t) => (
            <TimexNote key={t.tid} timex={t} />
          ))}
        </ul>
      )}
      {events.size > 0 && (
        <p className={styles.events}>
          <span className={styles.eventsLabel}>{events.size === 1 ? "Event: " : "Events: "}</span>
          {[...events].map(([id, title], i) => (
            <span key={id}>
              {i > 0 && " · "}
              <Link href={`/event/${id}`} prefetch={false}>
                <Foreign text={title} />
              </Link>
            </span>
          ))}
        </p>
      )}
      {children}
    </div>
  );
}

function TimexNote({ timex }: { timex: ArticleDetail["timex"][number] }) {
  return (
    <li id={`why-${timex.tid}`} className={styles.note}>
      <p>
        <a href={`#${timex.tid}`} className={styles.phrase}>
          <Foreign text={timex.text} />
        </a>
        {" → "}
        {timex.unresolved ? "not resolved" : <span className={styles.result}>{timex.words}</span>}
      </p>
      <p className={styles.why}>
        <Foreign text={timex.unresolved ? reasonWords(timex.unresolved) : timex.why} />
      </p>
      {timex.passedOver && <p className={styles.why}>No event: {lowerFirst(timex.passedOver)}</p>}
    </li>
  );
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
