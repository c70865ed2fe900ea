"use client";

import { type FormEvent, useId, useState } from "react";
import type { Edtf } from "@/lib/domain/ids";
import { readDate } from "@/lib/viz/go-to-date";
import controls from "../ui/controls.module.css";
import styles from "./timeline.module.css";

type Props = {
  readonly whole: boolean;
  readonly onZoom: (factor: number) => void;
  readonly onAll: () => void;
  readonly onDate: (date: Edtf) => boolean;
};

/** Moves that need no gesture: buttons that say what they do, and a field that takes a date. */
export function TimelineControls({ whole, onZoom, onAll, onDate }: Props) {
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (e: FormEvent<HTMLFormElement>) => {
    e.preventDefault();
    const typed = String(new FormData(e.currentTarget).get("date") ?? "");
    const found = readDate(typed);
    if (!found) return setProblem("That is not a date. Write 2019, March 2019 or 27 Feb 2019.");
    setProblem(onDate(found) ? null : "That date lies outside this timeline.");
  };
  return (
    <div className={styles.moves}>
      <form className={styles.goto} onSubmit={submit} noValidate>
        <label htmlFor={id}>Go to date</label>
        <input
          id={id}
          name="date"
          placeholder="March 2019"
          className={controls.field}
          autoComplete="off"
          aria-describedby={problem ? `${id}p` : undefined}
          aria-invalid={problem !== null}
        />
        <button type="submit" className={controls.button}>
          Go
        </button>
      </form>
      <button type="button" className={controls.button} onClick={() => onZoom(1 / 2)}>
        Zoom in
      </button>
      <button type="button" className={controls.button} onClick={() => onZoom(2)} disabled={whole}>
        Zoom out
      </button>
      <button type="button" className={controls.button} onClick={onAll} disabled={whole}>
        Show all
      </button>
      {problem && (
        <p id={`${id}p`} className={styles.gotoError} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
