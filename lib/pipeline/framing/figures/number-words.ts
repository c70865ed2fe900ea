import type { Token } from "../tagger/tokens";

const ones =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const words = new Map<string, number>([
  ...ones.map((word, i) => [word, i] as const),
  ...tens.map((word, i) => [word, (i + 2) * 10] as const),
]);
const scales = new Map<string, number>([
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["m", 1e6],
  ["bn", 1e9],
]);
/** Round counts: from twice (or ten times) the scale up to the next one. */
const rounds = new Map<string, readonly [number, number]>([
  ["dozens", [24, 99]],
  ["scores", [40, 199]],
  ["hundreds", [200, 999]],
  ["thousands", [2e3, 9_999]],
  ["millions", [2e6, 999_999_999]],
  ["billions", [2e9, 999_999_999_999]],
]);

/** A number read from text: lowest and highest value, one past its last token. */
export type ReadNumber = {
  readonly low: number;
  readonly high: number;
  readonly to: number;
  readonly isRound: boolean;
};

const digits = /^[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?$|^[0-9]+(?:\.[0-9]+)?$/;

/** "tens of thousands", "hundreds of millions". */
const roundAt = (tokens: readonly Token[], i: number): ReadNumber | null => {
  const { lower } = tokens[i]!;
  const scale = rounds.get(tokens[i + 2]?.lower ?? "");
  if (scale && tokens[i + 1]?.lower === "of") {
    const unit = scale[0] / 2;
    if (lower === "tens") return { low: 20 * unit, high: 100 * unit - 1, to: i + 3, isRound: true };
    if (lower === "hundreds") return { low: 200 * unit, high: 1000 * unit - 1, to: i + 3, isRound: true };
    if (lower === "thousands") return { low: 2000 * unit, high: 10_000 * unit - 1, to: i + 3, isRound: true };
  }
  const round = rounds.get(lower);
  return round ? { low: round[0], high: round[1], to: i + 1, isRound: true } : null;
};

const plainAt = (tokens: readonly Token[], i: number): { value: number; to: number } | null => {
  const { lower } = tokens[i]!;
  const parts = lower.split("-");
  const compound = parts.length === 2 ? [words.get(parts[0]!), words.get(parts[1]!)] : [];
  const isPair =
    compound[0] !== undefined && compound[0] >= 20 && compound[1] !== undefined && compound[1] < 10;
  let value = digits.test(lower)
    ? Number(lower.replaceAll(",", ""))
    : isPair
      ? compound[0]! + compound[1]!
      : words.get(lower);
  if (
    value === undefined &&
    (lower === "a" || lower === "several") &&
    scales.has(tokens[i + 1]?.lower ?? "") &&
    tokens[i + 1]!.lower.length > 2
  )
    value = lower === "a" ? 1 : 2;
  if (value === undefined || !Number.isFinite(value)) return null;
  let to = i + 1;
  for (
    let scale = scales.get(tokens[to]?.lower ?? "");
    scale !== undefined;
    scale = scales.get(tokens[to]?.lower ?? "")
  ) {
    value *= scale;
    to += 1;
  }
  return { value, to };
};

/** The number that begins at a token, or null. "300 to 400", "between 300 and 400" and "300–400" are one. */
export const numberAt = (tokens: readonly Token[], i: number): ReadNumber | null => {
  const round = roundAt(tokens, i);
  if (round) return round;
  const first = plainAt(tokens, i);
  if (!first) return null;
  const link = tokens[first.to]?.lower ?? "";
  const isBetween = tokens[i - 1]?.lower === "between" && link === "and";
  if (isBetween || link === "to" || link === "–" || link === "-") {
    const second = tokens[first.to + 1] ? plainAt(tokens, first.to + 1) : null;
    if (second && second.value > first.value) {
      // "two to three million": the scale at the end holds for both.
      const low =
        first.value < 1000 && second.value >= 1e6 && second.value / first.value > 1e4
          ? first.value * 10 ** Math.floor(Math.log10(second.value) - Math.log10(first.value))
          : first.value;
      return { low, high: second.value, to: second.to, isRound: false };
    }
  }
  const isSeveral = tokens[i]!.lower === "several";
  return {
    low: first.value,
    high: isSeveral ? first.value * 4.5 : first.value,
    to: first.to,
    isRound: isSeveral,
  };
};
