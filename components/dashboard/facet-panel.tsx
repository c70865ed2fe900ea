"use client";

import { type MouseEvent, useId } from "react";
import type { LinkChange, LinkControl } from "@/lib/client/use-link-state";
import { filterCount, NO_FILTERS } from "@/lib/contract/link-state";
import type { FacetsAnswer } from "@/lib/contract/models";
import { groupDigits } from "@/lib/viz/count-words";
import controls from "../ui/controls.module.css";
import { isPlain } from "../ui/is-plain";
import styles from "./facet-panel.module.css";
import {
  chosenWords,
  countFor,
  FACET_NAMES,
  FACETS,
  type FacetName,
  type FacetOption,
  facetOptions,
  withoutFacet,
} from "./facet-words";

type Props = { readonly link: LinkControl; readonly counts: FacetsAnswer | null };

/** Filters beyond outlets and words: links with their counts, so that they work without JavaScript and by keyboard. */
export function FacetPanel({ link, counts }: Props) {
  const chosen = FACETS.filter((facet) => chosenWords(facet, link.state) !== null);
  return (
    <div className={styles.root}>
      <details className={styles.details}>
        <summary className={`${controls.chip} ${styles.summary}`}>
          Filters{chosen.length > 0 && ` (${chosen.length} on)`}
        </summary>
        <div className={styles.groups}>
          {FACETS.map((facet) => (
            <Group key={facet} facet={facet} link={link} counts={counts} />
          ))}
        </div>
      </details>
      <Chosen link={link} chosen={chosen} />
    </div>
  );
}

type StepProps = {
  readonly link: LinkControl;
  readonly change: LinkChange;
  readonly className: string | undefined;
  readonly children: React.ReactNode;
  readonly on?: boolean;
  readonly label?: string;
};

function Step({ link, change, className, children, on, label }: StepProps) {
  const click = (e: MouseEvent) => {
    if (!isPlain(e)) return;
    e.preventDefault();
    link.go(change);
  };
  return (
    <a
      href={link.href(change)}
      onClick={click}
      className={className}
      aria-current={on || undefined}
      aria-label={label}
    >
      {children}
    </a>
  );
}

function Group({ facet, link, counts }: Props & { readonly facet: FacetName }) {
  const id = useId();
  return (
    <div>
      <span id={id} className={styles.name}>
        {FACET_NAMES[facet]}
      </span>
      <ul className={`plain ${styles.values}`} aria-labelledby={id}>
        {facetOptions(facet, link.state).map((option) => (
          <li key={option.value}>
            <Value option={option} n={countFor(counts, facet, option.value)} link={link} />
          </li>
        ))}
      </ul>
    </div>
  );
}

type ValueProps = { readonly option: FacetOption; readonly n: number | null; readonly link: LinkControl };

/** A value that would leave nothing is no link, unless it is chosen: one must be able to take it back. */
function Value({ option, n, link }: ValueProps) {
  const inside = (
    <>
      {option.words}
      {n !== null && (
        <>
          {" "}
          <span className={controls.n}>
            {groupDigits(n)}
            <span className="visually-hidden">{n === 1 ? " event" : " events"}</span>
          </span>
        </>
      )}
    </>
  );
  if (n === 0 && !option.on) return <span className={controls.chip}>{inside}</span>;
  return (
    <Step link={link} change={option.change} className={controls.chip} on={option.on}>
      {inside}
    </Step>
  );
}

/** What holds events back, each to be taken back by itself; always in view. */
function Chosen({ link, chosen }: { readonly link: LinkControl; readonly chosen: readonly FacetName[] }) {
  if (chosen.length === 0) return null;
  const others = filterCount(link.state) > chosen.length;
  return (
    <ul className={`plain ${styles.chosen}`} aria-label="Filters in use">
      {chosen.map((facet) => (
        <li key={facet}>
          <Step
            link={link}
            change={withoutFacet(facet)}
            className={controls.chip}
            label={`Remove the filter: ${chosenWords(facet, link.state)}`}
          >
            {chosenWords(facet, link.state)} <span aria-hidden="true">×</span>
          </Step>
        </li>
      ))}
      <li>
        <Step link={link} change={NO_FILTERS} className={styles.clear}>
          {others ? "Clear filters, outlets and search" : "Clear filters"}
        </Step>
      </li>
    </ul>
  );
}
