"use client";

import type { Scene } from "@/lib/viz/scene";
import type { TimeWindow } from "@/lib/viz/time-window";
import { SceneView } from "./scene-view";
import { ClusterPill, EventLabel } from "./stop-label";
import styles from "./timeline.module.css";

type Props = {
  readonly scene: Scene;
  /** What the reader searched for, marked in labels. */
  readonly q: string;
  readonly hrefOf: (eventId: string) => string;
  readonly hrefOfWindow: (window: TimeWindow) => string;
};

const nothing = () => undefined;

/** A scene that nothing moves: its labels are plain links. */
export function StillScene({ scene, q, hrefOf, hrefOfWindow }: Props) {
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
              onOpen={null}
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
              onOpen={null}
            />
          </li>
        ))}
      </ol>
    </SceneView>
  );
}
