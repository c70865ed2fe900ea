/** NewsWCL50 as problems of grouping: its events, what is learned from some of them, how the others then score. */
import { itemsOf, type NamedPhrase } from "@/lib/pipeline/framing/labels/group-named";
import { groupPhrases, type PhraseItem, tellingOf } from "@/lib/pipeline/framing/labels/group-phrases";
import { PAIR_FEATURES, pairFeatures, prepare } from "@/lib/pipeline/framing/labels/pair-features";
import { type LabelRow, labelRows } from "./framing-sets";
import { type ClusterScore, loadClusterScorer } from "./gold-sets";
import { type Example, learnLogistic, named } from "./learn-logistic";

export type LabelEvent = {
  readonly name: string;
  readonly rows: readonly LabelRow[];
  readonly items: readonly PhraseItem[];
  readonly itemOf: ReadonlyMap<string, number>;
  readonly examples: readonly Example[];
};

/** Mean log-odds from which groups merge; chosen by the cross-validation below. */
export const THRESHOLD = -1.2;

const phraseOf = ({ id, event, text, start, end }: LabelRow): NamedPhrase => ({
  id,
  group: event,
  sentence: text,
  start,
  end,
});

const eventOf = (name: string, rows: readonly LabelRow[]): LabelEvent => {
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
      examples.push({
        features: pairFeatures(prepared[a]!, prepared[b]!),
        positive: same / (items[a]!.uses * items[b]!.uses) >= 0.5,
        weight: Math.sqrt(Math.min(40, items[a]!.uses) * Math.min(40, items[b]!.uses)),
      });
    }
  return { name, rows, items, itemOf, examples };
};

export const labelEvents = (): LabelEvent[] => {
  const rows = labelRows();
  return [...new Set(rows.map((row) => row.event))].map((name) =>
    eventOf(
      name,
      rows.filter((row) => row.event === name),
    ),
  );
};

export const learnLabels = (events: readonly LabelEvent[], threshold = THRESHOLD) => {
  const weights = learnLogistic(events.flatMap((e) => e.examples));
  return {
    weights: named(PAIR_FEATURES, weights),
    constant: Number((weights.at(-1) ?? 0).toPrecision(4)),
    threshold,
  };
};

export type CheckedLabels = { readonly all: ClusterScore; readonly single: readonly ClusterScore[] };

/** Each event under weights learned from the others. */
export const crossValidate = async (
  events: readonly LabelEvent[],
  threshold = THRESHOLD,
): Promise<CheckedLabels> => {
  const { score } = await loadClusterScorer();
  const gold = new Map<string, string>();
  const predicted = new Map<string, string>();
  const single = events.map((event) => {
    const group = groupPhrases(
      event.items,
      learnLabels(
        events.filter((e) => e !== event),
        threshold,
      ),
    );
    const own = new Map(
      event.rows.map(({ id }) => [id, `${event.name} ${group[event.itemOf.get(id) ?? 0]}`] as const),
    );
    const ownGold = new Map(event.rows.map(({ id, cluster }) => [id, cluster] as const));
    for (const [id, cluster] of own) predicted.set(id, cluster);
    for (const [id, cluster] of ownGold) gold.set(id, cluster);
    return score(ownGold, own);
  });
  return { all: score(gold, predicted), single };
};

export const describeLabels = ({ all, single }: CheckedLabels): string => {
  const percent = (share: number): string => (100 * share).toFixed(1);
  const { p, r, f } = all.b3;
  return `  B-cubed    precision ${percent(p)}  recall ${percent(r)}  F1 ${percent(f)}; event by event ${single.map((s) => percent(s.b3.f)).join(", ")}`;
};
