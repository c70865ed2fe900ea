import type { ActualityModel, DateModel } from "@/lib/contract/models";
import styles from "./ui.module.css";

type Form = DateModel["form"];

const W = 44;
const NARROW = 16;
const MID = 8;

function Shape({ form }: { form: Form }) {
  if (form === "day") return <circle cx={NARROW / 2} cy={MID} r="5" className={styles.fill} />;
  if (form === "period") return <rect x="2" y={MID - 4} width={W - 4} height="8" className={styles.fill} />;
  if (form === "approximate") return <Fading />;
  if (form === "uncertain") {
    return (
      <>
        <circle cx={NARROW / 2} cy={MID} r="6.7" className={styles.dashed} />
        <path
          d="M6.1 6.4c.1-1.2.9-1.9 2-1.9s2 .7 2 1.8c0 1.4-1.9 1.5-1.9 3M8.2 11.2v.5"
          className={styles.line}
        />
      </>
    );
  }
  return (
    <>
      <path
        d={`M2 ${MID - 5}v10M${W - 2} ${MID - 5}v10M2 ${MID}h${W / 2 - 7}M${W / 2 + 5} ${MID}h${W / 2 - 7}`}
        className={styles.line}
      />
      <circle cx={W / 2} cy={MID} r="4.2" className={styles.line} />
    </>
  );
}

const STEPS = 20;
const STEP = (W - 4) / STEPS;
const FADE = Array.from({ length: STEPS }, (_, i) => {
  const fromMiddle = Math.abs((i + 0.5) / STEPS - 0.5) * 2;
  return { x: 2 + i * STEP, opacity: Math.min(1, 1.25 * (1 - fromMiddle) + 0.06) };
});

/** Ends that fade out, in steps: a gradient would need an id, and a page may hold many marks. */
function Fading() {
  return FADE.map(({ opacity, x }) => (
    <rect
      key={x}
      x={x}
      y={MID - 4}
      width={STEP}
      height="8"
      opacity={opacity}
      className={styles.fill}
      shapeRendering="crispEdges"
    />
  ));
}

/** The mark a date gets on the timeline, drawn small. Decoration: the words stand beside it. */
export function DateMark({ form, actuality = "occurred" }: { form: Form; actuality?: ActualityModel }) {
  const width = form === "day" || form === "uncertain" ? NARROW : W;
  return (
    <svg
      className={actuality === "planned" ? `${styles.mark} ${styles.planned}` : styles.mark}
      aria-hidden="true"
      width={width}
      height="16"
      viewBox={`0 0 ${width} 16`}
    >
      <Shape form={form} />
    </svg>
  );
}
