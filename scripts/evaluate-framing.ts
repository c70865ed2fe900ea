/** Scores of framing on the held-out part of the development sets, printed; `npm run evaluate -- framing`. */
import { attributions } from "@/lib/pipeline/framing/attribution";
import { loaded } from "@/lib/pipeline/framing/loaded";
import { type AttributionRow, hasGold, isHeldOut, type LoadedRow, readGold } from "./framing-sets";
import { describeAttributions, scoreAttributions } from "./score-attributions";
import { describeLoaded, scoreLoaded } from "./score-loaded";

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

/** Prints what there is gold for; says what is absent. */
export const evaluateFraming = async (): Promise<void> => {
  if (hasGold("framing/polnear")) evaluateAttributions();
  else console.log("Attributions: PolNeAR is not here.");
  if (hasGold("framing/babe")) evaluateLoaded();
  else console.log("Loaded words: BABE is not here.");
};
