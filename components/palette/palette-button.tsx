"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import styles from "./palette-button.module.css";

/** Fetched when it is first asked for: most readers never open it. */
const Palette = dynamic(() => import("./palette").then((m) => m.Palette), { ssr: false });

/** Ctrl or ⌘ with K, alone. In a field it works too: no field of ours means anything else by it. */
const isShortcut = (e: KeyboardEvent): boolean =>
  (e.ctrlKey || e.metaKey) && !e.shiftKey && !e.altKey && e.key.toLowerCase() === "k";

/** Opens the command palette, from every page. */
export function PaletteButton() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (e: KeyboardEvent) => {
      if (!isShortcut(e)) return;
      e.preventDefault();
      setOpen(true);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setOpen(true)}
      >
        Go to…<kbd className={styles.keys}>Ctrl K</kbd>
      </button>
      {open && <Palette onClose={() => setOpen(false)} />}
    </>
  );
}
