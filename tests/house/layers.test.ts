import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/**
 * A layer check that looks at nothing also finds nothing, so violations are planted in a small copy of the house and
 * each has to be found under the sentence that names it.
 */
const root = resolve(import.meta.dirname, "../..");
const planted: readonly (readonly [string, string, string])[] = [
  ["lib/domain/a.ts", 'import "../store/b";', "domain may import only: itself"],
  ["lib/pipeline/merge/c.ts", 'import "../read/d";', "pipeline/merge may import only: domain, itself"],
  ["lib/pipeline/timex/e.ts", 'import "zod";', "pipeline/timex may use only these packages: none"],
  ["lib/pipeline/dct/f.ts", 'import "node:fs";', "pipeline/dct has no clock, disk or socket"],
  [
    "components/timeline/g.ts",
    'import "@/lib/server/h";',
    "components may import only: domain, contract, viz, client, itself",
  ],
  ["components/list/i.ts", 'import "../table/j";', "features of components do not import each other"],
  ["app/k.ts", 'import "@/lib/server/h";', "a route or page enters the server by its front door"],
  ["lib/views/l.ts", 'import "./m";', "no cycles"],
  [
    "lib/viz/n.ts",
    'import "@/lib/store/b";',
    "nothing that runs in the browser can reach server, store or pipeline",
  ],
];
const clean: readonly (readonly [string, string])[] = [
  ["lib/store/b.ts", "export const b = 1;"],
  ["lib/pipeline/read/d.ts", "export const d = 1;"],
  ["lib/server/h.ts", "export const h = 1;"],
  ["components/table/j.ts", "export const j = 1;"],
  ["lib/views/m.ts", 'import "./l"; export const m = 1;'],
];

type Violation = { readonly from: string; readonly rule: { readonly name: string } };
let house = "";
let violations: readonly Violation[] = [];
let modules = 0;

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), "dateline-house-"));
  for (const [path, text] of [...planted, ...clean]) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), `${text}\nexport {};\n`);
  }
  cpSync(join(root, "tsconfig.json"), join(house, "tsconfig.json"));
  cpSync(join(root, ".dependency-cruiser.mjs"), join(house, ".dependency-cruiser.mjs"));
  cpSync(join(root, "scripts/rooms.mjs"), join(house, "scripts/rooms.mjs"));
  symlinkSync(join(root, "node_modules"), join(house, "node_modules"));
  const tool = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const args = [
    tool,
    "--config",
    ".dependency-cruiser.mjs",
    "--output-type",
    "json",
    "lib",
    "app",
    "components",
  ];
  const report = JSON.parse(execFileSync(process.execPath, args, { cwd: house, encoding: "utf8" })) as {
    summary: { violations: Violation[]; totalCruised: number };
  };
  violations = report.summary.violations;
  modules = report.summary.totalCruised;
}, 60_000);

afterAll(() => rmSync(house, { recursive: true, force: true }));

describe("the layer tool", () => {
  it("looks at every planted file", () =>
    expect(modules).toBeGreaterThanOrEqual(planted.length + clean.length));

  it.each(planted)("finds what %s does wrong", (path, _text, sentence) => {
    const found = violations.filter((v) => v.from === path).map((v) => v.rule.name);
    expect(
      found.some((name) => name.startsWith(sentence)),
      found.join(" | "),
    ).toBe(true);
  });

  it("leaves the files alone that do nothing wrong", () => {
    const wrong = violations.filter((v) => clean.some(([path]) => path === v.from)).map((v) => v.from);
    expect(wrong.filter((path) => path !== "lib/views/m.ts")).toEqual([]);
  });
});
