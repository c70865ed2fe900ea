import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DATES_DOC, datesDoc } from "../../scripts/dates-doc";

describe("docs/dates.md", () => {
  it("shows what the rules do today (renew it with: node scripts/run.mjs scripts/dates-doc.ts --write)", () => {
    const page = readFileSync(DATES_DOC, "utf8");
    expect(page).toBe(datesDoc(page));
  });
});
