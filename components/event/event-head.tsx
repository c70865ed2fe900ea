"use client";

import type { ReactNode, Ref } from "react";
import type { EventDetail } from "@/lib/contract/models";
import { Badge } from "../ui/badge";
import { DateLine } from "../ui/date-line";
import { Foreign } from "../ui/foreign";
import { PlaceLink } from "../ui/place-link";
import { cutTitle, outletCount, reasonWords } from "../ui/words";
import styles from "./event-panel.module.css";
import { Heading, type Level } from "./heading";
import { statusWords } from "./status-words";

type Props = {
  readonly event: EventDetail;
  readonly level: Level;
  readonly titleId: string;
  readonly titleRef: Ref<HTMLHeadingElement>;
  readonly close: ReactNode;
  readonly children: ReactNode;
};

/** Title, who says so, the date in words with its mark, and what to know before relying on it. */
export function EventHead({ event, level, titleId, titleRef, close, children }: Props) {
  const { shown, cut } = cutTitle(event.title);
  const status = statusWords(event);
  return (
    <header className={styles.head}>
      <div className={styles.top}>
        <p className={styles.claim}>
          <ClaimedBy event={event} />
        </p>
        {close}
      </div>
      <Heading
        level={level}
        id={titleId}
        ref={titleRef}
        tabIndex={-1}
        className={level === 1 ? `${styles.title} ${styles.full}` : styles.title}
      >
        <Foreign text={shown} />
      </Heading>
      {cut && (
        <details className={styles.fold}>
          <summary>Whole title</summary>
          <p>
            <Foreign text={event.title} />
          </p>
        </details>
      )}
      <TitleFrom event={event} />
      <p className={styles.when} data-testid="event-date">
        <DateLine date={event.date} actuality={event.actuality} />
      </p>
      {event.undatedReason && (
        <p className={styles.reason}>
          <Foreign text={reasonWords(event.undatedReason)} />
        </p>
      )}
      {status.length > 0 && (
        <p className={styles.badges}>
          {status.map((s) => (
            <Badge key={s.text} strong={s.strong}>
              {s.text}
            </Badge>
          ))}
        </p>
      )}
      <div className={styles.actions}>{children}</div>
    </header>
  );
}

function ClaimedBy({ event }: { event: EventDetail }) {
  if (!event.claimedBy) return outletCount(event.outlets.length, event.independentTexts);
  return (
    <>
      Reported by one outlet:{" "}
      <strong>
        <Foreign text={event.claimedBy} />
      </strong>
    </>
  );
}

/** Where several outlets report, the title is still one outlet's words; a click leads to them. */
function TitleFrom({ event }: { event: EventDetail }) {
  const source = event.mentions.find((m) => m.id === event.titleFrom.mention);
  if (event.claimedBy || !source) return null;
  return (
    <p className={styles.titleFrom}>
      Title in the words of{" "}
      <PlaceLink href={`/article/${source.articleId}#${source.id}`}>
        <Foreign text={source.outlet} />
      </PlaceLink>
    </p>
  );
}
