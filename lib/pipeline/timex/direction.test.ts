import { describe, expect, it } from "vitest";
import { tag } from "./tag";

/** A Friday. */
const DCT = "2021-03-05";

const values = (text: string): readonly string[] => tag(text, { dct: DCT }).map((t) => t.value);

describe("which way a date points", () => {
  it.each([
    ["The hearing will be held Monday.", "2021-03-08"],
    ["The bill would be signed Tuesday, aides said.", "2021-03-09"],
    ["The song was expected to be released Monday.", "2021-03-08"],
    ["The man is being sentenced Monday.", "2021-03-08"],
    ["The fair begins Tuesday.", "2021-03-09"],
    ["Ministers meet Monday to talk.", "2021-03-08"],
    ["The new fees take effect Tuesday.", "2021-03-09"],
    ["The talks were put off by postponing them until Monday.", "2021-03-08"],
    ["The ship arrives Monday.", "2021-03-08"],
    ["Trains resume Monday.", "2021-03-08"],
    ["Snow is forecast for Sunday.", "2021-03-07"],
    ["The poll is in November.", "2021-11"],
  ])("ahead: %s", (text, value) => {
    expect(values(text)).toEqual([value]);
  });

  it.each([
    ["The plan had been approved Monday.", "2021-03-01"],
    ["Neither could be reached Tuesday.", "2021-03-02"],
    ["It had been due to close Monday.", "2021-03-01"],
    ["In May, a court fined the bank.", "2020-05"],
    ["She retired in May.", "2020-05"],
    ["The guard was killed on April 24.", "2020-04-24"],
    ["The suspect was to be charged Monday.", "2021-03-01"],
  ])("behind: %s", (text, value) => {
    expect(values(text)).toEqual([value]);
  });

  it("marks what came later than something else as ahead of nothing", () => {
    const [later] = tag("A few days later they lost.", { dct: DCT });
    const [ahead] = tag("They may move in the near future.", { dct: DCT });
    expect([later?.value, later?.future, ahead?.value, ahead?.future]).toEqual([
      "FUTURE_REF",
      undefined,
      "FUTURE_REF",
      true,
    ]);
  });

  it("takes a weekend without an article late in the week for the one at hand", () => {
    expect(values("Have a good weekend.")).toEqual(values("It opens this weekend."));
  });
});
