/** Scores of framing on the held-out part of the development sets, printed; `npm run evaluate -- framing`. */
import { attributions } from "@/lib/pipeline/framing/attribution";
import { type AttributionRow, hasGold, isHeldOut, readGold } from "./framing-sets";
import { describeAttributions, scoreAttributions } from "./score-attributions";

const evaluateAttributions = (): void => {
  const rows = readGold<AttributionRow>("framing/polnear").filter((row) => isHeldOut(row.id));
  const started = performance.now();
  const found = rows.map((row) => attributions(row.text));
  const spent = (performance.now() - started) / rows.length;
  console.log(`Attributions, ${rows.length} articles of PolNeAR that were never learned from:`);
  console.log(describeAttributions(scoreAttributions(rows, found)));
  console.log(`  ${spent.toFixed(1)} ms an article`);
};

/** Prints what there is gold for; says what is absent. */
export const evaluateFraming = async (): Promise<void> => {
  if (hasGold("framing/polnear")) evaluateAttributions();
  else console.log("Attributions: PolNeAR is not here.");
};
