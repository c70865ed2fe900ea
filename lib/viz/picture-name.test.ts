import { expect, test } from "vitest";
import { toDay } from "@/lib/domain/calendar";
import { pictureName } from "./picture-name";

const extent = { from: toDay(2011, 1, 1), to: toDay(2020, 1, 1) };
const name = (from: number, to: number) => pictureName({ from, to }, extent);

test("a name is as coarse as what the picture shows", () => {
  expect(name(extent.from - 20, extent.to + 20)).toBe("dateline-2011-to-2019");
  expect(name(toDay(2018, 11, 3), toDay(2019, 4, 2))).toBe("dateline-2018-11-to-2019-04");
  expect(name(toDay(2019, 2, 18), toDay(2019, 2, 25))).toBe("dateline-2019-02-18-to-2019-02-24");
  expect(name(toDay(2019, 2, 18), toDay(2019, 2, 19))).toBe("dateline-2019-02-18");
});

test("years before our era and long ago have names too", () => {
  const old = { from: toDay(-43, 1, 1), to: toDay(100, 1, 1) };
  expect(pictureName(old, old)).toBe("dateline--0043-to-0099");
});
