import { describe, expect, it } from "vitest";
import { dateClass } from "../../scripts/date-classes";

describe("kinds of expressions in the printed scores", () => {
  it.each([
    ["now", "DATE", "PRESENT_REF", "vague"],
    ["every Monday", "SET", "XXXX-WXX-1", "set"],
    ["two weeks", "DURATION", "P2W", "duration"],
    ["Monday night", "TIME", "2021-03-01TNI", "time of day"],
    ["Monday", "DATE", "2021-03-01", "weekday"],
    ["the third quarter", "DATE", "2021-Q3", "quarter or half"],
    ["Monday, 1 March 2021", "DATE", "2021-03-01", "explicit"],
    ["the 1990s", "DATE", "199", "explicit"],
    ["last December", "DATE", "2020-12", "no year"],
    ["March 1", "DATE", "2021-03-01", "no year"],
    ["last week", "DATE", "2021-W08", "relative"],
    ["D-Day", "DATE", "1944-06-06", "other"],
  ])("%s", (text, type, value, expected) => {
    expect(dateClass({ text, type, value })).toBe(expected);
  });
});
