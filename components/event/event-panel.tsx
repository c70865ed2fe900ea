"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";
import { CallError } from "@/lib/client/call";
import { useEvent } from "@/lib/client/use-events";
import type { EventDetail } from "@/lib/contract/models";
import { EmptyState } from "../ui/empty-state";
import { Skeleton } from "../ui/skeleton";
import styles from "./event-panel.module.css";
import { EventView } from "./event-view";
import { usePointedMention } from "./use-pointed-mention";

type Props = {
  readonly eventId: string;
  /** Present where the panel stands beside something else; it then closes on Escape. */
  readonly onClose?: () => void;
  readonly initial?: EventDetail | null;
  /** Moves the focus to the title when another event is opened. Giving it back on closing is the caller's part. */
  readonly takeFocus?: boolean;
  /** The excerpt that the link points at. */
  readonly mention?: string | null;
};

/** One event with its words: on its own page, or beside the timeline. */
export function EventPanel({ eventId, onClose, initial = null, takeFocus = false, mention = null }: Props) {
  const { data, error, isPending, refetch } = useEvent(eventId, {
    initial: initial?.id === eventId ? initial : null,
  });
  const title = useTitleFocus(eventId, takeFocus && data !== undefined);
  const host = useEscape(onClose);
  usePointedMention(host, mention, data !== undefined);
  if (data) {
    return (
      <div ref={host}>
        <EventView
          event={data}
          level={onClose ? 2 : 1}
          ownPage={!onClose}
          titleRef={title}
          onClose={onClose}
        />
      </div>
    );
  }
  if (isPending) return <Skeleton label="Loading the event" />;
  return <PanelError error={error} retry={refetch} onClose={onClose} />;
}

/** Escape pressed anywhere inside the panel closes it. */
const useEscape = (close: (() => void) | undefined) => {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current;
    if (!element || !close) return;
    const onKey = (e: KeyboardEvent) => {
      if (e.key !== "Escape" || e.defaultPrevented) return;
      e.preventDefault();
      close();
    };
    element.addEventListener("keydown", onKey);
    return () => element.removeEventListener("keydown", onKey);
  });
  return host;
};

const nothing = () => () => {};

/** False while the page that the server sent comes to life, true for everything that is opened later. */
const useIsLater = (): boolean =>
  useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  );

/** The event that the page was opened with keeps its hands off the focus: nobody has asked for it to move. */
const useTitleFocus = (eventId: string, take: boolean) => {
  const title = useRef<HTMLHeadingElement>(null);
  const isLater = useIsLater();
  const shown = useRef<string | null>(isLater ? null : eventId);
  useEffect(() => {
    if (!take || shown.current === eventId) return;
    shown.current = eventId;
    title.current?.focus();
  }, [eventId, take]);
  return title;
};

function PanelError({
  error,
  retry,
  onClose,
}: {
  error: Error | null;
  retry: () => void;
  onClose?: () => void;
}) {
  const gone = error instanceof CallError && error.status === 404;
  return (
    <EmptyState title={gone ? "This event is not in the collection" : "The event could not be loaded"}>
      <p>{error?.message}</p>
      <p className={styles.actions}>
        {!gone && (
          <button type="button" className={styles.close} onClick={retry}>
            Try again
          </button>
        )}
        {onClose && (
          <button type="button" className={styles.close} onClick={onClose}>
            Close
          </button>
        )}
      </p>
    </EmptyState>
  );
}
