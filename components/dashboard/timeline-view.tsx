"use client";

import { useEffect, useMemo, useRef } from "react";
import type { LinkControl } from "@/lib/client/use-link-state";
import { usePrefetchTimeline, useTimeline } from "@/lib/client/use-timeline";
import { linkTo } from "@/lib/contract/link-state";
import type { TimelineAnswer } from "@/lib/contract/models";
import { nextWindows } from "@/lib/viz/next-windows";
import { isWhole, warpOf } from "@/lib/viz/story-warp";
import type { TimeWindow } from "@/lib/viz/time-window";
import { linkOf, MIN_DAYS, windowOf } from "@/lib/viz/window-link";
import { Overview, type OverviewHandle } from "../overview/overview";
import { Timeline } from "../timeline/timeline";
import { KeepRow } from "./keep-row";
import { Sheets } from "./sheets";
import { usePrinting } from "./use-printing";

type Props = {
  readonly whole: TimelineAnswer;
  readonly link: LinkControl;
  readonly onOpen: (eventId: string) => void;
  readonly onNear: (eventId: string) => void;
  readonly onClose: () => void;
};

const WIDTH = 1200;

/** Joins the timeline, its overview and the link; asks for the window's own answer when the whole does not list all. */
export function TimelineView({ whole, link, onOpen, onNear, onClose }: Props) {
  const { state } = link;
  const frame = useRef<HTMLDivElement>(null);
  const overview = useRef<OverviewHandle>(null);
  const warp = useMemo(() => warpOf(whole, state.scale), [whole, state.scale]);
  const shown = useMemo(() => windowOf(state.from, state.to, warp.extent), [state.from, state.to, warp]);
  const complete = isWhole(whole);
  const question = { filters: state, width: WIDTH };
  const everything = useTimeline(
    { filters: { ...state, q: "" }, from: null, to: null, width: WIDTH },
    { enabled: state.q !== "" },
  );
  const asked = linkOf(shown, warp.extent);
  const narrowed = !complete && (asked.from !== null || asked.to !== null);
  const detail = useTimeline({ ...question, ...asked }, { enabled: narrowed });
  const prefetch = usePrefetchTimeline();
  const answer = useMemo(
    () =>
      narrowed && detail.data
        ? {
            ...detail.data,
            counts: { ...detail.data.counts, total: whole.counts.total, undated: whole.counts.undated },
          }
        : whole,
    [narrowed, detail.data, whole],
  );
  // What the next step would ask for is fetched while the reader looks.
  useEffect(() => {
    if (complete || detail.isFetching) return;
    for (const next of nextWindows(warp, shown, MIN_DAYS))
      prefetch({ filters: state, width: WIDTH, ...linkOf(next, warp.extent) });
  }, [complete, detail.isFetching, warp, shown, state, prefetch]);
  const printing = usePrinting();
  const onWindow = (w: TimeWindow, how: "step" | "gesture") => {
    const next = linkOf(w, warp.extent);
    if (how === "step") link.go(next);
    else link.follow(next);
  };
  return (
    <>
      <div className={printing ? "no-print" : undefined}>
        <Timeline
          answer={answer}
          warp={warp}
          window={shown}
          state={state}
          frame={frame}
          hrefOf={(id) => `/event/${id}`}
          hrefOfWindow={(w) => link.href(linkOf(w, warp.extent))}
          onOpen={onOpen}
          onNear={onNear}
          onEscape={() => state.event !== null && onClose()}
          onWindow={onWindow}
          onMoving={(w) => overview.current?.show(w)}
          overview={(width) => (
            <Overview
              ref={overview}
              whole={whole}
              context={state.q === "" ? null : (everything.data ?? null)}
              searched={state.q !== ""}
              warp={warp}
              window={shown}
              width={width}
              onWindow={(w) => onWindow(w, "step")}
            />
          )}
        />
      </div>
      {printing && (
        <>
          <Sheets answer={whole} state={state} />
          <p>
            Every word and its source: {window.location.origin + linkTo({ ...state, event: null }, "/print")}
          </p>
        </>
      )}
      <KeepRow answer={answer} warp={warp} window={shown} state={state} />
    </>
  );
}
