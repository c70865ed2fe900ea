/** `npm run check`: types, format and lint, the layers of the house, unused code, patterns. Each one says what it saw. */
import { spawnSync } from "node:child_process";

const bin = (name) => `node_modules/.bin/${name}`;

export const checks = [
  { name: "types", command: [bin("tsc"), "--noEmit", "--incremental", "false"] },
  { name: "lint and format", command: [bin("biome"), "ci", "--error-on-warnings", "."] },
  {
    name: "layers",
    command: [
      bin("depcruise"),
      "--config",
      ".dependency-cruiser.mjs",
      "lib",
      "app",
      "components",
      "cli",
      "proxy.ts",
    ],
    needs: /\((\d+) modules/,
  },
  { name: "unused code", command: [bin("knip"), "--no-progress"] },
  { name: "patterns", command: [process.execPath, "scripts/check-regexps.mjs"] },
];

/** A layer tool that saw nothing found nothing either: that is a failure, not a pass. */
const sawSomething = (check, output) => !check.needs || Number(check.needs.exec(output)?.[1] ?? 0) > 0;

export const runChecks = (say = console.log) =>
  checks.map((check) => {
    const [command, ...args] = check.command;
    const env = { ...process.env, NO_COLOR: "1" };
    const run = spawnSync(command, args, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024, env });
    const output = `${run.stdout ?? ""}${run.stderr ?? ""}`;
    const passed = run.status === 0 && sawSomething(check, output);
    say(`${passed ? "ok  " : "FAIL"} ${check.name}`);
    if (!passed)
      say(output.trim() || `${command} said nothing and left with ${run.status ?? run.error?.message}`);
    return { name: check.name, passed };
  });

if (import.meta.url === `file://${process.argv[1]}`) {
  process.exit(runChecks().every((check) => check.passed) ? 0 : 1);
}
