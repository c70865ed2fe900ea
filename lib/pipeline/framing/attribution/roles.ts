import { bestPath, marginals } from "../tagger/chain";
import type { TaggedDocument } from "../tagger/document";
import { FeatureList } from "../tagger/hashing";
import { scoreToken, type Tagger } from "../tagger/scorer";
import { roleFeatures, surroundingsOf } from "./role-features";

/** Labels of the first pass. A content never holds a cue of its own attribution, so one label a token is enough. */
export const ROLE = {
  none: 0,
  contentBegin: 1,
  content: 2,
  cueBegin: 3,
  cue: 4,
  sourceBegin: 5,
  source: 6,
} as const;
export const ROLE_LABELS = 7;

/** Token numbers, `to` excluded. */
export type TokenSpan = { readonly from: number; readonly to: number };

export type Roles = {
  /** The likeliest label of every token. */
  readonly label: Uint8Array;
  /** Probability that the token belongs to a content, in sixteenths. */
  readonly content: Uint8Array;
  /** Spans that may be cues, in order, with the probability that one begins there. */
  readonly cues: readonly (TokenSpan & { readonly probability: number })[];
};

/** Longer paragraphs are read in pieces, so that one endless line costs no more than many short ones. */
const PIECE = 1500;

/** The paragraphs of a document as token spans. */
export const paragraphsOf = (document: TaggedDocument): TokenSpan[] => {
  const { tokens } = document;
  const spans: TokenSpan[] = [];
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1;
    while (to < tokens.length && to - from < PIECE && tokens[to]!.paragraph === tokens[from]!.paragraph)
      to += 1;
    spans.push({ from, to });
    from = to;
  }
  return spans;
};

/** First pass: which words are source, cue or content of some attribution. */
export const readRoles = (document: TaggedDocument, tagger: Tagger, threshold: number): Roles => {
  const size = document.tokens.length;
  const label = new Uint8Array(size);
  const content = new Uint8Array(size);
  const cues: (TokenSpan & { probability: number })[] = [];
  const features = new FeatureList(tagger.bits);
  for (const { from, to } of paragraphsOf(document)) {
    const length = to - from;
    const scores = new Float64Array(length * ROLE_LABELS);
    const around = surroundingsOf(document, from, to);
    for (let i = from; i < to; i += 1) {
      roleFeatures(document, around, i, from, to, features);
      scoreToken(tagger, features, scores, (i - from) * ROLE_LABELS);
    }
    label.set(bestPath(tagger.chain, scores, length), from);
    const { at } = marginals(tagger.chain, scores, length);
    const p = (i: number, role: number): number => at[(i - from) * ROLE_LABELS + role] ?? 0;
    for (let i = from; i < to; i += 1) {
      content[i] = Math.min(15, Math.floor((p(i, ROLE.contentBegin) + p(i, ROLE.content)) * 16));
      const probability = p(i, ROLE.cueBegin);
      if (probability < threshold && label[i] !== ROLE.cueBegin) continue;
      let end = i + 1;
      while (
        end < to &&
        (label[i] === ROLE.cueBegin ? label[end] === ROLE.cue : p(end, ROLE.cue) > threshold)
      )
        end += 1;
      cues.push({ from: i, to: end, probability });
    }
  }
  return { label, content, cues };
};
