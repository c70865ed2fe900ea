"use client";

import { useCallback, useEffect, useId, useRef, useState, useSyncExternalStore } from "react";
import { embedAddress, embedCode, frozenAddress, shareAddress } from "@/lib/contract/share-target";
import { CopyButton } from "../ui/copy-button";
import { FreezeView } from "./freeze-view";
import styles from "./share-menu.module.css";

type Shared = {
  readonly title: string;
  readonly url: string;
  readonly embed: string | null;
  /** The same from the edition that was made of the collection as it is; null where there is none. */
  readonly frozen: string | null;
  /** The filters of the timeline on screen; null on other pages. */
  readonly selection: string | null;
};

/** What is on screen at this moment: the open event names the page better than its frame does. */
const readShared = (): Shared => {
  const { location, document } = window;
  const event = document.querySelector('aside [data-testid="event-panel"] h2');
  const title = event?.textContent?.trim() || document.title;
  const embed = embedAddress(location);
  const { edition } = document.documentElement.dataset;
  const frozen = edition ? frozenAddress(location, edition) : null;
  return {
    title,
    url: location.origin + shareAddress(location),
    embed: embed && embedCode(location.origin + embed, title),
    frozen: frozen && embedCode(location.origin + frozen, title),
    selection: location.pathname === "/" ? location.search : null,
  };
};

const nothing = () => () => {};

/** Phones have a share sheet of their own; asked only once the page is alive, so that it hydrates as it was sent. */
const useNativeShare = (): boolean =>
  useSyncExternalStore(
    nothing,
    () => typeof navigator.share === "function",
    () => false,
  );

/**
 * Link, title and link, share sheet and embed code of the view on screen, from every page. `canFreeze`: the person who runs the
 * server opened it for writing, so that the view can be kept as it is.
 */
export function ShareMenu({ canFreeze = false }: { readonly canFreeze?: boolean }) {
  const [shared, setShared] = useState<Shared | null>(null);
  const host = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = useCallback(() => setShared(null), []);
  useLeaving(host, button, shared !== null, close);
  return (
    <div ref={host} className={styles.host}>
      <button
        ref={button}
        type="button"
        className={styles.open}
        aria-expanded={shared !== null}
        aria-controls={id}
        onClick={() => setShared(shared ? null : readShared())}
      >
        Share
      </button>
      <div id={id} className={styles.menu} hidden={shared === null} data-testid="share-menu">
        {shared && <Choices shared={shared} canFreeze={canFreeze} />}
      </div>
    </div>
  );
}

function Choices({ shared, canFreeze }: { readonly shared: Shared; readonly canFreeze: boolean }) {
  const native = useNativeShare();
  const field = useId();
  const { title, url, embed, frozen, selection } = shared;
  return (
    <>
      <label htmlFor={field} className={styles.name}>
        Link to this view
      </label>
      <input
        id={field}
        className={styles.link}
        readOnly
        value={url}
        onFocus={(e) => e.currentTarget.select()}
      />
      <div className={styles.choices}>
        <CopyButton label="Copy link" text={() => url} />
        <CopyButton label="Copy title and link" text={() => `${title}\n${url}`} />
        {native && (
          <button
            type="button"
            className={styles.native}
            // A reader who closes the sheet has not failed at anything.
            onClick={() => void navigator.share({ title, url }).catch(() => undefined)}
          >
            Share with another app
          </button>
        )}
        {embed && <CopyButton label="Copy embed code" text={() => embed} />}
        {frozen && <CopyButton label="Copy frozen embed code" text={() => frozen} />}
      </div>
      {canFreeze && selection !== null && <FreezeView search={selection} />}
      <p className={styles.promise}>
        The link keeps its meaning when articles are added or read again. <a href="/links">What we promise</a>
      </p>
    </>
  );
}

/** Escape closes and gives the focus back; so does a press or a focus anywhere else, or a step in the history. */
const useLeaving = (
  host: React.RefObject<HTMLDivElement | null>,
  button: React.RefObject<HTMLButtonElement | null>,
  open: boolean,
  close: () => void,
): void => {
  useEffect(() => {
    if (!open) return;
    const onKey = (e: KeyboardEvent) => {
      if (e.key !== "Escape") return;
      e.preventDefault();
      close();
      button.current?.focus();
    };
    const onElsewhere = (e: Event) => {
      if (e.target instanceof Node && !host.current?.contains(e.target)) close();
    };
    const element = host.current;
    element?.addEventListener("keydown", onKey);
    document.addEventListener("pointerdown", onElsewhere);
    document.addEventListener("focusin", onElsewhere);
    window.addEventListener("popstate", close);
    return () => {
      element?.removeEventListener("keydown", onKey);
      document.removeEventListener("pointerdown", onElsewhere);
      document.removeEventListener("focusin", onElsewhere);
      window.removeEventListener("popstate", close);
    };
  }, [host, button, open, close]);
};
