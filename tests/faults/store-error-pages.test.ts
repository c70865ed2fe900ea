import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PROBLEMS } from "@/lib/contract/errors";
import { UNRESOLVED_CODES } from "@/lib/domain/time-expression";
import { READ_CODES } from "@/lib/pipeline/read/issues";
import { STORE_ERROR_CODES } from "@/lib/store";

const sources = ["lib", "cli"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => join(folder, file)),
);

/** Codes of issues as they stand in the source: an object with a stage and a code. */
const issueCodes = sources.flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(/stage: "[a-z]+",\s+code: "([a-z-]+)"/gu)].map(
    (match) => match[1] ?? "",
  ),
);

const codes = [
  ...new Set([
    ...Object.keys(PROBLEMS),
    ...READ_CODES,
    ...STORE_ERROR_CODES,
    ...UNRESOLVED_CODES,
    ...issueCodes,
  ]),
].sort();
const pages = readdirSync("docs/errors")
  .filter((file) => file !== "README.md")
  .map((file) => file.replace(/\.md$/u, ""))
  .sort();

describe("docs/errors", () => {
  it("sees the codes of the source", () => {
    expect(issueCodes).toContain("file-unreadable");
    expect(codes.length).toBeGreaterThan(20);
  });

  it("has a page for every code and no page without one", () => {
    expect(pages).toEqual(codes);
  });

  it.each(pages)("%s says what happened and what to do, and is listed", (page) => {
    const text = readFileSync(join("docs/errors", `${page}.md`), "utf8");
    expect(text).toMatch(new RegExp(`^# ${page}: \\S`, "u"));
    expect(text).toContain("**What happened.**");
    expect(text).toContain("**What to do.**");
    expect(readFileSync("docs/errors/README.md", "utf8")).toContain(`(${page}.md)`);
  });
});
