import type { ReactNode } from "react";
import styles from "./ui.module.css";

/** Something the reader should know about this page, such as a part of the link that could not be used. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <div className={styles.notice} role="note">
      {children}
    </div>
  );
}

/** One line for each part of a link that fell back to its default. */
export function FallbackNotice({ messages }: { messages: readonly string[] }) {
  if (messages.length === 0) return null;
  return (
    <Notice>
      <p>Part of this link could not be used; the rest is shown.</p>
      <ul>
        {messages.map((m) => (
          <li key={m}>
            <bdi dir="auto">{m}</bdi>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
