/**
 * Trains the taggers of loaded words from ../shared/gold/framing/babe and writes them as JSON beside the code.
 * `node scripts/run.mjs scripts/learn-loaded.ts` (some minutes); the held-out eighth of the articles is never seen.
 * `--check N` trains on N-1 of N parts and prints the figures on the part left out, part by part, without writing.
 */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import {
  judgeSentence,
  judgeWords,
  type LoadedLimits,
  levelOfSentence,
  pickWords,
} from "@/lib/pipeline/framing/loaded/judge";
import { LIMITS } from "@/lib/pipeline/framing/loaded/limits";
import {
  type LoadedSentence,
  loadedSentence,
  type NearTable,
  sentenceFeatures,
  wordFeatures,
} from "@/lib/pipeline/framing/loaded/word-features";
import { type TaggedDocument, tagDocument } from "@/lib/pipeline/framing/tagger/document";
import { FeatureList } from "@/lib/pipeline/framing/tagger/hashing";
import type { Tagger } from "@/lib/pipeline/framing/tagger/scorer";
import { wordNote } from "@/lib/pipeline/framing/tagger/word-notes";
import notes from "@/lib/pipeline/framing/tagger/word-notes.json";
import { isHeldOut, type LoadedRow, partOf, readGold } from "./framing-sets";
import { type LearnedChain, learnChain, SequenceSet } from "./learn-chain";
import { notedVectors, readArticles } from "./learn-word-notes";
import { packTagger } from "./pack-tagger";
import { describeLoaded, scoreLoaded } from "./score-loaded";
import type { WordVectors } from "./word-vectors";

const BITS = 18;
const NEIGHBOURS = 30;
/** The word tagger learns from sentence probabilities of texts the sentence tagger has not seen. */
const PARTS = 4;

type Sample = {
  readonly row: LoadedRow;
  readonly document: TaggedDocument;
  readonly marked: Uint8Array;
  readonly from: number;
  readonly to: number;
  readonly label: number;
};

const samplesOf = (row: LoadedRow): Sample[] => {
  const document = tagDocument(row.text);
  const { tokens } = document;
  const marked = Uint8Array.from(tokens, (token) =>
    token.isWord && row.spans.some((span) => span.start < token.end && token.start < span.end) ? 1 : 0,
  );
  const samples: Sample[] = [];
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1;
    while (to < tokens.length && tokens[to]!.sentence === tokens[from]!.sentence) to += 1;
    const whole = from === 0 && to === tokens.length;
    samples.push({
      row,
      document,
      marked,
      from,
      to,
      label: whole ? row.label : Number(marked.slice(from, to).includes(1)),
    });
    from = to;
  }
  return samples;
};

type Counted = { index: number; seen: number; marked: number };

/** For every noted word: were the words closest to it in use marked as loaded? The word itself does not count. */
const nearTable = (
  samples: readonly Sample[],
  vectors: WordVectors,
  wanted?: ReadonlySet<number>,
): Int8Array => {
  const counted = new Map<number, Counted>();
  let seen = 0;
  let marked = 0;
  for (const { document, marked: marks, from, to } of samples) {
    for (let i = from; i < to; i += 1) {
      const index = wordNote(document.tokens[i]!.lower)?.index;
      if (index === undefined) continue;
      const entry = counted.get(index) ?? { index, seen: 0, marked: 0 };
      entry.seen += 1;
      entry.marked += marks[i]!;
      seen += 1;
      marked += marks[i]!;
      counted.set(index, entry);
    }
  }
  const base = marked / seen;
  const { size, values } = vectors;
  const entries = [...counted.values()];
  const near = new Int8Array(vectors.words.size);
  for (let w = 0; w < near.length; w += 1) {
    if (wanted !== undefined && !wanted.has(w)) continue;
    const close: { likeness: number; entry: Counted }[] = [];
    for (const entry of entries) {
      if (entry.index === w) continue;
      let likeness = 0;
      for (let d = 0; d < size; d += 1) likeness += values[w * size + d]! * values[entry.index * size + d]!;
      if (likeness > 0.3) close.push({ likeness, entry });
    }
    close.sort((a, b) => b.likeness - a.likeness);
    let hits = base * 1.5;
    let all = 1.5;
    for (const { likeness, entry } of close.slice(0, NEIGHBOURS)) {
      const weight = likeness ** 3 * Math.min(1, 6 / entry.seen);
      hits += weight * entry.marked;
      all += weight * entry.seen;
    }
    const share = hits / all;
    const odds = Math.log(share / (1 - share)) - Math.log(base / (1 - base));
    near[w] = Math.max(-12, Math.min(15, Math.round(4 * odds)));
  }
  return near;
};

const number = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};

const shared = { labels: 2, bits: BITS, minCount: 2, allowed: () => true, mayStart: () => true } as const;
const sentenceOptions = { ...shared, epochs: 8, rate: 0.02, dropout: 0.5, shrink: 0.002 };
const wordOptions = { ...shared, epochs: 7, rate: 0.03, dropout: 0.45, shrink: 0.001 };

const readyOf = (sample: Sample, near: NearTable): LoadedSentence =>
  loadedSentence(sample.document, sample.from, sample.to, near);
const taggerOf = ({ chain, weights }: LearnedChain): Tagger => ({ bits: BITS, chain, weights, scale: 1 });

const learnSentences = (
  samples: readonly Sample[],
  ready: readonly LoadedSentence[],
  use: (i: number) => boolean,
): LearnedChain => {
  const set = new SequenceSet();
  const features = new FeatureList(BITS);
  samples.forEach((sample, i) => {
    if (!use(i)) return;
    sentenceFeatures(ready[i]!, features);
    set.addToken(features.ids, features.length, sample.label);
    set.endSequence();
  });
  return learnChain(set, sentenceOptions);
};

const learnLoaded = (
  samples: readonly Sample[],
  near: NearTable,
): { sentence: LearnedChain; word: LearnedChain } => {
  const ready = samples.map((sample) => readyOf(sample, near));
  const part = samples.map(({ row }) => partOf(`${row.url}*`, PARTS));
  const judges = Array.from({ length: PARTS }, (_, p) =>
    taggerOf(learnSentences(samples, ready, (i) => part[i] !== p)),
  );
  const set = new SequenceSet();
  const features = new FeatureList(BITS);
  samples.forEach((sample, i) => {
    const level = levelOfSentence(judgeSentence(ready[i]!, judges[part[i]!]!));
    for (let t = sample.from; t < sample.to; t += 1) {
      if (!sample.document.tokens[t]!.isWord) continue;
      wordFeatures(ready[i]!, t, level, features);
      set.addToken(features.ids, features.length, sample.marked[t]!);
    }
    set.endSequence();
  });
  return { sentence: learnSentences(samples, ready, () => true), word: learnChain(set, wordOptions) };
};

type Judged = { row: LoadedRow; spans: (limits: LoadedLimits) => { start: number; end: number }[] };

const check = (rows: readonly LoadedRow[], vectors: WordVectors, parts: number): void => {
  const judged: Judged[] = [];
  const all = rows.flatMap(samplesOf);
  const wanted = new Set(
    all.flatMap(({ document }) => document.tokens.flatMap((token) => wordNote(token.lower)?.index ?? [])),
  );
  for (let p = 0; p < parts; p += 1) {
    const train = all.filter(({ row }) => partOf(row.url, parts) !== p);
    const near = nearTable(train, vectors, wanted);
    const learned = learnLoaded(train, near);
    const taggers = { sentence: taggerOf(learned.sentence), word: taggerOf(learned.word) };
    for (const row of rows.filter(({ url }) => partOf(url, parts) === p)) {
      const sentences = samplesOf(row).map((sample) => {
        const ready = readyOf(sample, near);
        const probability = judgeSentence(ready, taggers.sentence);
        return { sample, probability, words: judgeWords(ready, probability, taggers.word) };
      });
      judged.push({
        row,
        spans: (limits) =>
          sentences.flatMap(({ sample, probability, words }) =>
            pickWords(words, probability, limits).map((t) => ({
              start: sample.document.tokens[t]!.start,
              end: sample.document.tokens[t]!.end,
            })),
          ),
      });
    }
  }
  console.log(`${Math.round(process.cpuUsage().user / 1e6)} s`);
  const show = (limits: LoadedLimits): [number, string] => {
    const scores = scoreLoaded(
      judged.map((entry) => entry.row),
      judged.map((entry) => entry.spans(limits)),
    );
    return [scores.words.f1 + scores.sentenceMacroF1, `${JSON.stringify(limits)}\n${describeLoaded(scores)}`];
  };
  const grid = [0.2, 0.22, 0.24, 0.26, 0.28].flatMap((word) =>
    [0.35, 0.5].flatMap((plainBelow) => [0.4, 0.5, 0.6].map((calm) => ({ word, plainBelow, calm }))),
  );
  const best = grid.map(show).sort((a, b) => b[0] - a[0]);
  console.log("now", show(LIMITS)[1]);
  console.log("best", best[0]![1]);
};

const main = (): void => {
  const rows = readGold<LoadedRow>("framing/babe");
  const vectors = notedVectors(readArticles(), notes.words.split(" "));
  console.log(`vectors ${Math.round(process.cpuUsage().user / 1e6)} s`);
  const parts = number("--check", 0);
  if (parts > 0) {
    check(rows, vectors, parts);
    return;
  }
  const train = rows.filter(({ url }) => !isHeldOut(url));
  const samples = train.flatMap(samplesOf);
  const near = nearTable(samples, vectors);
  const learned = learnLoaded(samples, near);
  const model = {
    about: "Loaded words: does a sentence carry any, and which words are they",
    learnedBy: "scripts/learn-loaded.ts",
    learnedFrom: `${train.length} sentences of BABE; the sentences of one article in eight were held out`,
    holds: "weights of hashed features and one number for each word of word-notes.json; no text",
    near: Buffer.from(near.buffer).toString("base64"),
    sentence: packTagger(learned.sentence, BITS),
    word: packTagger(learned.word, BITS),
  };
  writeFileSync(
    resolve("lib/pipeline/framing/loaded/loaded-model.json"),
    `${JSON.stringify(model, null, 1)}\n`,
  );
  console.log(`written ${Math.round(process.cpuUsage().user / 1e6)} s`);
};

main();
