/**
 * `node scripts/run.mjs scripts/learn-labels.ts [--check]`: learns when two phrases name one thing from
 * ../shared/gold/framing/newswcl50 and writes lib/pipeline/framing/labels/label-weights.json. With `--check` it writes
 * nothing and prints how each event scores under weights learned from the other events.
 */
import { writeFileSync } from "node:fs";
import { itemsOf, type NamedPhrase } from "@/lib/pipeline/framing/labels/group-named";
import { groupPhrases, type PhraseItem, tellingOf } from "@/lib/pipeline/framing/labels/group-phrases";
import { PAIR_FEATURES, pairFeatures, prepare } from "@/lib/pipeline/framing/labels/pair-features";
import { type LabelRow, labelRows } from "./framing-sets";
import { loadClusterScorer } from "./gold-sets";
import { type Example, learnLogistic, named } from "./learn-logistic";

type Event = {
  readonly name: string;
  readonly rows: readonly LabelRow[];
  readonly items: readonly PhraseItem[];
  readonly itemOf: ReadonlyMap<string, number>;
  readonly examples: readonly Example[];
};

const phraseOf = ({ id, event, text, start, end }: LabelRow): NamedPhrase => ({
  id,
  group: event,
  sentence: text,
  start,
  end,
});

const eventOf = (name: string, rows: readonly LabelRow[]): Event => {
  const { items, itemOf } = itemsOf(rows.map(phraseOf));
  const counts = items.map(() => new Map<string, number>());
  for (const row of rows) {
    const at = itemOf.get(row.id);
    if (at !== undefined) counts[at]!.set(row.cluster, (counts[at]!.get(row.cluster) ?? 0) + 1);
  }
  const telling = tellingOf(items);
  const prepared = items.map(({ profile }) => prepare(profile, telling));
  const examples: Example[] = [];
  for (let a = 0; a < items.length; a += 1)
    for (let b = a + 1; b < items.length; b += 1) {
      let same = 0;
      for (const [cluster, n] of counts[a]!) same += n * (counts[b]!.get(cluster) ?? 0);
      const share = same / (items[a]!.uses * items[b]!.uses);
      const weight = Math.sqrt(Math.min(40, items[a]!.uses) * Math.min(40, items[b]!.uses));
      examples.push({
        features: pairFeatures(prepared[a]!, prepared[b]!),
        positive: share >= 0.5,
        weight,
      });
    }
  return { name, rows, items, itemOf, examples };
};

const learn = (events: readonly Event[]) => {
  const weights = learnLogistic(events.flatMap((e) => e.examples));
  return {
    weights: named(PAIR_FEATURES, weights),
    constant: Number((weights.at(-1) ?? 0).toPrecision(4)),
  };
};

const numberOf = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const THRESHOLD = numberOf("--threshold", -1.2);

const scorer = await loadClusterScorer();
const rows = labelRows();
const events = [...new Set(rows.map((row) => row.event))].map((name) =>
  eventOf(
    name,
    rows.filter((row) => row.event === name),
  ),
);

if (process.argv.includes("--check")) {
  for (const threshold of process.argv.includes("--threshold")
    ? [THRESHOLD]
    : [-2, -1.6, -1.2, -0.8, -0.4, 0]) {
    const gold = new Map<string, string>();
    const predicted = new Map<string, string>();
    const single: string[] = [];
    for (const event of events) {
      const learned = { ...learn(events.filter((e) => e !== event)), threshold };
      const group = groupPhrases(event.items, learned);
      const own = new Map<string, string>();
      const ownGold = new Map<string, string>();
      for (const { id, cluster } of event.rows) {
        own.set(id, `${event.name} ${group[event.itemOf.get(id) ?? 0]}`);
        ownGold.set(id, cluster);
      }
      for (const [id, c] of own) predicted.set(id, c);
      for (const [id, c] of ownGold) gold.set(id, c);
      single.push((100 * scorer.score(ownGold, own).b3.f).toFixed(1));
      if (process.argv.includes("--show")) {
        const by = new Map<string, string[]>();
        for (const { id, mention, cluster } of event.rows) {
          const k = own.get(id)!;
          by.set(k, [...(by.get(k) ?? []), `${mention} {${cluster.split("|")[1]}}`]);
        }
        for (const [, list] of [...by].sort((a, b) => b[1].length - a[1].length).slice(0, 14))
          console.log(list.length, [...new Set(list)].slice(0, 25).join(" ; "));
      }
    }
    const score = scorer.score(gold, predicted);
    console.log(
      `threshold ${threshold}: B-cubed P ${(100 * score.b3.p).toFixed(1)} R ${(100 * score.b3.r).toFixed(1)} F ${(100 * score.b3.f).toFixed(1)}; events ${single.join(" ")}`,
    );
  }
} else {
  const model = {
    provenance: {
      learnedBy: "scripts/learn-labels.ts",
      from: `${rows.length} phrases of ${events.length} events of NewsWCL50`,
      method: "logistic regression on pairs of phrases",
      holds: "weights of features; no text",
    },
    ...learn(events),
    threshold: THRESHOLD,
  };
  writeFileSync("lib/pipeline/framing/labels/label-weights.json", `${JSON.stringify(model, null, 2)}\n`);
  console.log(model.weights);
}
