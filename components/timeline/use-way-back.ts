"use client";

import { useRef } from "react";
import type { TimeWindow } from "@/lib/viz/time-window";

type Step = { readonly window: TimeWindow; readonly key: string };

/** The clusters that were opened on the way to this window, so that Escape leads back out of them one by one. */
export const useWayBack = () => {
  const steps = useRef<Step[]>([]);
  return {
    into: (window: TimeWindow, key: string): void => {
      steps.current.push({ window, key });
    },
    back: (): Step | undefined => steps.current.pop(),
    /** After any other move there is nothing to go back to. */
    forget: (): void => {
      steps.current = [];
    },
  };
};
