import { describe, expect, it } from "vitest";
import { LINK_VERSION, type LinkMigration, migrateLink } from "./link-migrations";
import { DEFAULT_LINK_STATE, type LinkState, parseLinkSearch, serialiseLinkState } from "./link-state";

/**
 * Links as they have been sent, by the version that wrote them, with what they mean. Lines are only ever added: a link
 * that somebody holds must not change its meaning.
 */
const FROZEN: readonly (readonly [version: number, link: string, means: Partial<LinkState>])[] = [
  [1, "", {}],
  [1, "view=list", { view: "list" }],
  [1, "view=table&sort=outlets&dir=desc", { view: "table", sort: "outlets", dir: "desc" }],
  [1, "scale=true&arrange=outlet", { scale: "true", arrange: "outlet" }],
  [1, "from=2018&to=2019", { from: "2018", to: "2019" } as Partial<LinkState>],
  [
    1,
    "from=2019-02-18&to=2019-04%7E&q=camp+%22joint+statement%22",
    { from: "2019-02-18", to: "2019-04~", q: 'camp "joint statement"' } as Partial<LinkState>,
  ],
  [1, "from=-0043-03-15", { from: "-0043-03-15" } as Partial<LinkState>],
  [1, "outlets=Daily+One%2CPaper%252C+The", { outlets: ["Daily One", "Paper, The"] }],
  [1, "event=e_0a1b2c3d4e5f&mention=m_0a1b2c3d4e5f", { event: "e_0a1b2c3d4e5f", mention: "m_0a1b2c3d4e5f" }],
  [1, "view=table&sort=texts", { view: "table", sort: "texts" }],
  [1, "view=list&q=%D9%85%D8%AE%D9%8A%D9%85", { view: "list", q: "مخيم" }],
  [
    1,
    "q=ferry&precision=day%2Cmonth&basis=inferred&status=planned&dating=differ&texts=3",
    {
      q: "ferry",
      precision: ["day", "month"],
      basis: ["inferred"],
      status: ["planned"],
      dating: ["differ"],
      texts: 3,
    },
  ],
];

describe("links that are out", () => {
  it.each(FROZEN)("version %s: “%s”", (_, link, means) => {
    const { state, notices } = parseLinkSearch(link);
    expect(state).toEqual({ ...DEFAULT_LINK_STATE, ...means });
    expect(notices).toEqual([]);
  });

  it("are written the same way again by this version", () => {
    for (const [version, link] of FROZEN)
      if (version === LINK_VERSION) expect(serialiseLinkState(parseLinkSearch(link).state)).toBe(link);
  });
});

describe("migrateLink", () => {
  const renamed: LinkMigration = ({ view, ...rest }) => ({ ...rest, show: view });
  const moved: LinkMigration = ({ show, ...rest }) => ({ ...rest, page: show });

  it("walks from the version a link says to the present one", () => {
    expect(migrateLink({ view: "list", q: "x" }, [renamed, moved]).fields).toEqual({ page: "list", q: "x" });
    expect(migrateLink({ v: "2", show: "list" }, [renamed, moved]).fields).toEqual({ v: "2", page: "list" });
    expect(migrateLink({ v: "3", page: "list" }, [renamed, moved])).toEqual({
      fields: { v: "3", page: "list" },
      problem: null,
    });
  });

  it("reads a version of the future or none at all as the present one and says so", () => {
    for (const v of ["99", "0", "-1", "one", "1.5", "99999999999"]) {
      const { state, notices } = parseLinkSearch(`v=${v}&view=list`);
      expect(state.view).toBe("list");
      expect(notices.map((n) => n.field)).toEqual(["v"]);
    }
  });
});
