import type { DateFormModel } from "@/lib/contract/models";
import type { TextStyle } from "./measure";

/** Colours by role; the theme says what they are. `hue-n` are the outlet hues. */
export type Tone = "ink" | "soft" | "faint" | "rule" | "paper" | "sunk" | "accent" | `hue-${number}`;

type Stroke = {
  readonly stroke?: Tone;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
};

/** What is drawn, in pixels of the plot. The same primitives become SVG elements, canvas calls and snapshots. */
export type Prim = Stroke &
  (
    | {
        readonly kind: "line";
        readonly x1: number;
        readonly y1: number;
        readonly x2: number;
        readonly y2: number;
      }
    | {
        readonly kind: "rect";
        readonly x: number;
        readonly y: number;
        readonly w: number;
        readonly h: number;
        readonly r?: number;
        readonly fill?: Tone;
      }
    | {
        readonly kind: "circle";
        readonly cx: number;
        readonly cy: number;
        readonly r: number;
        readonly fill?: Tone;
      }
    | { readonly kind: "path"; readonly d: string; readonly fill?: Tone }
    | {
        readonly kind: "text";
        readonly x: number;
        readonly y: number;
        readonly text: string;
        readonly style: TextStyle;
        readonly fill: Tone;
        readonly anchor: "start" | "middle" | "end";
      }
  );

export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

/** One date drawn: an event's, or in rows one outlet's report of it. */
export type SceneMark = {
  readonly eventId: string;
  readonly outlet: string | null;
  readonly form: DateFormModel;
  readonly box: Box;
  readonly prims: readonly Prim[];
};

/** Words at `dx` pixels into the line; `bar` is the hue of the bar before an outlet's code. */
export type LabelSegment = {
  readonly text: string;
  readonly tone: Tone;
  readonly dx: number;
  readonly bar?: Tone;
};

export type LabelLine = { readonly style: TextStyle; readonly segments: readonly LabelSegment[] };

export type SceneLabel = Box & {
  readonly eventId: string;
  readonly lines: readonly LabelLine[];
  /** The whole label in one sentence, for those who hear it. */
  readonly spoken: string;
  readonly selected: boolean;
  /** True when the mark begins before the window and the label stays in view at its edge. */
  readonly sticky: boolean;
  /** First day, for the order in which keys walk. */
  readonly order: number;
};

/** Events that found no room, named by their period; opening it shows `[from, to)`. */
export type SceneCluster = Box & {
  readonly key: string;
  readonly words: string;
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly outlets: number;
  readonly order: number;
};

export type SceneTick = {
  readonly day: number;
  readonly x: number;
  readonly label: string | null;
  readonly major: boolean;
};
export type ScenePeriod = { readonly x: number; readonly label: string };
/** A fold of the axis: the box holds its words, `a0` to `a1` is where it lies along the axis. */
export type SceneBreak = Box & {
  readonly words: string;
  readonly lines: readonly string[];
  readonly a0: number;
  readonly a1: number;
};
export type SceneRow = {
  readonly outlet: string;
  readonly code: string;
  readonly hue: number;
  readonly y: number;
  readonly h: number;
};

export type Scene = {
  readonly direction: "horizontal" | "vertical";
  readonly width: number;
  readonly height: number;
  /** Where the axis line runs: y when horizontal, x when vertical. */
  readonly axis: number;
  readonly ticks: readonly SceneTick[];
  readonly periods: readonly ScenePeriod[];
  readonly breaks: readonly SceneBreak[];
  readonly rows: readonly SceneRow[];
  readonly threads: readonly { readonly eventId: string; readonly prims: readonly Prim[] }[];
  readonly marks: readonly SceneMark[];
  readonly labels: readonly SceneLabel[];
  readonly clusters: readonly SceneCluster[];
  /** Events with a label, and events that are in clusters; together all dated events of the window. */
  readonly shown: number;
  readonly clustered: number;
};
