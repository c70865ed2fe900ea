import type { LinkChange } from "@/lib/client/use-link-state";
import { filterCount, type LinkState, NO_FILTERS } from "@/lib/contract/link-state";

/** What a command does: a change of the view in the link, another page, or the other theme. */
export type Deed =
  | { readonly kind: "link"; readonly change: LinkChange }
  | { readonly kind: "page"; readonly href: string }
  | { readonly kind: "theme" };

/** A line of the palette. `note` stands behind it; without a deed the line only says something. */
export type Command = {
  readonly id: string;
  readonly group: "Go to" | "Show" | "Outlets" | "Events" | "Settings";
  readonly words: string;
  readonly note?: string;
  /** Other words that find it. */
  readonly also?: string;
  readonly deed: Deed | null;
};

const page = (href: string, words: string, also = ""): Command => ({
  id: `page${href}`,
  group: "Go to",
  words,
  also,
  deed: { kind: "page", href },
});

const PAGES: readonly Command[] = [
  page("/compare", "Compare outlets", "side by side framing"),
  page("/coverage", "Coverage", "who reports what matrix"),
  page("/undated", "Undated events", "no date"),
  page("/about", "About this data", "articles collection legend"),
];

const show = (id: string, words: string, change: LinkChange, on: boolean, also = ""): Command => ({
  id,
  group: "Show",
  words,
  also,
  note: on ? "shown now" : undefined,
  deed: { kind: "link", change },
});

const views = (state: LinkState): readonly Command[] => [
  show("timeline", "Timeline", { view: "timeline" }, state.view === "timeline", "view"),
  show("list", "List", { view: "list" }, state.view === "list", "view text"),
  show("table", "Table", { view: "table" }, state.view === "table", "view sort"),
  show(
    "all",
    "The whole time",
    { from: null, to: null },
    state.from === null && state.to === null,
    "zoom all",
  ),
];

const setting = (id: string, words: string, deed: Deed, note?: string, also = ""): Command => ({
  id,
  group: "Settings",
  words,
  note,
  also,
  deed,
});

const settings = (state: LinkState): readonly Command[] => {
  const together = state.arrange === "together";
  const compressed = state.scale === "compressed";
  return [
    setting(
      "arrange",
      together ? "Arrange by outlet" : "Arrange together",
      { kind: "link", change: { view: "timeline", arrange: together ? "outlet" : "together" } },
      undefined,
      "rows lanes",
    ),
    setting(
      "scale",
      compressed ? "True time" : "Compressed time",
      { kind: "link", change: { view: "timeline", scale: compressed ? "true" : "compressed" } },
      undefined,
      "scale axis breaks gaps",
    ),
    ...(filterCount(state) > 0
      ? [setting("clear", "Clear search, outlets and filters", { kind: "link", change: NO_FILTERS })]
      : []),
    setting("theme", "Switch between light and dark theme", { kind: "theme" }, undefined, "colours night"),
  ];
};

/** Everything that can be done without typing more, as the link stands. */
export const standingCommands = (state: LinkState): readonly Command[] => [
  ...views(state),
  ...PAGES,
  ...settings(state),
];
