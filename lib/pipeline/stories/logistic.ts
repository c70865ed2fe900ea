/** A learned linear score: features by name, the constant, and where the numbers come from. */
export type LogisticModel = {
  readonly provenance: Readonly<Record<string, string>>;
  readonly weights: Readonly<Record<string, number>>;
  readonly constant: number;
};

/** Weights in the order of `names`; a name that the model lacks is a programming error. */
export const weightsInOrder = (model: LogisticModel, names: readonly string[]): number[] =>
  names.map((name) => {
    const weight = model.weights[name];
    if (weight === undefined) throw new Error(`the model has no weight for “${name}”`);
    return weight;
  });

/** Log-odds of a feature vector, kept within ±8 so that no single pair decides over a whole group. */
export const logOdds = (
  weights: readonly number[],
  constant: number,
  features: readonly number[],
): number => {
  let sum = constant;
  for (let i = 0; i < weights.length; i += 1) sum += weights[i]! * features[i]!;
  return Math.max(-8, Math.min(8, sum));
};
