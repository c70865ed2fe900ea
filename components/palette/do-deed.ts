import { type LinkChange, stepLink } from "@/lib/client/use-link-state";
import { DEFAULT_LINK_STATE, linkTo } from "@/lib/contract/link-state";
import { toggleTheme } from "../shell/theme-toggle";
import type { Deed } from "./commands";

/** Only the first page has a view to change; from elsewhere the change leads there, or to an event's own page. */
const changeView = (change: LinkChange): void => {
  if (window.location.pathname === "/") stepLink(change);
  else
    window.location.assign(
      change.event ? `/event/${change.event}` : linkTo({ ...DEFAULT_LINK_STATE, ...change }),
    );
};

export const doDeed = (deed: Deed): void => {
  if (deed.kind === "theme") toggleTheme();
  else if (deed.kind === "page") window.location.assign(deed.href);
  else changeView(deed.change);
};
