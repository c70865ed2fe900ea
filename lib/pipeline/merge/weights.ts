import model from "./weights.json";

/** Names of the signals that speak for or against two mentions being one happening. */
export type WeightName = keyof typeof model.weights;
export type Weights = Readonly<Record<WeightName, number>>;

/** Log-odds of each signal, learned by `scripts/learn-merge.ts` from where the file says. Positive joins. */
export const WEIGHTS: Weights = model.weights;

/** What learning starts from: set by hand on the development sets. */
export const START: Weights = model.start;

/** One thing that speaks for or against a merge: how much of it there is, and the same in words. */
export type Signal = { readonly name: WeightName; readonly value: number; readonly says: string };
