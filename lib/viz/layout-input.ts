import type { Bucket, OutletModel, TimelineEvent } from "@/lib/contract/models";
import type { Atom } from "./clusters";
import { inWindow, type MarkLook } from "./mark";
import type { Measure } from "./measure";
import type { Tone } from "./scene";
import type { TimeScale } from "./time-scale";

/** What every arrangement is laid out from. */
export type LayoutInput = {
  readonly events: readonly TimelineEvent[];
  /** Events of the window that the answer counts without listing them. */
  readonly rest: readonly Bucket[];
  readonly outlets: readonly OutletModel[];
  /** The outlets that get a row or a lane, in order, when arranged by outlet. */
  readonly rows: readonly OutletModel[];
  readonly scale: TimeScale;
  readonly measure: Measure;
  /** Id of the event that must keep its label. */
  readonly selected: string | null;
  /** Height that lanes may take before labels give way; pixels. */
  readonly budget: number;
};

const maps = new WeakMap<readonly OutletModel[], ReadonlyMap<string, OutletModel>>();

/** Outlets by name; made once for each list. */
export const outletMap = (outlets: readonly OutletModel[]): ReadonlyMap<string, OutletModel> => {
  const known = maps.get(outlets) ?? new Map(outlets.map((o) => [o.name, o]));
  maps.set(outlets, known);
  return known;
};

export const visibleEvents = (input: LayoutInput): readonly TimelineEvent[] => {
  const { from, to } = input.scale.window;
  return input.events.filter((e) => inWindow(e.date, from, to));
};

/** Selected first, then by salience; ids settle ties, so that the picture does not depend on the order of input. */
export const byImportance =
  (selected: string | null) =>
  (a: TimelineEvent, b: TimelineEvent): number =>
    Number(b.id === selected) - Number(a.id === selected) ||
    b.salience - a.salience ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

export const lookOf = (event: TimelineEvent, tone: Tone): MarkLook => ({
  date: event.date,
  actuality: event.actuality,
  conflict: event.datesConflict,
  tone,
});

/** First day for order and for naming a period; an open start counts from the end that is known. */
export const startDay = (event: Pick<TimelineEvent, "date">): number => {
  const [es, ls, ee, le] = event.date.bounds;
  return es ?? ee ?? le ?? ls ?? 0;
};

/** A dropped event as an atom of a cluster; one that began before the window counts at the window's start. */
export const atomOf = (event: TimelineEvent, from: number): Atom => {
  const start = Math.max(startDay(event), Math.floor(from));
  return {
    start,
    end: Math.max(start + 1, (event.date.bounds[3] ?? start) + 1),
    n: 1,
    outlets: event.outlets,
  };
};
