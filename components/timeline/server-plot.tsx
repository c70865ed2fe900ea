"use client";

import { approxMeasure } from "@/lib/viz/measure";
import type { Scene } from "@/lib/viz/scene";
import type { TimeWindow } from "@/lib/viz/time-window";
import { SERVER_NARROW } from "./server-widths";
import { StillScene } from "./still-scene";
import styles from "./timeline.module.css";
import { type SceneInput, useScene } from "./use-scene";

type Props = {
  readonly input: SceneInput;
  /** What the reader searched for, marked in labels. */
  readonly q: string;
  /** The scene for wide screens, which its owner needs too. */
  readonly wide: Scene;
  readonly hrefOf: (eventId: string) => string;
  readonly hrefOfWindow: (window: TimeWindow) => string;
};

/**
 * The picture before the page knows its width: what the server sends, and all that a reader without JavaScript gets.
 * Labels are plain links there; one picture for wide screens and one for narrow ones, and the screen chooses.
 */
export function ServerPlot({ input, q, wide, hrefOf, hrefOfWindow }: Props) {
  const narrow = useScene({ ...input, measure: approxMeasure }, SERVER_NARROW);
  return (
    <div className={styles.frame}>
      <div className={styles.wide} data-testid="timeline-plot">
        <StillScene scene={wide} q={q} hrefOf={hrefOf} hrefOfWindow={hrefOfWindow} />
      </div>
      <div className={styles.narrow}>
        <StillScene scene={narrow} q={q} hrefOf={hrefOf} hrefOfWindow={hrefOfWindow} />
      </div>
    </div>
  );
}
