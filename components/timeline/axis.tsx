import { TEXT_STYLES } from "@/lib/viz/measure";
import type { Scene, SceneBreak } from "@/lib/viz/scene";
import { zigzag } from "@/lib/viz/zigzag";
import styles from "./timeline.module.css";

/** The axis: calendar ticks, names of periods, and folds that say how long they are. */
export function Axis({ scene }: { readonly scene: Scene }) {
  return (
    <g className={styles.axis}>
      {scene.breaks.map((b) => (
        <Fold key={`${b.words}${b.x}${b.y}`} fold={b} scene={scene} />
      ))}
      {scene.direction === "horizontal" ? <FlatAxis scene={scene} /> : <UprightAxis scene={scene} />}
    </g>
  );
}

function Fold({ fold, scene }: { readonly fold: SceneBreak; readonly scene: Scene }) {
  const flat = scene.direction === "horizontal";
  const first = flat ? scene.axis - 31 : fold.y + fold.h / 2 + 4;
  return (
    <g>
      <rect
        x={fold.x}
        y={flat ? 0 : fold.y + 2}
        width={Math.max(0, fold.w)}
        height={flat ? fold.h : fold.h - 4}
        className={styles.fold}
      />
      {fold.lines.map((line, i) => (
        <text
          key={line}
          x={fold.x + fold.w / 2}
          y={first + i * 12.5}
          textAnchor="middle"
          fontSize={TEXT_STYLES.meta.size}
          className={styles.foldWords}
        >
          {line}
        </text>
      ))}
      {fold.lines.length === 0 && <title>{fold.words}</title>}
      <path d={zigzag(fold.a0, fold.a1, scene.axis, flat)} className={styles.zigzagGround} />
      <path d={zigzag(fold.a0, fold.a1, scene.axis, flat)} className={styles.zigzag} />
    </g>
  );
}

/** Stretches of the axis line between the folds. */
const solidParts = (scene: Scene, length: number): readonly (readonly [number, number])[] => {
  const folds = [...scene.breaks].sort((a, b) => a.a0 - b.a0);
  const edges = [0, ...folds.flatMap((f) => [f.a0, f.a1]), length];
  return edges.flatMap((from, i) => {
    const to = edges[i + 1];
    return i % 2 === 0 && to !== undefined && to > from ? [[from, to] as const] : [];
  });
};

function FlatAxis({ scene }: { readonly scene: Scene }) {
  const y = scene.axis;
  return (
    <>
      {solidParts(scene, scene.width).map(([from, to]) => (
        <line key={from} x1={from} x2={to} y1={y} y2={y} className={styles.axisLine} />
      ))}
      {scene.ticks.map((t) => (
        <line key={t.day} x1={t.x} x2={t.x} y1={y - (t.major ? 9 : 5)} y2={y} className={styles.tick} />
      ))}
      {scene.ticks.map((t) =>
        t.label ? (
          <text
            key={t.day}
            x={t.x + 4}
            y={y - 27}
            fontSize={TEXT_STYLES.tick.size}
            className={styles.tickLabel}
          >
            {t.label}
          </text>
        ) : null,
      )}
      {scene.periods.map((p) => (
        <text
          key={`${p.x}${p.label}`}
          x={p.x}
          y={y - 11}
          fontSize={TEXT_STYLES.period.size}
          className={styles.period}
        >
          {p.label}
        </text>
      ))}
    </>
  );
}

function UprightAxis({ scene }: { readonly scene: Scene }) {
  const x = scene.axis;
  return (
    <>
      {solidParts(scene, scene.height).map(([from, to]) => (
        <line key={from} x1={x} x2={x} y1={from} y2={to} className={styles.axisLine} />
      ))}
      {scene.ticks.map((t) => (
        <line key={t.day} x1={x - (t.major ? 9 : 5)} x2={x} y1={t.x} y2={t.x} className={styles.tick} />
      ))}
      {scene.ticks.map((t) =>
        t.label ? (
          <text
            key={t.day}
            x={x - 12}
            y={t.x + 4}
            textAnchor="end"
            fontSize={TEXT_STYLES.tick.size}
            className={styles.tickLabel}
          >
            {t.label}
          </text>
        ) : null,
      )}
      {scene.periods.map((p) => (
        <text
          key={`${p.x}${p.label}`}
          x={x - 12}
          y={p.x + 4}
          textAnchor="end"
          fontSize={TEXT_STYLES.period.size}
          className={styles.period}
        >
          {p.label}
        </text>
      ))}
    </>
  );
}
