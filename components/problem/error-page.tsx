"use client";

import { useRouter } from "next/navigation";
import { startTransition } from "react";
import styles from "./problem.module.css";
import { ProblemPage } from "./problem-page";

/** Shown when a page could not be made. What went wrong is in the server's log, not here. */
export function ErrorPage({ reset }: { reset: () => void }) {
  const router = useRouter();
  const again = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <ProblemPage
      title="This page could not be made"
      detail="The store did not answer, or something went wrong on our side. Nothing you did was lost; the messages of the server say more."
    >
      <button type="button" className={styles.retry} onClick={again}>
        Try again
      </button>
    </ProblemPage>
  );
}
