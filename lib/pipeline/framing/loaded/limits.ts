import type { LoadedLimits } from "./judge";

/** Chosen by cross-validation on the development set, for words and sentences together. */
export const LIMITS: LoadedLimits = { word: 0.24, plainBelow: 0.35, calm: 0.5 };
