import { Fragment, type MouseEvent } from "react";
import type { CharSpan } from "@/lib/domain/span";
import { labelHits } from "@/lib/viz/label-hits";
import { TEXT_STYLES } from "@/lib/viz/measure";
import type { LabelLine, SceneCluster, SceneLabel } from "@/lib/viz/scene";
import { cssColor } from "./theme";
import styles from "./timeline.module.css";

type StopProps = { readonly tabIndex: 0 | -1; readonly onFocus: () => void };

const plainClick = (e: MouseEvent): boolean =>
  e.button === 0 && !e.metaKey && !e.ctrlKey && !e.shiftKey && !e.altKey;

type LabelProps = StopProps & {
  readonly label: SceneLabel;
  /** What the reader searched for, marked in the title. */
  readonly q?: string;
  readonly href: string;
  /** What a plain click does instead of following the link; null: nothing. */
  readonly onOpen: (() => void) | null;
  readonly onNear: () => void;
};

/** An event's label: a link to the event, opened beside the timeline by a plain click. */
export function EventLabel({ label, q = "", href, onOpen, onNear, ...stop }: LabelProps) {
  const open = (e: MouseEvent) => {
    if (!onOpen || !plainClick(e)) return;
    e.preventDefault();
    onOpen();
  };
  const hits = q === "" ? [] : labelHits(label.lines, q);
  return (
    <a
      {...stop}
      href={href}
      className={label.selected ? `${styles.label} ${styles.selected}` : styles.label}
      style={{ left: label.x, top: label.y, width: label.w, height: label.h }}
      data-event-id={label.eventId}
      aria-label={label.spoken}
      aria-current={label.selected || undefined}
      onClick={open}
      onPointerEnter={onNear}
      draggable={false}
    >
      {linesWithTops(label).map(({ line, top }, i) => (
        <LabelText key={top} line={line} hits={hits[i] ?? NONE} />
      ))}
    </a>
  );
}

const linesWithTops = (label: SceneLabel): readonly { line: LabelLine; top: number }[] => {
  let bottom = 0;
  return label.lines.map((line) => {
    const top = bottom;
    bottom += TEXT_STYLES[line.style].line;
    return { line, top };
  });
};

function LabelText({ line, hits }: { readonly line: LabelLine; readonly hits: readonly CharSpan[] }) {
  const height = TEXT_STYLES[line.style].line;
  const only = line.segments.length === 1 && !line.segments[0]?.bar ? line.segments[0] : null;
  return (
    <span
      dir={line.style === "title" ? "auto" : undefined}
      className={`${styles.line} ${styles[line.style] ?? ""}`}
      style={{ height, lineHeight: `${height}px`, textIndent: only?.dx || undefined }}
    >
      {only
        ? markedText(only.text, hits)
        : line.segments.map((s) => (
            <span
              key={s.dx}
              className={s.bar ? styles.code : styles.note}
              style={{ left: s.dx, borderColor: s.bar ? cssColor(s.bar) : undefined }}
            >
              {s.text}
            </span>
          ))}
    </span>
  );
}

const NONE: readonly CharSpan[] = [];

/** A line with its hits marked. */
const markedText = (text: string, hits: readonly CharSpan[]) => {
  if (hits.length === 0) return text;
  const ends = [...hits.map((h) => h.start).slice(1), text.length];
  return (
    <>
      {text.slice(0, hits[0]?.start)}
      {hits.map((h, i) => (
        <Fragment key={h.start}>
          <mark className={styles.hit} data-hit="">
            {text.slice(h.start, h.end)}
          </mark>
          {text.slice(h.end, ends[i])}
        </Fragment>
      ))}
    </>
  );
};

type ClusterProps = StopProps & {
  readonly cluster: SceneCluster;
  readonly href: string;
  /** What a plain click does instead of following the link; null: nothing. */
  readonly onOpen: (() => void) | null;
};

/** Events that found no room, by the name of their period; opens by showing that period alone. */
export function ClusterPill({ cluster, href, onOpen, ...stop }: ClusterProps) {
  const open = (e: MouseEvent) => {
    if (!onOpen || !plainClick(e)) return;
    e.preventDefault();
    onOpen();
  };
  return (
    <a
      {...stop}
      href={href}
      className={styles.cluster}
      style={{
        left: cluster.x,
        top: cluster.y,
        width: cluster.w,
        height: cluster.h,
        lineHeight: cluster.h < 40 ? `${cluster.h - 2}px` : undefined,
      }}
      onClick={open}
      data-cluster={cluster.key}
      aria-label={`${cluster.words}. Opens this period.`}
      draggable={false}
    >
      {cluster.words}
    </a>
  );
}
