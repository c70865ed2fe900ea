import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asEdtf, boundsOf, edtfOfDay } from "@/lib/domain/edtf";
import {
  changedLink,
  DEFAULT_LINK_STATE,
  filterCount,
  filterFields,
  LINK_ARRANGEMENTS,
  LINK_DIRECTIONS,
  LINK_FACETS,
  LINK_SCALES,
  LINK_SORTS,
  LINK_VIEWS,
  type LinkState,
  linkTo,
  normaliseOutlets,
  parseLinkSearch,
  parseLinkState,
  sameFilters,
  serialiseLinkState,
} from "./link-state";

const day = fc.integer({ min: -5_000_000, max: 2_932_000 }).map(edtfOfDay);
const coarse = fc
  .constantFrom("2019", "2019-02", "-0043", "[2019-02-18..2019-02-24]", "2019-04~", "Y12345")
  .map(asEdtf);
const id = (prefix: string) => fc.stringMatching(/^[0-9a-f]{12}$/).map((hex) => `${prefix}${hex}`);

const states: fc.Arbitrary<LinkState> = fc
  .record({
    view: fc.constantFrom(...LINK_VIEWS),
    from: fc.option(fc.oneof(day, coarse)),
    to: fc.option(fc.oneof(day, coarse)),
    scale: fc.constantFrom(...LINK_SCALES),
    arrange: fc.constantFrom(...LINK_ARRANGEMENTS),
    outlets: fc.array(fc.string({ maxLength: 30, unit: "grapheme" }), { maxLength: 6 }).map(normaliseOutlets),
    q: fc.string({ maxLength: 60, unit: "grapheme" }).map((s) => s.trim()),
    precision: fc.subarray([...LINK_FACETS.precision]),
    basis: fc.subarray([...LINK_FACETS.basis]),
    status: fc.subarray([...LINK_FACETS.status]),
    dating: fc.subarray([...LINK_FACETS.dating]),
    texts: fc.integer({ min: 1, max: 5 }),
    event: fc.option(id("e_")),
    mention: fc.option(id("m_")),
    sort: fc.constantFrom(...LINK_SORTS),
    dir: fc.constantFrom(...LINK_DIRECTIONS),
    cursor: fc.option(fc.stringMatching(/^[\w.-]{1,60}$/)),
  })
  .filter((s) => !s.from || !s.to || boundsOf(s.from).earliestStart <= boundsOf(s.to).latestEnd);

describe("link state", () => {
  it("comes back as it was sent", () => {
    fc.assert(
      fc.property(states, (state) => {
        const back = parseLinkSearch(serialiseLinkState(state));
        expect(back.state).toEqual(state);
        expect(back.notices).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("writes equal states as equal links, whatever the order of outlets", () => {
    fc.assert(
      fc.property(states, (state) => {
        const shuffled = { ...state, outlets: [...state.outlets].reverse() };
        expect(serialiseLinkState(shuffled)).toBe(serialiseLinkState(state));
      }),
    );
  });

  it("never throws and always lands on a state that can be sent again", () => {
    const junk = fc.dictionary(
      fc.constantFrom(...Object.keys(DEFAULT_LINK_STATE), "other"),
      fc.string({ maxLength: 80 }),
    );
    fc.assert(
      fc.property(junk, (fields) => {
        const { state } = parseLinkState(fields);
        expect(parseLinkSearch(serialiseLinkState(state)).state).toEqual(state);
      }),
    );
  });

  it("leaves defaults out", () => {
    expect(serialiseLinkState(DEFAULT_LINK_STATE)).toBe("");
    expect(linkTo({ ...DEFAULT_LINK_STATE, view: "list" })).toBe("/?view=list");
  });

  it("drops a bad field alone and says which", () => {
    const { state, notices } = parseLinkState({ view: "cube", from: "soon", to: "2019-02", utm_source: "x" });
    expect(state).toEqual({ ...DEFAULT_LINK_STATE, to: "2019-02" });
    expect(notices.map((n) => n.field)).toEqual(["from", "view"]);
  });

  it("keeps the values of a facet that it knows, in one order, and names the rest", () => {
    const { state, notices } = parseLinkState({ precision: "year,day,minute", texts: "0", dating: "differ" });
    expect(state).toEqual({ ...DEFAULT_LINK_STATE, precision: ["day", "year"], dating: ["differ"] });
    expect(notices.map((n) => n.field)).toEqual(["precision", "texts"]);
  });

  it("gives equal filters equal fields, and counts those that hold something back", () => {
    const a = parseLinkSearch("?outlets=B,A&precision=month,day&texts=3&view=list").state;
    const b = parseLinkSearch("?outlets=A,B&precision=day,month&texts=3&from=2019").state;
    expect(sameFilters(a, b)).toBe(true);
    expect(filterFields(a)).toMatchObject({ outlets: "A,B", precision: "day,month", texts: 3 });
    expect([filterCount(a), filterCount(DEFAULT_LINK_STATE)]).toEqual([3, 0]);
    expect(sameFilters(a, { ...a, basis: ["inferred"] })).toBe(false);
  });

  it("goes back to the first page when the list changes, and stays where only its looks do", () => {
    const state = { ...DEFAULT_LINK_STATE, view: "table" as const, cursor: "abc.def" };
    for (const change of [{ q: "x" }, { sort: "title" as const }, { view: "list" as const }, { texts: 2 }])
      expect(changedLink(state, change).cursor).toBeNull();
    expect(changedLink(state, { event: "e_0a1b2c3d4e5f" }).cursor).toBe("abc.def");
    expect(changedLink(state, { cursor: "ghi.jkl" }).cursor).toBe("ghi.jkl");
  });

  it("drops a window that ends before it begins", () => {
    const { state, notices } = parseLinkState({ from: "2019-03", to: "2019-02" });
    expect([state.from, state.to, notices.length]).toEqual([null, null, 1]);
  });
});
