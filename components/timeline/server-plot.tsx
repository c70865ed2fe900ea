"use client";

import { approxMeasure } from "@/lib/viz/measure";
import type { Scene } from "@/lib/viz/scene";
import type { TimeWindow } from "@/lib/viz/time-window";
import { SceneView } from "./scene-view";
import { SERVER_NARROW } from "./server-widths";
import { ClusterPill, EventLabel } from "./stop-label";
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

const nothing = () => undefined;

type StillProps = Pick<Props, "q" | "hrefOf" | "hrefOfWindow"> & { readonly scene: Scene };

function Still({ scene, q, hrefOf, hrefOfWindow }: StillProps) {
  return (
    <SceneView scene={scene} drawMarks>
      <ol className={styles.labels}>
        {scene.labels.map((label) => (
          <li key={label.eventId}>
            <EventLabel
              label={label}
              q={q}
              href={hrefOf(label.eventId)}
              tabIndex={0}
              onFocus={nothing}
              onOpen={nothing}
              onNear={nothing}
            />
          </li>
        ))}
        {scene.clusters.map((cluster) => (
          <li key={cluster.key}>
            <ClusterPill
              cluster={cluster}
              href={hrefOfWindow(cluster)}
              tabIndex={0}
              onFocus={nothing}
              onOpen={nothing}
            />
          </li>
        ))}
      </ol>
    </SceneView>
  );
}

/**
 * The picture before the page knows its width: what the server sends, and all that a reader without JavaScript gets.
 * Labels are plain links there; one picture for wide screens and one for narrow ones, and the screen chooses.
 */
export function ServerPlot({ input, q, wide, hrefOf, hrefOfWindow }: Props) {
  const narrow = useScene({ ...input, measure: approxMeasure }, SERVER_NARROW);
  return (
    <div className={styles.frame}>
      <div className={styles.wide} data-testid="timeline-plot">
        <Still scene={wide} q={q} hrefOf={hrefOf} hrefOfWindow={hrefOfWindow} />
      </div>
      <div className={styles.narrow}>
        <Still scene={narrow} q={q} hrefOf={hrefOf} hrefOfWindow={hrefOfWindow} />
      </div>
    </div>
  );
}
