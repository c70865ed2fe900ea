import type { ReactNode } from "react";
import type { Scene } from "@/lib/viz/scene";
import { Axis } from "./axis";
import { Prims } from "./prim";
import styles from "./timeline.module.css";

/** More marks than this are painted on a canvas; elements beyond a few hundred are what makes a page slow. */
export const MOST_MARK_ELEMENTS = 300;

type Props = { readonly scene: Scene; readonly drawMarks: boolean; readonly children?: ReactNode };

/** A resting scene: its drawing, hidden from those who hear the page, and the labels that they hear instead. */
export function SceneView({ scene, drawMarks, children }: Props) {
  const flat = scene.direction === "horizontal";
  return (
    <>
      {!flat && scene.rows.length > 0 && <LaneNames scene={scene} />}
      <div
        className={styles.scene}
        style={{ width: scene.width, height: scene.height }}
        data-direction={scene.direction}
      >
        <svg
          className={styles.drawing}
          width={scene.width}
          height={scene.height}
          aria-hidden="true"
          focusable="false"
        >
          <Axis scene={scene} />
          {(flat ? scene.rows : []).map((row) => (
            <g key={row.outlet}>
              <line x1={0} x2={scene.width} y1={row.y} y2={row.y} className={styles.rowLine} />
              <rect x={0} y={row.y + 7} width={4} height={13} fill={`var(--hue-${row.hue})`} />
              <text x={10} y={row.y + 18} className={styles.rowName}>
                {row.code} · {row.outlet}
              </text>
            </g>
          ))}
          {drawMarks && scene.threads.map((t) => <Prims key={t.eventId} prims={t.prims} />)}
          {drawMarks &&
            scene.marks.map((m) => (
              <g key={`${m.eventId}${m.outlet ?? ""}`} data-mark={m.eventId}>
                <Prims prims={m.prims} />
              </g>
            ))}
        </svg>
        {children}
      </div>
    </>
  );
}

/** Above an upright timeline by outlet: whose lane is whose, by code and hue. */
function LaneNames({ scene }: { readonly scene: Scene }) {
  return (
    <div className={styles.lanes} aria-hidden="true">
      {scene.rows.map((row) => (
        <span
          key={row.outlet}
          className={styles.lane}
          style={{ left: row.y - 7, borderColor: `var(--hue-${row.hue})` }}
        >
          {row.code}
        </span>
      ))}
    </div>
  );
}
