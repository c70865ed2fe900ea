"use client";

import type { LinkState } from "@/lib/contract/link-state";
import { DEFAULT_LINK_STATE, filterCount, linkTo } from "@/lib/contract/link-state";
import type { ArticleSummary, EventModel, TimelineAnswer } from "@/lib/contract/models";
import { windowWords } from "@/lib/viz/window-words";
import controls from "../ui/controls.module.css";
import { Foreign } from "../ui/foreign";
import { FallbackNotice } from "../ui/notice";
import { chosenWords, FACETS } from "./facet-words";
import { numbered } from "./number-sources";
import styles from "./print-view.module.css";
import { PrintedEvents } from "./printed-events";
import { Sheets } from "./sheets";

type Props = {
  readonly state: LinkState;
  readonly answer: TimelineAnswer;
  /** Those that are drawn, with their excerpts. */
  readonly events: readonly EventModel[];
  readonly articles: readonly ArticleSummary[];
  readonly notices: readonly string[];
};

/** The whole timeline for paper: sheets, legend, every drawn event by its number with its words, numbered sources. */
export function PrintView({ state, answer, events, articles, notices }: Props) {
  const paper = numbered(answer, events, articles);
  const filters = filterWords(state);
  return (
    <div className={styles.root}>
      <FallbackNotice messages={notices} />
      <h1 className={styles.title}>
        {answer.counts.total} {answer.counts.total === 1 ? "event" : "events"}
        {answer.events.length > 0 && `, ${windowWords(answer.extent)}`}
      </h1>
      {filters.length > 0 && <p>{filters.join(" · ")}</p>}
      <p className={styles.tools}>
        <button type="button" className={controls.button} onClick={() => window.print()}>
          Print
        </button>
        <a href={linkTo(state)}>Back to the timeline</a>
      </p>
      {paper.answer.events.length > 0 && <Sheets answer={paper.answer} state={state} />}
      <PrintedEvents events={paper.events} />
      <section className={styles.sources}>
        <h2>Sources</h2>
        <ol>
          {paper.sources.map((a) => (
            <li key={a.id}>
              <Foreign text={a.outlet} />
              {a.title && (
                <>
                  : “<Foreign text={a.title} />”
                </>
              )}
              , {a.published.words}
              {a.url && (
                <>
                  . <span className={styles.url}>{a.url}</span>
                </>
              )}
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

const filterWords = (state: LinkState): readonly string[] => {
  if (filterCount(state) === 0) return [];
  const { q, outlets } = state;
  return [
    ...(q === DEFAULT_LINK_STATE.q ? [] : [`Search: ${q}`]),
    ...(outlets.length === 0 ? [] : [`Outlets: ${outlets.join(", ")}`]),
    ...FACETS.flatMap((facet) => chosenWords(facet, state) ?? []),
  ];
};
