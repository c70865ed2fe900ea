/** What the gold of the default articles says of labels and disagreements, and how what was found compares. */
import { readFileSync } from "node:fs";
import type { Extraction } from "@/lib/domain/news-event";
import type { CharSpan } from "@/lib/domain/span";
import { groupNamed, type NamedPhrase } from "@/lib/pipeline/framing/labels";
import { loadTool } from "./gold-sets";

type GoldSpan = CharSpan & { readonly article: string; readonly text: string };
type SeedGold = {
  readonly articles: readonly {
    readonly id: string;
    readonly file: string;
    readonly sentences: readonly (CharSpan & { readonly sid: string })[];
  }[];
  readonly referent_labels: readonly {
    readonly referent: string;
    readonly labels: readonly (GoldSpan & { readonly sid: string })[];
  }[];
  readonly disagreements: readonly {
    readonly id: string;
    readonly field: string;
    readonly values: readonly GoldSpan[];
  }[];
};

export const readSeedGold = (): SeedGold =>
  JSON.parse(readFileSync("../shared/gold/seeds/seeds-gold.json", "utf8")) as SeedGold;

/** Gold article id → id in the extraction. */
export const seedIds = (gold: SeedGold, { articles }: Extraction): ReadonlyMap<string, string> =>
  new Map(gold.articles.map(({ id, file }) => [id, articles.find((a) => a.source === file)?.id ?? ""]));

type Placed = NamedPhrase & { readonly referent: string; readonly words: string };

const phrases = (gold: SeedGold, x: Extraction): Placed[] => {
  const ids = seedIds(gold, x);
  const sentences = new Map(gold.articles.flatMap((a) => a.sentences.map((s) => [s.sid, s] as const)));
  return gold.referent_labels.flatMap(({ referent, labels }) =>
    labels.map((label, i) => {
      const text = x.articles.find((a) => a.id === ids.get(label.article))!.text;
      const around = sentences.get(label.sid) ?? { start: label.start - 60, end: label.end + 60 };
      const start = Math.max(0, Math.min(around.start, label.start));
      const sentence = text.slice(start, Math.max(around.end, label.end));
      const id = `${referent} ${String(i).padStart(2, "0")}`;
      return {
        id,
        group: "",
        sentence,
        start: label.start - start,
        end: label.end - start,
        referent,
        words: label.text,
      };
    }),
  );
};

export type SeedLabels = {
  readonly labels: number;
  /** Labels in the one group that stands for their referent (groups and referents matched one to one). */
  readonly right: number;
  /** Labels that are with a majority of their own kind. */
  readonly pure: number;
  readonly misplaced: readonly string[];
};

type Matcher = {
  readonly hungarian: (
    cost: readonly (readonly number[])[],
  ) => readonly [readonly number[], readonly number[]];
};

/** The labels of the gold, grouped, against their referents. */
export const scoreSeedLabels = async (gold: SeedGold, x: Extraction): Promise<SeedLabels> => {
  const rows = phrases(gold, x);
  const clusterOf = new Map(groupNamed(rows).map(({ id, cluster }) => [id, cluster]));
  const referents = [...new Set(rows.map((row) => row.referent))];
  const clusters = [...new Set(clusterOf.values())];
  const count = (referent: string, cluster: string): number =>
    rows.filter((row) => row.referent === referent && clusterOf.get(row.id) === cluster).length;
  const { hungarian } = await loadTool<Matcher>("score-timelines.mjs");
  const [at, to] = hungarian(referents.map((r) => clusters.map((c) => -count(r, c))));
  const home = new Map(at.map((r, k) => [referents[r]!, clusters[to[k]!]!]));
  const misplaced = rows.filter((row) => home.get(row.referent) !== clusterOf.get(row.id));
  return {
    labels: rows.length,
    right: rows.length - misplaced.length,
    pure: clusters.reduce((sum, c) => sum + Math.max(...referents.map((r) => count(r, c))), 0),
    misplaced: misplaced.map((row) => `${row.referent}: ${row.words}`),
  };
};
