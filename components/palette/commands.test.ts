import { describe, expect, it } from "vitest";
import { DEFAULT_LINK_STATE } from "@/lib/contract/link-state";
import { toDay } from "@/lib/domain/calendar";
import { standingCommands } from "./commands";
import { dateCommand } from "./date-command";
import { grouped, linesFor, matchesCommand } from "./find-commands";

const none = { date: null, outlets: [], events: [], search: null };
const standing = standingCommands(DEFAULT_LINK_STATE);
const extent = { from: toDay(2011, 1, 1), to: toDay(2020, 1, 1) };

describe("the palette's lines", () => {
  it("offers everything under the name of its group, each id once", () => {
    const lines = linesFor(" ", { ...none, standing });
    expect(lines).toEqual(standing);
    expect(new Set(lines.map((l) => l.id)).size).toBe(lines.length);
    expect(grouped(lines).map((g) => g.name)).toEqual(["Show", "Go to", "Settings"]);
  });

  it("finds a line by the beginnings of its words, in any order", () => {
    const found = (typed: string) => linesFor(typed, { ...none, standing }).map((l) => l.id);
    expect(found("tab")).toEqual(["table"]);
    expect(found("theme dark")).toEqual(["theme"]);
    expect(found("rows")).toEqual(["arrange"]);
    expect(found("zzz")).toEqual([]);
    expect(standing.filter((c) => matchesCommand(c, "settings")).length).toBe(3);
  });

  it("offers to clear filters only where there are some", () => {
    const clear = (state: typeof DEFAULT_LINK_STATE) => standingCommands(state).some((c) => c.id === "clear");
    expect([clear(DEFAULT_LINK_STATE), clear({ ...DEFAULT_LINK_STATE, texts: 2 })]).toEqual([false, true]);
  });

  it("puts a date first and the full search last", () => {
    const date = dateCommand("2019", extent);
    const search = { id: "search", group: "Events", words: "Search", deed: null } as const;
    const outlets = [{ id: "o", group: "Outlets", words: "Only The 2019 Herald", deed: null }] as const;
    expect(linesFor("2019", { ...none, standing, date, outlets, search }).map((l) => l.id)).toEqual([
      "date",
      "o",
      "search",
    ]);
  });
});

describe("a date in the palette", () => {
  it("takes what people write, and names no more than they did", () => {
    for (const [typed, words] of [
      ["2019", "Go to 2019"],
      ["March 2019", "Go to March 2019"],
      ["27 Feb 2019", "Go to 27 February 2019"],
      ["2019-02", "Go to February 2019"],
    ] as const) {
      const command = dateCommand(typed, extent);
      expect(command?.words).toBe(words);
      expect(command?.deed?.kind).toBe("link");
    }
  });

  it("is no command for other words, and says when it lies outside or is not known yet", () => {
    expect(dateCommand("harbour", extent)).toBeNull();
    expect(dateCommand("1890", extent)).toMatchObject({ deed: null });
    expect(dateCommand("1890", extent)?.note).toContain("2011 to 2019");
    expect(dateCommand("2019", null)?.deed).toBeNull();
  });
});
