"use client";

import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { parseLinkSearch } from "@/lib/contract/link-state";
import { type Command, standingCommands } from "./commands";
import { doDeed } from "./do-deed";
import { grouped, linesFor } from "./find-commands";
import styles from "./palette.module.css";
import { PaletteLine } from "./palette-line";
import { usePaletteFacts } from "./use-palette-facts";

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 };

/**
 * A field and the lines it finds: the combobox of the ARIA practices, in a modal dialog. The focus stays in the field,
 * arrows move the active line, Enter does it, Escape closes and gives the focus back.
 */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const [state] = useState(
    () => parseLinkSearch(window.location.pathname === "/" ? window.location.search : "").state,
  );
  const found = usePaletteFacts(typed, state);
  const lines = useMemo(
    () => linesFor(typed, { ...found, standing: standingCommands(state) }),
    [typed, found, state],
  );
  const active = Math.min(at, lines.length - 1);
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [id, active]);

  const run = (command: Command | undefined) => {
    if (!command?.deed) return;
    dialog.current?.close();
    doDeed(command.deed);
  };
  const onKeyDown = (e: KeyboardEvent) => {
    // A word half written in an input method is not finished by Enter or arrows.
    if (e.nativeEvent.isComposing) return;
    const step = STEPS[e.key];
    if (e.key === "Enter") run(lines[active]);
    else if (step !== undefined && lines.length > 0) {
      const goal = active + step;
      const single = Math.abs(step) === 1;
      setAt(single ? (goal + lines.length) % lines.length : Math.max(0, Math.min(lines.length - 1, goal)));
    } else return;
    e.preventDefault();
  };
  const order = new Map(lines.map((line, i) => [line, i]));
  return (
    // A press beside the box lands on the dialog itself, whose whole inside is covered by the box.
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label="Command palette"
      data-testid="palette"
      onClose={onClose}
      onPointerDown={(e) => e.target === dialog.current && dialog.current?.close()}
    >
      <div className={styles.box}>
        <label htmlFor={`${id}-field`} className="visually-hidden">
          Go to a date, an event, an outlet or a view
        </label>
        <input
          id={`${id}-field`}
          className={styles.field}
          role="combobox"
          aria-expanded={lines.length > 0}
          aria-controls={`${id}-lines`}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          placeholder="27 Feb 2019, an event, an outlet, a view"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={typed}
          onChange={(e) => {
            setTyped(e.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div id={`${id}-lines`} role="listbox" aria-label="Found" className={styles.lines} tabIndex={-1}>
          {grouped(lines).map((group) => (
            <div key={`${group.name}${group.lines[0]?.id}`}>
              <p className={styles.group} aria-hidden="true">
                {group.name}
              </p>
              {group.lines.map((line) => (
                <PaletteLine
                  key={line.id}
                  id={`${id}-${order.get(line)}`}
                  command={line}
                  typed={typed}
                  active={order.get(line) === active}
                  onRun={() => run(line)}
                />
              ))}
            </div>
          ))}
        </div>
        <p role="status" className={styles.status}>
          {lines.length === 0 ? "Nothing found" : `${lines.length} found`}
          <span aria-hidden="true"> · ↑ ↓ choose · Enter does it · Esc closes</span>
        </p>
      </div>
    </dialog>
  );
}
