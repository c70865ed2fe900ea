"use client";

import { useState } from "react";
import { freezeView } from "@/lib/client/freeze-view";
import { filterFields, parseLinkSearch } from "@/lib/contract/link-state";
import styles from "./share-menu.module.css";

type Frozen = { readonly path: string } | { readonly problem: string } | "working" | null;

/** Keeps the events of the view as they are now, under an address that never changes. */
export function FreezeView({ search }: { readonly search: string }) {
  const [frozen, setFrozen] = useState<Frozen>(null);
  const press = async () => {
    setFrozen("working");
    const { state } = parseLinkSearch(search);
    setFrozen(await freezeView({ from: state.from, to: state.to, ...filterFields(state) }));
  };
  return (
    <div className={styles.freeze}>
      <button
        type="button"
        className={styles.native}
        disabled={frozen === "working"}
        onClick={() => void press()}
      >
        Freeze these events
      </button>
      <p role="status" className={styles.promise}>
        {frozen === null && "Keeps them as they are now, to be cited."}
        {frozen === "working" && "Freezing …"}
        {frozen !== null &&
          frozen !== "working" &&
          ("path" in frozen ? <a href={frozen.path}>Open the frozen edition</a> : frozen.problem)}
      </p>
    </div>
  );
}
