/**
 * `node scripts/run.mjs scripts/learn-labels.ts [--check [THRESHOLD…]]`: learns when two phrases name one thing from
 * ../shared/gold/framing/newswcl50 and writes lib/pipeline/framing/labels/label-weights.json. With `--check` it writes
 * nothing and prints how each event scores under weights learned from the other events.
 */
import { writeFileSync } from "node:fs";
import { crossValidate, describeLabels, labelEvents, learnLabels, THRESHOLD } from "./label-events";

const events = labelEvents();
const at = process.argv.indexOf("--check");
if (at >= 0) {
  const thresholds = process.argv.slice(at + 1).map(Number);
  for (const threshold of thresholds.length > 0 ? thresholds : [THRESHOLD])
    console.log(`threshold ${threshold}\n${describeLabels(await crossValidate(events, threshold))}`);
} else {
  const phrases = events.reduce((sum, event) => sum + event.rows.length, 0);
  const provenance = {
    learnedBy: "scripts/learn-labels.ts",
    from: `${phrases} phrases of ${events.length} events of NewsWCL50`,
    method: "logistic regression on pairs of phrases",
    holds: "weights of features; no text",
  };
  const model = { provenance, ...learnLabels(events) };
  writeFileSync("lib/pipeline/framing/labels/label-weights.json", `${JSON.stringify(model, null, 2)}\n`);
  console.log(model.weights);
}
