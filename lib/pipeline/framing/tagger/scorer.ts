import type { Chain } from "./chain";
import type { FeatureList } from "./hashing";

/** A trained tagger: 2^bits rows of one weight for each label, and the chain over the labels. */
export type Tagger = {
  readonly bits: number;
  readonly chain: Chain;
  readonly weights: Float32Array | Int8Array;
  /** One bit a row: does it hold weights? Most rows hold none; asking first spares the way to them. */
  readonly rows?: Uint8Array;
  /** Multiplies a sum of weights. */
  readonly scale: number;
};

/** Writes the scores of one token's labels at `offset`. */
export const scoreToken = (
  tagger: Tagger,
  features: FeatureList,
  scores: Float64Array,
  offset: number,
): void => {
  const { weights, scale } = tagger;
  const { labels } = tagger.chain;
  const { ids, length } = features;
  const { rows } = tagger;
  for (let f = 0; f < length; f += 1) {
    if (rows !== undefined && (rows[ids[f]! >> 3]! & (1 << (ids[f]! & 7))) === 0) continue;
    const row = ids[f]! * labels;
    for (let y = 0; y < labels; y += 1) scores[offset + y]! += weights[row + y]!;
  }
  for (let y = 0; y < labels; y += 1) scores[offset + y]! *= scale;
};
