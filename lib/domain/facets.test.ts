import { expect, test } from "vitest";
import { asEdtf } from "./edtf";
import { precisionOf } from "./facets";

test("precision is the stretch that a date leaves, never less", () => {
  const of = (text: string) => precisionOf(asEdtf(text));
  expect(
    ["2019-02-27", "2019-02", "2019-02-18/2019-02-24", "2019-01", "[2019-02-18..2019-02-24]"].map(of),
  ).toEqual(["day", "month", "month", "month", "month"]);
  expect(["2020", "2019-02-01/2019-03-31", "2019-02/2020-03", "201X"].map(of)).toEqual([
    "year",
    "year",
    "longer",
    "longer",
  ]);
  expect(["2019-02/..", "[..2019]"].map(of)).toEqual(["open", "open"]);
  expect(precisionOf(null)).toBe("none");
});
