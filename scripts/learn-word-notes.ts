/**
 * Notes on common words from ../shared/gold/stories/abp-10k: how common, in which company (a cluster), and whether
 * they stand more in argued or in reported text. `node scripts/run.mjs scripts/learn-word-notes.ts`, about a minute.
 * Only single words and small numbers are stored.
 */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { tokenize } from "@/lib/pipeline/framing/tagger/tokens";
import { readGold } from "./framing-sets";
import { type WordVectors, wordVectors } from "./word-vectors";

type Article = { readonly outlet: string; readonly text: string };

/** Words in fewer articles than this are left out. */
const ARTICLES = 10;
const VECTOR = 64;
const CLUSTERS = 200;
const ROUNDS = 12;

/** News desks and agencies: mostly reported text. */
const reports =
  /^(?:Reuters|Associated Press|BBC News|NPR Online News|Christian Science Monitor|The Hill|USA TODAY|Politico|CNBC|New York Times - News|Wall Street Journal - News|ABC News|CBS News|Bloomberg|CNN \(Web News\)|MarketWatch)$/;

/** Magazines, columns and opinion pages: mostly argued text. */
const argues =
  /^(?:Townhall|National Review|Salon|Reason|Guest Writer|Guest Writer - Left|Guest Writer - Right|Slate|Vox|The Atlantic|New Republic|The Nation|American Spectator|American Thinker|Mother Jones|New York Magazine|Vanity Fair|Daily Beast|Daily Kos|The Daily Caller|Breitbart News|Rich Lowry|George Will|Ezra Klein|Jonah Goldberg|New York Times - Opinion|CNN - Editorial|Newsmax - Opinion|Fox News Opinion)$/;

const isPlainWord = (lower: string): boolean => /^[a-z][a-z'-]*$/.test(lower);

const wordsOf = (text: string): string[] =>
  tokenize(text)
    .filter((token) => token.isWord)
    .map((token) => token.lower);

type Counts = { count: number; articles: number; argued: number; reported: number };

const countWords = (
  articles: readonly Article[],
): { words: Map<string, Counts>; argued: number; reported: number } => {
  const words = new Map<string, Counts>();
  let argued = 0;
  let reported = 0;
  for (const { outlet, text } of articles) {
    const isArgued = argues.test(outlet) ? 1 : 0;
    const isReported = reports.test(outlet) ? 1 : 0;
    argued += isArgued;
    reported += isReported;
    const seen = new Set<string>();
    for (const word of wordsOf(text)) {
      if (!isPlainWord(word)) continue;
      const entry = words.get(word) ?? { count: 0, articles: 0, argued: 0, reported: 0 };
      entry.count += 1;
      if (!seen.has(word)) {
        entry.articles += 1;
        entry.argued += isArgued;
        entry.reported += isReported;
      }
      seen.add(word);
      words.set(word, entry);
    }
  }
  return { words, argued, reported };
};

/** Log-odds with a prior in proportion to the word's own frequency (after Monroe, Colaresi & Quinn 2008), in twelfths. */
const toneOf = (entry: Counts, argued: number, reported: number): number => {
  const prior = (20 * (entry.argued + entry.reported + 1)) / (argued + reported);
  const share = argued / (argued + reported);
  const a = (entry.argued + prior * share + 0.5) / argued;
  const b = (entry.reported + prior * (1 - share) + 0.5) / reported;
  return Math.max(-32, Math.min(32, Math.round(Math.log(a / b) * 12)));
};

/** K-means on unit vectors; begins with the commonest words, so that it is the same every time. */
const clusterOf = ({ size, values, words }: WordVectors): Uint8Array => {
  const rows = words.size;
  const centres = values.slice(0, CLUSTERS * size);
  const cluster = new Uint8Array(rows);
  for (let round = 0; round < ROUNDS; round += 1) {
    const sums = new Float32Array(CLUSTERS * size);
    for (let r = 0; r < rows; r += 1) {
      let best = 0;
      let top = -Infinity;
      for (let c = 0; c < CLUSTERS; c += 1) {
        let dot = 0;
        for (let d = 0; d < size; d += 1) dot += values[r * size + d]! * centres[c * size + d]!;
        if (dot > top) {
          top = dot;
          best = c;
        }
      }
      cluster[r] = best;
      for (let d = 0; d < size; d += 1) sums[best * size + d]! += values[r * size + d]!;
    }
    for (let c = 0; c < CLUSTERS; c += 1) {
      const norm = Math.hypot(...sums.subarray(c * size, (c + 1) * size)) || 1;
      for (let d = 0; d < size; d += 1) centres[c * size + d] = sums[c * size + d]! / norm;
    }
  }
  return cluster;
};

/** Vectors for the words of the notes, for the scripts that learn from them. */
export const notedVectors = (articles: readonly Article[], words: readonly string[]): WordVectors => {
  const index = new Map(words.map((word, i) => [word, i]));
  function* texts(): Generator<readonly string[]> {
    for (const { text } of articles) yield wordsOf(text);
  }
  return wordVectors(texts(), index, VECTOR);
};

export const readArticles = (): Article[] => readGold<Article>("stories/abp-10k");

const learnWordNotes = (): void => {
  const articles = readArticles();
  const { words, argued, reported } = countWords(articles);
  const kept = [...words]
    .filter(([, entry]) => entry.articles >= ARTICLES)
    .sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1));
  const names = kept.map(([word]) => word);
  const base64 = (numbers: readonly number[]): string =>
    Buffer.from(Int8Array.from(numbers).buffer).toString("base64");
  const notes = {
    about:
      "Common English news words: cluster by use, frequency (power of two of articles), argued against reported text (twelfths of log-odds)",
    learnedBy: "scripts/learn-word-notes.ts",
    learnedFrom: `${articles.length} news articles, ${argued} of them from magazines and opinion pages, ${reported} from news desks`,
    words: names.join(" "),
    cluster: Buffer.from(clusterOf(notedVectors(articles, names))).toString("base64"),
    frequency: base64(kept.map(([, entry]) => Math.round(Math.log2(entry.articles)))),
    tone: base64(kept.map(([, entry]) => toneOf(entry, argued, reported))),
  };
  writeFileSync(
    resolve("lib/pipeline/framing/tagger/word-notes.json"),
    `${JSON.stringify(notes, null, 1)}\n`,
  );
  console.log(`${names.length} words`, `${Math.round(process.cpuUsage().user / 1e6)} s`);
};

if (process.argv[1]?.includes("learn-word-notes")) learnWordNotes();
