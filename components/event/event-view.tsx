"use client";

import { type Ref, useId } from "react";
import type { EventDetail } from "@/lib/contract/models";
import { DifferingDates } from "./differing-dates";
import { DifferingFigures } from "./differing-figures";
import { EventActions } from "./event-actions";
import { EventHead } from "./event-head";
import styles from "./event-panel.module.css";
import { below, type Level } from "./heading";
import { MergeReasons } from "./merge-reasons";
import { OutletReports } from "./outlet-reports";

type Props = {
  readonly event: EventDetail;
  readonly level: Level;
  readonly ownPage: boolean;
  readonly titleRef?: Ref<HTMLHeadingElement>;
  readonly onClose?: () => void;
};

/** Everything about one event, drawn from one value. */
export function EventView({ event, level, ownPage, titleRef = null, onClose }: Props) {
  const titleId = useId();
  const close = onClose && (
    <button type="button" className={styles.close} onClick={onClose}>
      Close
    </button>
  );
  return (
    <article className={styles.panel} aria-labelledby={titleId} data-testid="event-panel">
      <EventHead event={event} level={level} titleId={titleId} titleRef={titleRef} close={close}>
        <EventActions event={event} ownPage={ownPage} />
      </EventHead>
      <DifferingDates event={event} level={below(level)} />
      <DifferingFigures event={event} level={below(level)} />
      <OutletReports event={event} level={below(level)} />
      <MergeReasons event={event} />
    </article>
  );
}
