"use client";

import type { CSSProperties, ReactNode } from "react";
import { hueOf } from "../ui/hue";
import { useOutlet } from "../ui/outlets";
import type { Mark, Run } from "./lay-out";
import styles from "./layers.module.css";

type Hue = CSSProperties & { "--shared-hue"?: string };

/** The narrower a mark, the more it says about these words: a loaded word inside a long quotation links to its own note. */
const ORDER: readonly Mark["look"][] = ["word", "figure", "source", "cue", "content", "shared"];

/** Words under one or more marks. Each kind has a channel of its own (tint, frame, slant, weight, line below, line above). */
export function MarkedWords({ run, children }: { run: Run; children: ReactNode }) {
  const looks = ORDER.filter((look) => run.marks.some((m) => m.look === look));
  const outlet = run.marks.find((m) => m.look === "shared")?.outlet ?? "";
  const { hue } = useOutlet(outlet);
  const style: Hue | undefined = outlet === "" ? undefined : { "--shared-hue": hueOf(hue) };
  const note = run.marks.find((m) => m.look === looks[0])?.note;
  const shown = (
    <span className={looks.map((look) => styles[look]).join(" ")} style={style} data-marks={looks.join(" ")}>
      {children}
    </span>
  );
  // A time expression is a link already; its note stands in the same margin.
  const linked = run.tid || !note ? shown : <NoteLink note={note}>{shown}</NoteLink>;
  return <Begins ids={run.begins}>{linked}</Begins>;
}

function NoteLink({ note, children }: { note: string; children: ReactNode }) {
  return (
    <a href={`#about-${note}`} className={styles.link} tabIndex={-1}>
      {children}
    </a>
  );
}

function Begins({ ids, children }: { ids: readonly string[]; children: ReactNode }) {
  const [id, ...rest] = ids;
  if (!id) return children;
  return (
    <span id={id} className={styles.begin}>
      <Begins ids={rest}>{children}</Begins>
    </span>
  );
}
