/** Logistic regression by Newton's method with a small ridge penalty; exact and repeatable, no dice. */
export type Example = {
  readonly features: readonly number[];
  readonly positive: boolean;
  readonly weight: number;
};

const solve = (matrix: number[][], right: number[]): number[] => {
  const n = right.length;
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let i = 0; i < n; i += 1) {
    let pivot = i;
    for (let r = i + 1; r < n; r += 1) if (Math.abs(rows[r]![i]!) > Math.abs(rows[pivot]![i]!)) pivot = r;
    [rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!];
    for (let r = 0; r < n; r += 1) {
      const factor = r === i ? 0 : rows[r]![i]! / rows[i]![i]!;
      if (factor !== 0) for (let c = i; c <= n; c += 1) rows[r]![c] = rows[r]![c]! - factor * rows[i]![c]!;
    }
  }
  return rows.map((row, i) => row[n]! / row[i]!);
};

/** Weights for each feature, the constant last. `ridge` is the penalty on each weight, per unit of total example weight. */
export const learnLogistic = (examples: readonly Example[], ridge = 1e-4): number[] => {
  const width = (examples[0]?.features.length ?? 0) + 1;
  const total = examples.reduce((sum, e) => sum + e.weight, 0);
  const weights = new Array<number>(width).fill(0);
  for (let round = 0; round < 30; round += 1) {
    const slope = new Array<number>(width).fill(0);
    const curve = Array.from({ length: width }, () => new Array<number>(width).fill(0));
    for (const { features, positive, weight } of examples) {
      const x = [...features, 1];
      // Most features of most pairs are zero and add nothing.
      const on = x.flatMap((value, k) => (value === 0 ? [] : [k]));
      const p = 1 / (1 + Math.exp(-on.reduce((sum, k) => sum + x[k]! * weights[k]!, 0)));
      const error = ((p - (positive ? 1 : 0)) * weight) / total;
      const bend = (Math.max(1e-6, p * (1 - p)) * weight) / total;
      for (const i of on) {
        slope[i] = slope[i]! + error * x[i]!;
        const row = curve[i]!;
        for (const j of on) if (j <= i) row[j] = row[j]! + bend * x[i]! * x[j]!;
      }
    }
    for (let i = 0; i < width; i += 1) {
      if (i < width - 1) slope[i] = slope[i]! + ridge * weights[i]!;
      curve[i]![i] = curve[i]![i]! + ridge + 1e-9;
      for (let j = 0; j < i; j += 1) curve[j]![i] = curve[i]![j]!;
    }
    const step = solve(curve, slope);
    step.forEach((change, i) => {
      weights[i] = weights[i]! - change;
    });
    if (step.every((change) => Math.abs(change) < 1e-6)) break;
  }
  return weights;
};

/** Weights by name, to four significant digits: enough to score with, short enough to read. */
export const named = (names: readonly string[], weights: readonly number[]): Record<string, number> =>
  Object.fromEntries(names.map((name, i) => [name, Number((weights[i] ?? 0).toPrecision(4))]));
