/** The development sets of framing: how they are read and which part is held out from learning. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import type { CharSpan } from "@/lib/domain/span";
import { hashText } from "@/lib/pipeline/framing/tagger/hashing";

export type AttributionRow = {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly {
    readonly kind: "direct" | "indirect" | "mixed";
    readonly content: readonly CharSpan[];
    readonly source: readonly CharSpan[];
    readonly cue: readonly CharSpan[];
  }[];
};

export type LoadedRow = {
  readonly id: string;
  readonly url: string;
  readonly label: 0 | 1;
  readonly text: string;
  readonly spans: readonly CharSpan[];
};

/** A phrase of NewsWCL50 in its sentence (`text`); `cluster` is what it names, within its event. */
export type LabelRow = {
  readonly id: string;
  readonly cluster: string;
  readonly event: string;
  readonly doc: string;
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly mention: string;
  readonly text: string;
};

const folder = resolve("../shared/gold");

export const goldPath = (name: string): string => resolve(folder, `${name}.jsonl.gz`);

export const hasGold = (name: string): boolean => existsSync(goldPath(name));

/** The rows of a gzipped JSON Lines file of the development sets. */
export const readGold = <Row>(name: string): Row[] =>
  gunzipSync(readFileSync(goldPath(name)))
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Row);

/** A part of 0…parts-1 for a key, the same for ever; whole articles fall into one part. */
export const partOf = (key: string, parts: number): number =>
  (Math.imul(hashText(key), 0x9e3779b1) >>> 8) % parts;

/** One eighth is never learned from; figures and floors are measured on it. */
export const isHeldOut = (key: string): boolean => partOf(key, 8) === 0;

/** Phrases of NewsWCL50 that name something; its frames ("Aggressor", "Importance") are no referents and left out. */
export const labelRows = (): LabelRow[] =>
  readGold<LabelRow>("framing/newswcl50").filter((row) => row.type !== "PROPERTY");
