import type { TokenClass } from "../engine/pattern";
import { DECIMAL, GROUPED, NUMBER, type Tokens } from "../engine/tokens";

const number = (test: (value: number, digits: number) => boolean): TokenClass => ({
  test: (tokens: Tokens, i: number) => tokens.kind[i] === NUMBER && test(tokens.value[i]!, tokens.digits[i]!),
  startsWith: () => false,
  startsWithNumber: true,
});

/** Classes of number tokens that mean the same in every language. */
export const NUMBER_CLASSES: Readonly<Record<string, TokenClass>> = {
  /** Day of a month as written, 1 to 31; `dd` always two digits, which may be out of range. */
  day: number((v, d) => d <= 2 && v >= 1 && v <= 31),
  dd: number((_, d) => d === 2),
  d1or2: number((_, d) => d <= 2),
  /** Month number, 1 to 12. */
  mon: number((v, d) => d <= 2 && v >= 1 && v <= 12),
  /** A year in four digits that news could mean. */
  year4: number((v, d) => d === 4 && v >= 1000 && v <= 2199),
  yyyy: number((_, d) => d === 4),
  hour: number((v, d) => d <= 2 && v <= 24),
  minute: number((v, d) => d === 2 && v <= 59),
  int: number((v) => v >= 0),
  number: {
    test: (tokens, i) =>
      tokens.kind[i] === NUMBER || tokens.kind[i] === GROUPED || tokens.kind[i] === DECIMAL,
    startsWith: () => false,
    startsWithNumber: true,
  },
};

/** Two-digit years: 50 to 99 are of the 1900s, the rest of the 2000s. */
export const fullYear = (year: number, digits: number): number =>
  digits > 2 ? year : year >= 50 ? 1900 + year : 2000 + year;
