"use client";

import { type MouseEvent, useId } from "react";
import type { LinkChange, LinkControl } from "@/lib/client/use-link-state";
import { normaliseOutlets } from "@/lib/contract/link-state";
import type { FacetsAnswer, OutletModel } from "@/lib/contract/models";
import { groupDigits } from "@/lib/viz/count-words";
import controls from "../ui/controls.module.css";
import { isPlain } from "../ui/is-plain";
import styles from "./dashboard.module.css";
import { countFor } from "./facet-words";

/** Beyond this many, the less frequent ones wait behind a summary. */
const MOST = 9;

type Props = {
  readonly link: LinkControl;
  readonly outlets: readonly OutletModel[];
  readonly counts: FacetsAnswer | null;
};

/** The chosen ones and the most frequent, in the order given. */
const firstOf = (outlets: readonly OutletModel[], chosen: readonly string[]): ReadonlySet<string> => {
  if (outlets.length <= MOST + 1) return new Set(outlets.map((o) => o.name));
  const frequent = [...outlets].sort((a, b) => b.events - a.events).slice(0, MOST - 1);
  return new Set([...frequent.map((o) => o.name), ...chosen]);
};

/** Filter by outlet; all are in when none is chosen. */
export function OutletChips({ link, outlets, counts }: Props) {
  const id = useId();
  const chosen = link.state.outlets;
  const first = firstOf(outlets, chosen);
  const rest = outlets.filter((o) => !first.has(o.name));
  const click = (change: LinkChange) => (e: MouseEvent) => {
    if (!isPlain(e)) return;
    e.preventDefault();
    link.go(change);
  };
  const chip = (o: OutletModel) => (
    <Chip
      key={o.name}
      outlet={o}
      on={chosen.includes(o.name)}
      n={countFor(counts, "outlets", o.name)}
      change={toggled(o.name, chosen, outlets)}
      link={link}
    />
  );
  return (
    <nav className={styles.chips} aria-labelledby={id}>
      <span id={id} className={styles.name}>
        Outlets
      </span>
      {outlets.filter((o) => first.has(o.name)).map(chip)}
      {rest.length > 0 && (
        <details className={styles.moreChips}>
          <summary className={styles.summary}>{rest.length} more outlets</summary>
          <div className={styles.chips}>{rest.map(chip)}</div>
        </details>
      )}
      {chosen.length > 0 && (
        <a href={link.href({ outlets: [] })} onClick={click({ outlets: [] })} className={styles.clear}>
          All outlets
        </a>
      )}
    </nav>
  );
}

const toggled = (name: string, chosen: readonly string[], outlets: readonly OutletModel[]): LinkChange => {
  const next = normaliseOutlets(chosen.includes(name) ? chosen.filter((n) => n !== name) : [...chosen, name]);
  return { outlets: next.length === outlets.length ? [] : next };
};

type ChipProps = {
  readonly outlet: OutletModel;
  readonly on: boolean;
  /** Events it reports under the other filters; null: not counted yet. */
  readonly n: number | null;
  readonly change: LinkChange;
  readonly link: LinkControl;
};

function Chip({ outlet, on, n, change, link }: ChipProps) {
  const click = (e: MouseEvent) => {
    if (!isPlain(e)) return;
    e.preventDefault();
    link.go(change);
  };
  return (
    <a
      href={link.href(change)}
      onClick={click}
      aria-current={on || undefined}
      className={`${controls.chip} ${styles.chip}`}
    >
      <span className={styles.code} style={{ borderColor: `var(--hue-${outlet.hue % 12})` }}>
        {outlet.code}
      </span>
      {outlet.name}
      {n !== null && (
        <>
          {" "}
          <span className={controls.n}>
            {groupDigits(n)}
            <span className="visually-hidden">{n === 1 ? " event" : " events"}</span>
          </span>
        </>
      )}
    </a>
  );
}
