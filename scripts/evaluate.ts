/**
 * `npm run evaluate [-- dates|pages|published|stories|timelines|framing …]`: scores on the development sets, printed.
 * The sets stand beside the project in ../shared/gold; where they are absent it says so and passes.
 */
import { existsSync } from "node:fs";
import { resolve } from "node:path";

const gold = resolve("../shared/gold");

/** One line a figure; shares as percentages, the single outcomes left out. */
const print = (figures: object | null): void => {
  for (const [name, value] of Object.entries(figures ?? {})) {
    if (typeof value === "string") console.log(value);
    if (typeof value === "number")
      console.log(`  ${name.padEnd(16)} ${value <= 1 ? `${(100 * value).toFixed(1)} %` : value}`);
  }
};

/** Each part prints its own figures; it is loaded only when asked for. */
const parts: Readonly<Record<string, () => Promise<unknown>>> = {
  dates: async () => (await import("./evaluate-dates")).printDates(),
  pages: async () => print((await import("./evaluate-pages")).evaluatePages()),
  published: async () => (await import("./evaluate-published")).evaluatePublished()?.forEach(print),
  stories: async () => (await import("./evaluate-stories")).evaluateStories(),
  timelines: async () => (await import("./evaluate-timelines")).evaluateTimelines(),
  framing: async () => (await import("./evaluate-framing")).evaluateFraming(),
};

const main = async (): Promise<void> => {
  if (!existsSync(gold)) {
    console.log(`Nothing to measure: the development sets are not at ${gold}.`);
    return;
  }
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !(name in parts));
  if (unknown.length > 0) {
    console.error(`No such part: ${unknown.join(", ")}. There are: ${Object.keys(parts).join(", ")}.`);
    process.exitCode = 1;
    return;
  }
  for (const [name, evaluate] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`\n== ${name}`);
    await evaluate();
  }
};

await main();
