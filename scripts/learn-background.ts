/**
 * `node scripts/run.mjs scripts/learn-background.ts`: counts how common words and names are in news at large and writes
 * lib/pipeline/merge/background.json and lib/pipeline/dct/background.json. Merging and dating weigh words by these
 * frozen counts and never by those of the collection at hand: else each new article would change the weight of every
 * word, and with it what was worked out for all the others.
 */
import { writeFileSync } from "node:fs";
import { bareWordsOf, isTelling } from "@/lib/pipeline/dct/words";
import { featuresOf } from "@/lib/pipeline/merge/features";
import { mentionsOf, readAll, timexOf } from "@/lib/pipeline/run";
import { readRows } from "./gold-sets";

const SET = "stories/abp-10k.jsonl.gz";
/** Rarer ones are left out: that a word is in the list says that it is one. */
const LEAST = 3;
const LEAST_ARTICLES = 4;

type Row = {
  readonly outlet: string | null;
  readonly title: string;
  readonly published: string | null;
  readonly text: string;
};

const bump = (counts: Map<string, number>, term: string): void => {
  counts.set(term, (counts.get(term) ?? 0) + 1);
};

/** Terms by how often they were counted, the rarest first: `{"3": "one|two", …}`. */
const byCount = (counts: ReadonlyMap<string, number>, least: number): Record<string, string> => {
  const groups = new Map<number, string[]>();
  for (const [term, n] of counts)
    if (n >= least && !term.includes("|")) groups.set(n, [...(groups.get(n) ?? []), term]);
  return Object.fromEntries(
    [...groups].sort(([a], [b]) => a - b).map(([n, terms]) => [String(n), terms.sort().join("|")]),
  );
};

const encode = new TextEncoder();
const documents = readRows<Row>(SET).map(({ outlet, title, published, text }, i) => ({
  name: `${i}.json`,
  bytes: encode.encode(JSON.stringify({ outlet: outlet ?? "", title, published, text })),
}));
const { articles } = readAll(documents);
const words = new Map<string, number>();
const names = new Map<string, number>();
const articleWords = new Map<string, number>();
let mentions = 0;
for (const article of articles) {
  for (const word of new Set(bareWordsOf(article))) if (isTelling(word)) bump(articleWords, word);
  for (const mention of mentionsOf([{ article, timex: timexOf(article) }]).mentions) {
    const features = featuresOf(mention, article);
    for (const word of features.words) bump(words, word);
    for (const key of features.keys) bump(names, key);
    mentions += 1;
  }
}
const from =
  "Counts over the articles of the development set abp-10k (US news, 2016 to 2020), by scripts/learn-background.ts";
const write = (file: string, value: unknown): void => writeFileSync(file, `${JSON.stringify(value)}\n`);
write("lib/pipeline/merge/background.json", {
  from,
  total: mentions,
  words: byCount(words, LEAST),
  names: byCount(names, LEAST),
});
write("lib/pipeline/dct/background.json", {
  from,
  total: articles.length,
  words: byCount(articleWords, LEAST_ARTICLES),
});
console.log(`${articles.length} articles, ${mentions} mentions, ${words.size} words, ${names.size} names`);
