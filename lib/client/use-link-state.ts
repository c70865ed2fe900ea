"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";
import {
  changedLink,
  type LinkState,
  linkTo,
  parseLinkSearch,
  serialiseLinkState,
} from "@/lib/contract/link-state";

/** Told when this page writes the link itself: the browser only tells about Back and Forward. */
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  window.addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("popstate", listener);
  };
};

const write = (how: "pushState" | "replaceState", state: LinkState): void => {
  const address = linkTo(state, window.location.pathname);
  if (address === window.location.pathname + window.location.search) return;
  window.history[how](null, "", address);
  for (const listener of [...listeners]) listener();
};

export type LinkChange = Partial<LinkState>;
export type LinkControl = {
  readonly state: LinkState;
  /** A step the reader can take back: a new entry in the history. */
  readonly go: (change: LinkChange) => void;
  /** One moment of a continuous move: the entry in the history changes with it. */
  readonly follow: (change: LinkChange) => void;
  /** Address of the page after a change, for real links. */
  readonly href: (change: LinkChange) => string;
};

/** The state in the link, the only copy there is. On the server and while hydrating it is the one the server read. */
export const useLinkState = (initial: LinkState): LinkControl => {
  const initialSearch = useMemo(() => serialiseLinkState(initial), [initial]);
  const search = useSyncExternalStore(
    subscribe,
    () => window.location.search,
    () => initialSearch,
  );
  const state = useMemo(() => parseLinkSearch(search).state, [search]);
  const go = useCallback((change: LinkChange) => write("pushState", changedLink(current(), change)), []);
  const follow = useCallback(
    (change: LinkChange) => write("replaceState", changedLink(current(), change)),
    [],
  );
  const href = useCallback((change: LinkChange) => linkTo(changedLink(state, change)), [state]);
  return { state, go, follow, href };
};

/** A step in the link from outside the page's own state, such as the command palette; only where the page has one. */
export const stepLink = (change: LinkChange): void => write("pushState", changedLink(current(), change));

/** Read at the moment of the change, so that two changes in one turn do not undo each other. */
const current = (): LinkState => parseLinkSearch(window.location.search).state;
