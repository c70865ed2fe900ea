"use client";

import { useState } from "react";
import { type LinkState, linkTo } from "@/lib/contract/link-state";
import type { TimelineAnswer } from "@/lib/contract/models";
import type { TimeWindow } from "@/lib/viz/time-window";
import type { Warp } from "@/lib/viz/warp";
import controls from "../ui/controls.module.css";
import styles from "./dashboard.module.css";

type Props = {
  readonly answer: TimelineAnswer;
  readonly warp: Warp;
  readonly window: TimeWindow;
  readonly state: LinkState;
};

const KINDS = ["svg", "png"] as const;

/** Ways to take the timeline along: the whole of it on paper, the view on screen as a file. */
export function KeepRow(props: Props) {
  const [said, setSaid] = useState("");
  const save = async (kind: (typeof KINDS)[number]) => {
    setSaid("Making the picture…");
    try {
      // Fetched when it is first asked for.
      const { savePicture } = await import("./save-picture");
      setSaid(`Saved as ${await savePicture(kind, props)}`);
    } catch {
      setSaid("The picture could not be made. Is Dateline still running?");
    }
  };
  return (
    <div className={`${styles.keep} no-print`}>
      <a
        href={linkTo({ ...props.state, event: null, mention: null, cursor: null }, "/print")}
        className={controls.chip}
      >
        Print the whole timeline
      </a>
      {KINDS.map((kind) => (
        <button key={kind} type="button" className={controls.button} onClick={() => void save(kind)}>
          Save this view as {kind.toUpperCase()}
        </button>
      ))}
      <span role="status" className={styles.sum}>
        {said}
      </span>
    </div>
  );
}
