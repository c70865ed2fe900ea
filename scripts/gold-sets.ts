/** Reading the development sets that stand beside the project in ../shared/gold, and the scorers in ../shared/tools. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import type { StoryArticle } from "@/lib/pipeline/stories";

const GOLD = resolve("../shared/gold");
const TOOLS = resolve("../shared/tools");

export const hasGold = (): boolean => existsSync(GOLD) && existsSync(TOOLS);

/** Rows of a gzipped JSON Lines file under ../shared/gold. */
export const readRows = <Row>(path: string): Row[] =>
  gunzipSync(readFileSync(resolve(GOLD, path)))
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Row);

export const goldPath = (path: string): string => resolve(GOLD, path);

/** Loads a scorer; its shape is the caller's to say. */
export const loadTool = async <Tool>(file: string): Promise<Tool> =>
  (await import(pathToFileURL(resolve(TOOLS, file)).href)) as Tool;

type StoryRow = {
  readonly id: string;
  readonly outlet?: string | null;
  readonly title?: string | null;
  readonly text: string;
  readonly published?: string | null;
  readonly date?: string | null;
  readonly cluster?: string;
  readonly group?: string | null;
};

export type GoldStory = StoryArticle & { readonly cluster: string };
export const STORY_SETS = ["g5", "basil", "wikinews", "ecbplus", "abp-grouped"] as const;

export const readStories = (name: string): GoldStory[] =>
  readRows<StoryRow>(`stories/${name}.jsonl.gz`).map((row) => ({
    id: row.id,
    outlet: row.outlet ?? "",
    title: row.title ?? "",
    text: row.text,
    published: row.published ?? row.date ?? null,
    cluster: row.cluster ?? row.group ?? row.id,
  }));

type Prf = { readonly p: number; readonly r: number; readonly f: number };
export type ClusterScore = {
  readonly b3: Prf;
  readonly muc: Prf;
  readonly ceafe: Prf;
  readonly pair: Prf;
  readonly conll: number;
  readonly gold: number;
  readonly pred: number;
};
export type ClusterScorer = {
  readonly score: (gold: ReadonlyMap<string, string>, predicted: ReadonlyMap<string, string>) => ClusterScore;
};

export const loadClusterScorer = (): Promise<ClusterScorer> => loadTool<ClusterScorer>("score-clusters.mjs");
