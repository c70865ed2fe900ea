import { describe, expect, it } from "vitest";
import { endpoints } from "@/lib/contract/endpoints";
import { apiPages, apiProblems } from "./api-pages";

describe("the documentation of the interface", () => {
  it("has every endpoint with every field that it is asked and answers with", () => {
    expect(apiPages().map((p) => p.path)).toEqual(Object.values(endpoints).map((e) => e.path));
    for (const page of apiPages()) {
      expect(page.answer.length, page.name).toBeGreaterThan(0);
      for (const { type } of [...page.fields, ...page.answer])
        expect(type).not.toMatch(/undefined|\[object/u);
    }
    expect(apiPages().find((p) => p.name === "events")?.fields).toContainEqual({
      name: "limit",
      type: "whole number 1 to 500; 100 if left out",
    });
    expect(apiProblems().length).toBeGreaterThan(10);
  });
});
