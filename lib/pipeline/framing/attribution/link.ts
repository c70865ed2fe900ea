import { bestPath } from "../tagger/chain";
import type { TaggedDocument } from "../tagger/document";
import type { FeatureList } from "../tagger/hashing";
import { scoreToken, type Tagger } from "../tagger/scorer";
import { LINK, LINK_LABELS, linkContext, linkFeatures } from "./link-features";
import type { Roles, TokenSpan } from "./roles";

export type Linked = {
  readonly cue: TokenSpan;
  readonly content: readonly TokenSpan[];
  readonly source: readonly TokenSpan[];
};

const segments = (path: Uint8Array, begin: number, offset: number): TokenSpan[] => {
  const spans: TokenSpan[] = [];
  for (let i = 0; i < path.length; i += 1) {
    if (path[i] !== begin) continue;
    let end = i + 1;
    while (path[end] === begin + 1) end += 1;
    spans.push({ from: offset + i, to: offset + end });
  }
  return spans;
};

/** Second pass: the content and the source of one cue. */
export const linkCue = (
  document: TaggedDocument,
  roles: Roles,
  cue: TokenSpan,
  tagger: Tagger,
  features: FeatureList,
): Linked => {
  const context = linkContext(document, roles, cue);
  const { from, to } = context.window;
  const scores = new Float64Array((to - from) * LINK_LABELS);
  for (let i = from; i < to; i += 1) {
    linkFeatures(context, i, features);
    scoreToken(tagger, features, scores, (i - from) * LINK_LABELS);
  }
  const path = bestPath(tagger.chain, scores, to - from);
  return {
    cue,
    content: segments(path, LINK.contentBegin, from),
    source: segments(path, LINK.sourceBegin, from),
  };
};
