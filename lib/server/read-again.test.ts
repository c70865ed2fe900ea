import { describe, expect, it } from "vitest";
import { pageOf, sharedPart } from "./read-again";

describe("pageOf", () => {
  it.each([
    ["https://www.example.org/pier/?utm_source=x&fbclid=1#top", "example.org/pier?"],
    ["https://amp.example.org/pier", "example.org/pier?"],
    ["https://example.org/read?id=7&page=2", "example.org/read?id=7&page=2"],
    ["https://example.org/", null],
    ["not an address", null],
    [null, null],
  ])("%s", (url, page) => {
    expect(pageOf(url)).toBe(page);
  });
});

it("tells a rewritten report from another one", () => {
  const report =
    "The council of Ahlum opened the new pier on 3 May 2021, the mayor said in a speech by the river.";
  expect(sharedPart(report, report.replace("3 May", "4 May"))).toBeGreaterThan(0.6);
  expect(
    sharedPart(report, "Harvests were good this year, and the council of farmers met to say so in public."),
  ).toBe(0);
  expect(sharedPart("", report)).toBe(0);
});
