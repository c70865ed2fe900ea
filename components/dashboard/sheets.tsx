"use client";

import { useMemo } from "react";
import type { LinkState } from "@/lib/contract/link-state";
import type { TimelineAnswer } from "@/lib/contract/models";
import { groupDigits } from "@/lib/viz/count-words";
import { approxMeasure, type Measure } from "@/lib/viz/measure";
import { labelledOn, printSheets } from "@/lib/viz/print-sheets";
import { rowsOf } from "@/lib/viz/rows-of";
import { warpOf } from "@/lib/viz/story-warp";
import { windowWords } from "@/lib/viz/window-words";
import { Legend } from "../timeline/legend";
import { StillScene } from "../timeline/still-scene";
import styles from "./sheets.module.css";

/** Room on a sheet of A4 or letter paper laid across, within its margins; pixels at 96 to the inch. */
const SHEET = { width: 960, height: 380 };

type Props = {
  readonly answer: TimelineAnswer;
  readonly state: Pick<LinkState, "scale" | "arrange" | "outlets" | "q">;
  readonly measure?: Measure;
};

/** The whole timeline on sheets of paper, whatever the window, each with the stretch it shows; then the legend. */
export function Sheets({ answer, state, measure = approxMeasure }: Props) {
  const { scale, arrange, outlets, q } = state;
  const sheets = useMemo(() => {
    const rows = arrange === "outlet" ? rowsOf(answer, outlets) : [];
    return printSheets({ answer, warp: warpOf(answer, scale), arrange, rows, measure, ...SHEET });
  }, [answer, scale, arrange, outlets, measure]);
  const labelled = labelledOn(sheets).size;
  const { total, undated } = answer.counts;
  const counted = total - undated - labelled;
  return (
    <div className={styles.root}>
      <p data-testid="print-sum">
        {groupDigits(labelled)} shown + {groupDigits(counted)} in clusters + {groupDigits(undated)} undated ={" "}
        {groupDigits(total)} {total === 1 ? "event" : "events"}
      </p>
      {sheets.map(({ window, scene }, i) => (
        <figure key={window.from} className={styles.sheet} data-testid="print-sheet">
          <figcaption className={styles.caption}>
            {sheets.length > 1 && `Sheet ${i + 1} of ${sheets.length}: `}
            {windowWords(window, answer.extent)}
          </figcaption>
          <StillScene scene={scene} q={q} hrefOf={(id) => `/event/${id}`} hrefOfWindow={() => "/"} />
        </figure>
      ))}
      <Legend />
    </div>
  );
}
