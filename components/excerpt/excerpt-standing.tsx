import type { ReactNode } from "react";
import type { ExcerptAnswer } from "@/lib/contract/excerpt-models";
import { Foreign } from "../ui/foreign";
import { Notice } from "../ui/notice";
import { OutLink } from "../ui/out-link";
import { PlaceLink } from "../ui/place-link";
import { WordDiff } from "../ui/word-diff";
import styles from "./excerpt.module.css";
import { standingWords } from "./standing-words";

/** What became of the excerpt that the link points at, with old and new side by side where they differ. */
export function ExcerptStanding({ excerpt }: { excerpt: ExcerptAnswer }) {
  const { head, text } = standingWords(excerpt);
  const { status, before, now, article, publisher } = excerpt;
  return (
    <Notice>
      <div className={styles.standing} data-testid="excerpt-standing" data-status={status}>
        <p>
          <strong>{head}.</strong> {text}
        </p>
        {status !== "here" && status !== "moved" && before && (
          <div className={styles.sides}>
            <Side name="As it was">
              <Foreign text={before.text} />
            </Side>
            {now && (
              <Side name="What stands there now">
                <Foreign text={now.text} />
              </Side>
            )}
          </div>
        )}
        {now && (
          <details>
            <summary>Word by word</summary>
            <WordDiff parts={excerpt.diff} />
          </details>
        )}
        <p className={styles.ways}>
          {article && (status === "here" || status === "moved") && (
            <PlaceLink href="#at">Show the words</PlaceLink>
          )}
          {article && now && (
            <PlaceLink href={`/article/${article.id}?at=${now.start}-${now.end}#at`}>
              Show what stands there now
            </PlaceLink>
          )}
          {article && excerpt.status !== "here" && excerpt.before?.versionId !== article.id && before && (
            <a href={`/article/${article.id}/changes`}>All changes of this article</a>
          )}
          {publisher && <OutLink url={publisher}>Open at publisher</OutLink>}
        </p>
      </div>
    </Notice>
  );
}

function Side({ name, children }: { name: string; children: ReactNode }) {
  return (
    <figure className={styles.side}>
      <figcaption>{name}</figcaption>
      <blockquote>{children}</blockquote>
    </figure>
  );
}
