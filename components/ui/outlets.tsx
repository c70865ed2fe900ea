"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import { codeFor } from "./words";

/** What is needed to show an outlet: its short code and its place in the hue order. */
export type OutletStyle = { readonly name: string; readonly code: string; readonly hue: number };

const OutletsContext = createContext<ReadonlyMap<string, OutletStyle>>(new Map());

export function OutletsProvider({
  outlets,
  children,
}: {
  outlets: readonly OutletStyle[];
  children: ReactNode;
}) {
  const byName = useMemo(() => new Map(outlets.map((o) => [o.name, o])), [outlets]);
  return <OutletsContext value={byName}>{children}</OutletsContext>;
}

/** An outlet's code and hue. One that nobody introduced gets a code from its name and a neutral hue (-1). */
export const useOutlet = (name: string): OutletStyle => {
  const known = useContext(OutletsContext).get(name);
  return known ?? { name, code: codeFor(name), hue: -1 };
};
