import { describe, expect, it } from "vitest";
import { datelineOf } from "./dateline";

const lengthOf = (text: string) => {
  const found = datelineOf(text);
  return found ? text.slice(0, found.length) : null;
};

describe("datelineOf", () => {
  it.each([
    ["ALTONA, May 4. /UPI/. The council voted.", "ALTONA, May 4. /UPI/."],
    ["PARIS (AFP) — Ministers met.", "PARIS (AFP) —"],
    ["WASHINGTON (AP) -- The Senate voted.", "WASHINGTON (AP) --"],
    ["Karachi, Sept. 9 (ANI): Police said.", "Karachi, Sept. 9 (ANI):"],
    ["SANTA ROSA, Calif. (Reuters) - Fire crews went.", "SANTA ROSA, Calif. (Reuters) -"],
    ["TEHRAN (defapress)- Troops left.", "TEHRAN (defapress)-"],
    ["LONDON — The minister resigned.", "LONDON —"],
    ["(CNN) The judgment came quickly.", "(CNN)"],
    ["Geneva, 3 June 2021 (AFP) — Delegates met.", "Geneva, 3 June 2021 (AFP) —"],
  ])("%s", (text, dateline) => expect(lengthOf(text)).toBe(dateline));

  it.each([
    "London is large - too large, some say.",
    "NATO - the alliance of thirty states - met on Monday.".replace("NATO - ", "Nato - "),
    "The minister (a former judge) said no.",
    "Moscow and Damascus have called for talks.",
    "On November 7, the ministers met.",
    "(The author is a former judge.) He wrote a book.",
    "",
  ])("refuses: %s", (text) => expect(datelineOf(text)).toBeNull());

  it("reads month and day without a year, and a full date", () => {
    expect(datelineOf("ALTONA, May 4. /UPI/. The council voted.")?.date).toMatchObject({
      year: null,
      month: 5,
      day: 4,
    });
    expect(datelineOf("Geneva, 3 June 2021 (AFP) — Delegates met.")?.date).toMatchObject({
      year: 2021,
      month: 6,
      day: 3,
    });
  });
});
