"use client";

import { Foreign } from "./foreign";
import { hueOf } from "./hue";
import { useOutlet } from "./outlets";
import styles from "./ui.module.css";
import { cutTitle } from "./words";

/** An outlet: hue and code, always both, then its name unless `short`. */
export function OutletTag({ name, short = false }: { name: string; short?: boolean }) {
  const { code, hue } = useOutlet(name);
  return (
    <span className={styles.outlet}>
      <span
        className={styles.code}
        style={{ borderColor: hueOf(hue) }}
        aria-hidden={short ? undefined : true}
      >
        {code}
      </span>
      {short ? (
        <span className="visually-hidden"> ({name})</span>
      ) : (
        <Foreign text={cutTitle(name, 80).shown} />
      )}
    </span>
  );
}
