import { expect, test } from "vitest";
import { digestCounts, digestFields, digestHref, timelineHref } from "./digest-link";

const none = digestFields({});

test("a digest survives the trip through its link, defaults stay out", () => {
  expect(digestHref(none)).toBe("/digest");
  expect(digestHref(none, { dates: "10" })).toBe("/digest");
  const fields = digestFields({ dates: "20", q: "ferry & storm", from: "2018", outlets: "A,B" });
  const search = new URL(digestHref(fields), "https://x.example").searchParams;
  expect(digestFields(Object.fromEntries(search))).toEqual(fields);
});

test("another number of dates keeps the filters", () => {
  expect(digestHref(digestFields({ q: "ferry" }), { dates: "5" })).toBe("/digest?dates=5&q=ferry");
});

test.each([
  ["5", "2", 5, 2],
  ["0", "9", 10, 1],
  ["51", "", 10, 1],
  ["1e1", "two", 10, 1],
])("%j dates and %j sentences are %d and %d", (dates, sentences, n, k) => {
  expect(digestCounts({ ...none, dates, sentences })).toEqual({ dates: n, sentences: k });
});

test("of a repeated field the first counts", () => {
  expect(digestFields({ dates: ["5", "20"] }).dates).toBe("5");
});

test("the timeline gets the filters and nothing else", () => {
  expect(timelineHref(none)).toBe("/");
  expect(timelineHref(digestFields({ dates: "5", q: "ferry", to: "2020" }))).toBe("/?to=2020&q=ferry");
});
