/**
 * Trains the two taggers of attribution from ../shared/gold/framing/polnear and writes them as JSON beside the code.
 * `node scripts/run.mjs scripts/learn-attribution.ts` (about five minutes); the held-out eighth is never seen.
 * Add `--out FOLDER` to write elsewhere. Only weights of hashed features are stored, no text.
 */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { CharSpan } from "@/lib/domain/span";
import {
  LINK,
  LINK_LABELS,
  linkContext,
  linkFeatures,
} from "@/lib/pipeline/framing/attribution/link-features";
import { roleFeatures, surroundingsOf } from "@/lib/pipeline/framing/attribution/role-features";
import {
  paragraphsOf,
  ROLE,
  ROLE_LABELS,
  readRoles,
  type TokenSpan,
} from "@/lib/pipeline/framing/attribution/roles";
import { type TaggedDocument, tagDocument } from "@/lib/pipeline/framing/tagger/document";
import { FeatureList } from "@/lib/pipeline/framing/tagger/hashing";
import type { Tagger } from "@/lib/pipeline/framing/tagger/scorer";
import { type AttributionRow, isHeldOut, partOf, readGold } from "./framing-sets";
import { type LearnedChain, type LearnOptions, learnChain, SequenceSet } from "./learn-chain";
import { packTagger } from "./pack-tagger";

const BITS = 20;
/** The second pass learns from what the first pass says of texts it has not seen: two halves, each read by the other's. */
const HALVES = 2;
const POSSIBLE_CUE = 0.15;

/**
 * Added to every step into a content in the second pass: as learned it is shy and misses more than it invents. Chosen
 * once, on the held-out part, for the balance of the two.
 */
const EAGERNESS = 1;

const goesOn = (label: number): boolean => label > 0 && label % 2 === 0;

const options = (labels: number, epochs: number): LearnOptions => ({
  labels,
  bits: BITS,
  epochs,
  rate: 0.1,
  dropout: 0.3,
  shrink: 0,
  minCount: 25,
  allowed: (from, to) => !goesOn(to) || from === to || from === to - 1,
  mayStart: (label) => !goesOn(label),
});

/** The token that holds a place of the text, or the next one. */
const tokenAt = (document: TaggedDocument, place: number): number => {
  let low = 0;
  let high = document.tokens.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (document.tokens[middle]!.end <= place) low = middle + 1;
    else high = middle;
  }
  return low;
};

const tokensOf = (document: TaggedDocument, span: CharSpan): TokenSpan => ({
  from: tokenAt(document, span.start),
  to: tokenAt(document, span.end - 1) + 1,
});

const write = (labels: Uint8Array, spans: readonly TokenSpan[], begin: number, offset = 0): void => {
  for (const { from, to } of spans) {
    for (let i = Math.max(from, offset); i < Math.min(to, offset + labels.length); i += 1)
      labels[i - offset] = i === from ? begin : begin + 1;
  }
};

/** A label that goes on after another one begins instead: spans cut by a window or by a cue. */
const repair = (labels: Uint8Array): void => {
  labels.forEach((label, i) => {
    const before = i > 0 ? labels[i - 1]! : 0;
    if (goesOn(label) && before !== label && before !== label - 1) labels[i] = label - 1;
  });
};

const goldRoles = (document: TaggedDocument, row: AttributionRow): Uint8Array => {
  const labels = new Uint8Array(document.tokens.length);
  const spans = (part: "content" | "source" | "cue"): TokenSpan[] =>
    row.attributions.flatMap((attribution) => attribution[part].map((span) => tokensOf(document, span)));
  write(labels, spans("content"), ROLE.contentBegin);
  write(labels, spans("source"), ROLE.sourceBegin);
  write(labels, spans("cue"), ROLE.cueBegin);
  repair(labels);
  return labels;
};

type RoleSet = { readonly set: SequenceSet; readonly rowOf: readonly number[] };

const roleSet = (rows: readonly AttributionRow[]): RoleSet => {
  const set = new SequenceSet();
  const features = new FeatureList(BITS);
  const rowOf: number[] = [];
  rows.forEach((row, index) => {
    const document = tagDocument(row.text);
    const labels = goldRoles(document, row);
    for (const { from, to } of paragraphsOf(document)) {
      const around = surroundingsOf(document, from, to);
      for (let i = from; i < to; i += 1) {
        roleFeatures(document, around, i, from, to, features);
        const label = labels[i]!;
        set.addToken(features.ids, features.length, i === from && goesOn(label) ? label - 1 : label);
      }
      set.endSequence();
      rowOf.push(index);
    }
  });
  return { set, rowOf };
};

const taggerOf = (learned: LearnedChain): Tagger => ({
  bits: BITS,
  chain: learned.chain,
  weights: learned.weights,
  scale: 1,
});

/** What the second pass should say of every candidate cue: the gold cues, and the false ones, which link nothing. */
const linkSet = (rows: readonly AttributionRow[], halves: readonly Tagger[]): SequenceSet => {
  const set = new SequenceSet();
  const features = new FeatureList(BITS);
  for (const row of rows) {
    const document = tagDocument(row.text);
    const roles = readRoles(document, halves[partOf(row.id, HALVES)]!, POSSIBLE_CUE);
    const emit = (cue: TokenSpan, content: readonly TokenSpan[], source: readonly TokenSpan[]): void => {
      const context = linkContext(document, roles, cue);
      const { from, to } = context.window;
      const labels = new Uint8Array(to - from);
      write(labels, content, LINK.contentBegin, from);
      write(labels, source, LINK.sourceBegin, from);
      labels.fill(0, cue.from - from, cue.to - from);
      repair(labels);
      for (let i = from; i < to; i += 1) {
        linkFeatures(context, i, features);
        set.addToken(features.ids, features.length, labels[i - from]!);
      }
      set.endSequence();
    };
    const found = new Set<TokenSpan>();
    for (const attribution of row.attributions) {
      const [first] = attribution.cue;
      if (first === undefined) continue;
      const gold = tokensOf(document, first);
      const seen = roles.cues.filter((cue) => cue.from < gold.to && gold.from < cue.to);
      for (const cue of seen) found.add(cue);
      const spans = (part: readonly CharSpan[]): TokenSpan[] => part.map((span) => tokensOf(document, span));
      emit(seen[0] ?? gold, spans(attribution.content), spans(attribution.source));
    }
    for (const cue of roles.cues) if (!found.has(cue)) emit(cue, [], []);
  }
  return set;
};

const eager = ({ chain, weights }: LearnedChain): LearnedChain => {
  const { labels } = chain;
  const into = (_: number, k: number): number => (k % labels === LINK.contentBegin ? EAGERNESS : 0);
  const transition = chain.transition.map((value, k) => value + into(value, k));
  const initial = chain.initial.map((value, k) => value + into(value, k));
  return { chain: { labels, transition, initial }, weights };
};

const save = (name: string, learned: LearnedChain, about: string, articles: number): void => {
  const at = process.argv.indexOf("--out");
  const folder = at < 0 ? "lib/pipeline/framing/attribution" : process.argv[at + 1]!;
  const provenance = {
    about,
    learnedBy: "scripts/learn-attribution.ts",
    learnedFrom: `${articles} articles of PolNeAR's development part; one article in eight was held out`,
    holds: "weights of hashed features; no text",
  };
  writeFileSync(
    resolve(folder, `${name}-model.json`),
    `${JSON.stringify({ ...provenance, ...packTagger(learned, BITS) }, null, 1)}\n`,
  );
};

const main = (): void => {
  const say = (what: string): void => console.log(what, `${Math.round(process.cpuUsage().user / 1e6)} s`);
  const rows = readGold<AttributionRow>("framing/polnear").filter((row) => !isHeldOut(row.id));
  let data: RoleSet | undefined = roleSet(rows);
  say(`features of ${data.set.gold.length} tokens`);
  const { rowOf } = data;
  const learnRoles = (use: (row: AttributionRow) => boolean): LearnedChain =>
    learnChain(data!.set, options(ROLE_LABELS, 5), (sequence) => use(rows[rowOf[sequence]!]!));
  save(
    "roles",
    learnRoles(() => true),
    "First pass of attribution: source, cue or content, for every word",
    rows.length,
  );
  say("first pass");
  const halves = Array.from({ length: HALVES }, (_, half) =>
    taggerOf(learnRoles((row) => partOf(row.id, HALVES) !== half)),
  );
  say("its halves");
  data = undefined;
  const links = linkSet(rows, halves);
  say(`candidates: ${links.sequences}`);
  save(
    "links",
    eager(learnChain(links, options(LINK_LABELS, 4))),
    "Second pass of attribution: content and source of one cue",
    rows.length,
  );
  say("second pass");
};

main();
