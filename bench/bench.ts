import { framing } from "./framing";
import { ingestBench } from "./ingest";
import { lighthouse } from "./lighthouse";
import { server } from "./server";
import { tagger } from "./tagger";
import { weight } from "./weight";
import { windows } from "./windows";

const all: Readonly<Record<string, () => Promise<void>>> = {
  framing,
  tagger,
  ingest: ingestBench,
  weight,
  server,
  windows,
  lighthouse,
};
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in all));
if (unknown.length > 0) {
  console.error(`No such benchmark: ${unknown.join(", ")}. There are: ${Object.keys(all).join(", ")}.`);
  process.exitCode = 1;
} else {
  for (const [name, run] of Object.entries(all)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`\n== ${name}`);
    await run();
  }
}
