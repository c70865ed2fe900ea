import { type RefObject, useEffect } from "react";

/** Brings the excerpt that a link points at into view and marks it; `ready` once the panel shows its event. */
export const usePointedMention = (
  host: RefObject<HTMLElement | null>,
  mention: string | null,
  ready: boolean,
): void => {
  useEffect(() => {
    if (!ready || mention === null) return;
    const element = host.current?.querySelector<HTMLElement>(`[data-mention-id="${CSS.escape(mention)}"]`);
    if (!element) return;
    element.dataset.pointed = "";
    element.scrollIntoView({ block: "nearest" });
    return () => void delete element.dataset.pointed;
  }, [host, mention, ready]);
};
