import { describe, expect, it } from "vitest";
import { eventDate } from "./event-date";
import { madeMention } from "./made-mention";

const dateOf = (...dates: (string | null)[]) =>
  eventDate(dates.map((edtf, i) => madeMention(String(i), { edtf })));

describe("the date of an event", () => {
  it.each([
    ["the day that lies inside the months", ["2021-05", "2021-05", "2021-05-14"], "2021-05-14", false],
    ["what most outlets give", ["2021-05-14", "2021-05-14", "2021-05-15"], "2021-05-14", true],
    ["nothing where nobody gives any", [null, null], null, false],
    ["the only one given", [null, "2014"], "2014", false],
    ["the narrower of two periods", ["2021", "2021-05-10/2021-05-16"], "2021-05-10/2021-05-16", false],
  ])("is %s", (_, dates, edtf, conflict) => {
    expect(dateOf(...dates)).toMatchObject({ edtf, datesConflict: conflict });
  });

  it("rests on firm ground before inferred ground, unless the inferred lies inside the firm", () => {
    const firm = madeMention("1", { edtf: "2021-05" });
    const inside = madeMention("2", { edtf: "2021-05-14", inferred: true });
    const across = madeMention("3", { edtf: "2021-05-24/2021-06-06", inferred: true });
    expect(eventDate([firm, inside])).toMatchObject({ edtf: "2021-05-14", inferred: true });
    expect(eventDate([firm, across])).toMatchObject({ edtf: "2021-05", inferred: false });
  });

  it("keeps every claim with its outlets, in time order, and leaves out inherited ones", () => {
    const heir = madeMention("4", { edtf: "2021-05-15", dateSource: "inherited" });
    const { dates } = eventDate([
      madeMention("2", { edtf: "2021-05-15" }),
      madeMention("1", { edtf: "2021-05-14" }),
      heir,
    ]);
    expect(dates.map((d) => [d.edtf, d.outlets])).toEqual([
      ["2021-05-14", ["Outlet 1"]],
      ["2021-05-15", ["Outlet 2"]],
    ]);
  });
});
