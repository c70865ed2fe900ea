"use client";

import { useEffect, useRef, useState } from "react";
import { copyText } from "./copy-text";
import styles from "./ui.module.css";

/** Copies what `text()` gives when pressed and says so, also to screen readers. */
export function CopyButton({ label, text }: { label: string; text: () => string }) {
  const [said, setSaid] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const press = async () => {
    const value = text();
    setSaid((await copyText(value)) ? "Copied" : "Copying is not allowed here");
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setSaid(null), 2500);
  };
  return (
    <button type="button" className={styles.button} onClick={press}>
      {label}
      <span role="status" className={said ? styles.said : "visually-hidden"}>
        {said}
      </span>
    </button>
  );
}
