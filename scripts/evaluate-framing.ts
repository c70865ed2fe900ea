/** Scores of framing on the held-out part of the development sets, printed; `npm run evaluate -- framing`. */
import { existsSync } from "node:fs";
import { attributions } from "@/lib/pipeline/framing/attribution";
import { loaded } from "@/lib/pipeline/framing/loaded";
import { extract } from "@/lib/pipeline/run";
import { defaultDocuments } from "@/tests/quality/seeds-gold";
import { type AttributionRow, hasGold, isHeldOut, type LoadedRow, readGold } from "./framing-sets";
import { crossValidate, describeLabels, labelEvents } from "./label-events";
import { describeAttributions, scoreAttributions } from "./score-attributions";
import { describeLoaded, scoreLoaded } from "./score-loaded";
import { readSeedGold, scoreSeedLabels } from "./seed-framing";

const evaluateAttributions = (): void => {
  const rows = readGold<AttributionRow>("framing/polnear").filter((row) => isHeldOut(row.id));
  const started = performance.now();
  const found = rows.map((row) => attributions(row.text));
  const spent = (performance.now() - started) / rows.length;
  console.log(`Attributions, ${rows.length} articles of PolNeAR that were never learned from:`);
  console.log(describeAttributions(scoreAttributions(rows, found)));
  console.log(`  ${spent.toFixed(1)} ms an article`);
};

const evaluateLoaded = (): void => {
  const rows = readGold<LoadedRow>("framing/babe").filter((row) => isHeldOut(row.url));
  console.log(`Loaded words, ${rows.length} sentences of BABE that were never learned from:`);
  console.log(
    describeLoaded(
      scoreLoaded(
        rows,
        rows.map((row) => loaded(row.text)),
      ),
    ),
  );
};

const evaluateLabels = async (): Promise<void> => {
  const events = labelEvents();
  const phrases = events.reduce((sum, event) => sum + event.rows.length, 0);
  console.log(
    `Labels, ${phrases} phrases of NewsWCL50, each event under weights learned from the other events:`,
  );
  console.log(describeLabels(await crossValidate(events)));
};

const evaluateSeeds = async (): Promise<void> => {
  const found = await scoreSeedLabels(readSeedGold(), extract(defaultDocuments()));
  console.log(
    `Labels of the default articles: ${found.right} of ${found.labels} in the group of their referent, ${found.pure} with a majority of their own.`,
  );
  for (const words of found.misplaced) console.log(`  elsewhere: ${words}`);
};

/** Prints what there is gold for; says what is absent. */
export const evaluateFraming = async (): Promise<void> => {
  if (hasGold("framing/polnear")) evaluateAttributions();
  else console.log("Attributions: PolNeAR is not here.");
  if (hasGold("framing/babe")) evaluateLoaded();
  else console.log("Loaded words: BABE is not here.");
  if (hasGold("framing/newswcl50")) await evaluateLabels();
  else console.log("Labels: NewsWCL50 is not here.");
  if (existsSync("../shared/gold/seeds/seeds-gold.json")) await evaluateSeeds();
  else console.log("Labels of the default articles: their gold is not here.");
};
