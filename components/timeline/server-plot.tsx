"use client";

import { approxMeasure } from "@/lib/viz/measure";
import type { TimeWindow } from "@/lib/viz/time-window";
import { SceneView } from "./scene-view";
import { SERVER_NARROW, SERVER_WIDTH } from "./server-widths";
import { ClusterPill, EventLabel } from "./stop-label";
import styles from "./timeline.module.css";
import { type SceneInput, useScene } from "./use-scene";

type Props = {
  readonly input: SceneInput;
  readonly hrefOf: (eventId: string) => string;
  readonly hrefOfWindow: (window: TimeWindow) => string;
};

const nothing = () => undefined;

function Still({ input, width, hrefOf, hrefOfWindow }: Props & { readonly width: number }) {
  const scene = useScene({ ...input, measure: approxMeasure }, width);
  return (
    <SceneView scene={scene} drawMarks>
      <ol className={styles.labels}>
        {scene.labels.map((label) => (
          <li key={label.eventId}>
            <EventLabel
              label={label}
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
export function ServerPlot(props: Props) {
  return (
    <div className={styles.frame}>
      <div className={styles.wide} data-testid="timeline-plot">
        <Still {...props} width={SERVER_WIDTH} />
      </div>
      <div className={styles.narrow}>
        <Still {...props} width={SERVER_NARROW} />
      </div>
    </div>
  );
}
