"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useState } from "react";
import { type CompareLink, compareHref, moveName } from "@/lib/contract/compare-link";
import { OutletTag } from "../ui/outlet-tag";
import styles from "./strip.module.css";
import { useDragOrder } from "./use-drag-order";

type Props = {
  readonly eventId: string;
  readonly link: CompareLink;
  /** Outlets on screen in the order of their columns, without the pinned one. */
  readonly shown: readonly string[];
  readonly base: string | null;
};

/**
 * The order of the columns: dragged by the handle, moved with the arrow keys while the handle has focus, and pinned as
 * the one the others are set against. All of it is in the link.
 */
export function ColumnStrip({ eventId, link, shown, base }: Props) {
  const router = useRouter();
  const [said, setSaid] = useState("");
  const hrefOf = (change: Partial<CompareLink>) => compareHref(eventId, { ...link, ...change });
  const settle = (names: readonly string[]) =>
    router.replace(hrefOf({ outlets: base === null ? names : [base, ...names] }), { scroll: false });
  const drag = useDragOrder(shown, settle);
  const move = (name: string, by: number) => {
    const next = moveName(drag.order, name, by);
    if (next.join("\n") === drag.order.join("\n")) return;
    drag.preview(next);
    setSaid(`${name} is now number ${next.indexOf(name) + 1} of ${next.length}.`);
    settle(next);
  };
  const onKey = (name: string) => (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    move(name, by);
  };
  return (
    <div className={styles.strip}>
      <p className={styles.label} id="column-order">
        Order of outlets
      </p>
      <ul className={`plain ${styles.list}`} aria-labelledby="column-order">
        {base !== null && (
          <li className={`${styles.chip} ${styles.pinned}`}>
            <OutletTag name={base} />
            <Link href={hrefOf({ base: null })} className={styles.pin} scroll={false} prefetch={false}>
              Unpin<span className="visually-hidden"> {base}</span>
            </Link>
          </li>
        )}
        {drag.order.map((name) => (
          <li
            key={name}
            ref={drag.item(name)}
            className={drag.held === name ? `${styles.chip} ${styles.held}` : styles.chip}
          >
            <button
              type="button"
              className={styles.grip}
              aria-label={`Move ${name}: arrow keys, or drag`}
              onKeyDown={onKey(name)}
              {...drag.handle(name)}
            >
              <svg aria-hidden="true" width="10" height="16" viewBox="0 0 10 16">
                <path d="M2 3h.01M8 3h.01M2 8h.01M8 8h.01M2 13h.01M8 13h.01" />
              </svg>
            </button>
            <OutletTag name={name} />
            <Link href={hrefOf({ base: name })} className={styles.pin} scroll={false} prefetch={false}>
              Pin<span className="visually-hidden"> {name}: set the others against it</span>
            </Link>
          </li>
        ))}
      </ul>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
  Home: -1000,
  End: 1000,
};
