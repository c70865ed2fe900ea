/**
 * `npm test`: the checks, the Node suite, a production build, and the page in a real browser. Ends with one line,
 * `N passed, N failed`, and leaves with 1 if anything failed. What was not run is listed with its reason.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runChecks } from "./check.mjs";
import { findBrowser } from "./find-browser.mjs";

const work = mkdtempSync(join(tmpdir(), "dateline-test-"));
const tally = { passed: 0, failed: 0, skipped: [] };
const heading = (text) => console.log(`\n== ${text}`);
const run = (command, args, env = {}) =>
  spawnSync(command, args, { stdio: "inherit", env: { ...process.env, ...env } }).status ?? 1;
const count = (passed) => (passed ? tally.passed++ : tally.failed++);
const readReport = (file) => {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
};

const nodeSuite = (zone) => {
  heading(`Node suite, time zone ${zone}`);
  const file = join(work, `node-${zone.replaceAll("/", "-")}.json`);
  const status = run(
    "node_modules/.bin/vitest",
    ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
    { TZ: zone },
  );
  const report = readReport(file);
  if (!report) return count(false);
  tally.passed += report.numPassedTests;
  tally.failed += report.numFailedTests;
  for (const suite of report.testResults) {
    if (suite.status === "failed" && suite.assertionResults.length === 0) tally.failed += 1;
    for (const test of suite.assertionResults)
      if (test.status === "pending" || test.status === "skipped")
        tally.skipped.push(`${test.fullName}: skipped in ${suite.name}`);
  }
  if (status !== 0 && report.numFailedTests === 0) count(false);
};

const build = () => {
  heading("Build");
  const status = run(process.execPath, ["scripts/start.mjs", "--build-only"]);
  count(status === 0);
  return status === 0;
};

const eachSpec = function* (suite) {
  for (const spec of suite.specs ?? []) yield spec;
  for (const inner of suite.suites ?? []) yield* eachSpec(inner);
};

const browserSuite = async () => {
  heading("The page in a real browser");
  const file = join(work, "browser.json");
  try {
    const browser = await findBrowser();
    run("node_modules/.bin/playwright", ["test"], {
      DATELINE_BROWSER: browser,
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    });
  } catch (error) {
    console.error(error.message);
  }
  const report = readReport(file);
  if (!report) return count(false);
  for (const suite of report.suites) {
    for (const spec of eachSpec(suite)) {
      const skipped = spec.tests.every((test) => test.status === "skipped");
      if (skipped)
        tally.skipped.push(
          `${spec.title}: ${spec.tests[0]?.annotations?.[0]?.description ?? "no reason given"}`,
        );
      else count(spec.ok);
    }
  }
  if (report.errors?.length) count(false);
};

mkdirSync(work, { recursive: true });
const only = process.argv.slice(2);
const wants = (part) => only.length === 0 || only.includes(part);
if (wants("check")) {
  heading("Checks");
  for (const check of runChecks()) count(check.passed);
}
for (const zone of (process.env.DATELINE_TEST_ZONES ?? "Pacific/Kiritimati").split(","))
  if (wants("node")) nodeSuite(zone);
if (wants("browser")) {
  if (build()) await browserSuite();
}
rmSync(work, { recursive: true, force: true });
if (tally.skipped.length > 0)
  console.log(`\nNot run:\n${tally.skipped.map((line) => `  ${line}`).join("\n")}`);
console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exit(tally.failed === 0 && tally.passed > 0 ? 0 : 1);
