import { describe, expect, it } from "vitest";
import { edtfOfWritten, findWrittenDate } from "./written-date";

const read = (text: string) => {
  const found = findWrittenDate(text);
  return found ? (edtfOfWritten(found) ?? `--${found.month}-${found.day}`) : null;
};

describe("findWrittenDate", () => {
  it.each([
    ["Publish Date: 14May 2018 - 10:30", "2018-05-14"],
    ["Published 3rd of March, 2020", "2020-03-03"],
    ["Wed, 27 Feb 2019 10:00 GMT", "2019-02-27"],
    ["February 27, 2019 at 10:15", "2019-02-27"],
    ["Feb. 27th 2019", "2019-02-27"],
    ["2020-12-31T23:30:00-05:00", "2020-12-31"],
    ["20190227T101500Z", "2019-02-27"],
    ["2019年2月27日", "2019-02-27"],
    ["27.02.2019", "2019-02-27"],
    ["27/02/2019", "2019-02-27"],
    ["02/27/2019", "2019-02-27"],
    ["12. März 2021, 08:00 Uhr", "2021-03-12"],
    ["27 de febrero de 2019", "2019-02-27"],
    ["MOSCOW, November 7.", "--11-7"],
  ])("%s → %s", (text, date) => expect(read(text)).toBe(date));

  it.each([
    "03/04/2021",
    "30 February 2019",
    "2019-13-01",
    "Reading time 5 minutes",
    "News ID: 75875",
    "1 mile 2019",
    "",
  ])("refuses: %s", (text) => expect(read(text)).toBeNull());
});
