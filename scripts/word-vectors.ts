/**
 * Vectors of words from the company they keep: positive pointwise mutual information with the commonest words to the
 * left and to the right, reduced by a randomised singular value decomposition (Halko, Martinsson & Tropp 2011).
 */
import { seededNumbers } from "./learn-chain";

export type WordVectors = {
  readonly words: ReadonlyMap<string, number>;
  readonly size: number;
  readonly values: Float32Array;
};

type Sparse = {
  readonly rows: number;
  readonly columns: number;
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly value: Float32Array;
};

const CONTEXTS = 1500;
const REACH = 2;

/** Counts each word's neighbours; columns 0…CONTEXTS-1 stand left of it, the next CONTEXTS right. */
const countNeighbours = (
  texts: Iterable<readonly string[]>,
  words: ReadonlyMap<string, number>,
): Float32Array => {
  const width = CONTEXTS * 2;
  const counts = new Float32Array(words.size * width);
  for (const text of texts) {
    const ids = text.map((word) => words.get(word) ?? -1);
    ids.forEach((id, i) => {
      if (id < 0) return;
      for (let d = -REACH; d <= REACH; d += 1) {
        const other = ids[i + d] ?? -1;
        if (d !== 0 && other >= 0 && other < CONTEXTS)
          counts[id * width + other + (d > 0 ? CONTEXTS : 0)]! += 1;
      }
    });
  }
  return counts;
};

const informationOf = (counts: Float32Array, rows: number): Sparse => {
  const columns = CONTEXTS * 2;
  const rowSum = new Float64Array(rows);
  const columnSum = new Float64Array(columns);
  for (let r = 0; r < rows; r += 1) {
    for (let c = 0; c < columns; c += 1) {
      rowSum[r]! += counts[r * columns + c]!;
      columnSum[c]! += counts[r * columns + c]! ** 0.75;
    }
  }
  const all = columnSum.reduce((a, b) => a + b, 0);
  const start = new Int32Array(rows + 1);
  const column: number[] = [];
  const value: number[] = [];
  for (let r = 0; r < rows; r += 1) {
    for (let c = 0; c < columns; c += 1) {
      const n = counts[r * columns + c]!;
      if (n === 0) continue;
      const information = Math.log((n * all) / (rowSum[r]! * columnSum[c]!));
      if (information > 0) {
        column.push(c);
        value.push(information);
      }
    }
    start[r + 1] = column.length;
  }
  return { rows, columns, start, column: Int32Array.from(column), value: Float32Array.from(value) };
};

const times = (m: Sparse, x: Float32Array, size: number): Float32Array => {
  const out = new Float32Array(m.rows * size);
  for (let r = 0; r < m.rows; r += 1) {
    for (let k = m.start[r]!; k < m.start[r + 1]!; k += 1) {
      const from = m.column[k]! * size;
      const v = m.value[k]!;
      for (let d = 0; d < size; d += 1) out[r * size + d]! += v * x[from + d]!;
    }
  }
  return out;
};

const transposeTimes = (m: Sparse, y: Float32Array, size: number): Float32Array => {
  const out = new Float32Array(m.columns * size);
  for (let r = 0; r < m.rows; r += 1) {
    for (let k = m.start[r]!; k < m.start[r + 1]!; k += 1) {
      const to = m.column[k]! * size;
      const v = m.value[k]!;
      for (let d = 0; d < size; d += 1) out[to + d]! += v * y[r * size + d]!;
    }
  }
  return out;
};

/** Makes the columns of a matrix orthonormal in place (modified Gram-Schmidt). */
const orthonormal = (x: Float32Array, rows: number, size: number): void => {
  for (let d = 0; d < size; d += 1) {
    for (let e = 0; e < d; e += 1) {
      let dot = 0;
      for (let r = 0; r < rows; r += 1) dot += x[r * size + d]! * x[r * size + e]!;
      for (let r = 0; r < rows; r += 1) x[r * size + d]! -= dot * x[r * size + e]!;
    }
    let norm = 0;
    for (let r = 0; r < rows; r += 1) norm += x[r * size + d]! ** 2;
    norm = Math.sqrt(norm) || 1;
    for (let r = 0; r < rows; r += 1) x[r * size + d]! /= norm;
  }
};

/** Vectors of unit length for the words given, commonest first. */
export const wordVectors = (
  texts: Iterable<readonly string[]>,
  words: ReadonlyMap<string, number>,
  size: number,
): WordVectors => {
  const matrix = informationOf(countNeighbours(texts, words), words.size);
  const next = seededNumbers(11);
  let basis: Float32Array = new Float32Array(matrix.columns * size).map(() => next() + next() + next() - 1.5);
  for (let round = 0; round < 3; round += 1) {
    orthonormal(basis, matrix.columns, size);
    basis = transposeTimes(matrix, times(matrix, basis, size), size);
  }
  orthonormal(basis, matrix.columns, size);
  const values = times(matrix, basis, size);
  for (let d = 0; d < size; d += 1) {
    let norm = 0;
    for (let r = 0; r < matrix.rows; r += 1) norm += values[r * size + d]! ** 2;
    const by = Math.sqrt(Math.sqrt(norm)) || 1;
    for (let r = 0; r < matrix.rows; r += 1) values[r * size + d]! /= by;
  }
  for (let r = 0; r < matrix.rows; r += 1) {
    let norm = 0;
    for (let d = 0; d < size; d += 1) norm += values[r * size + d]! ** 2;
    norm = Math.sqrt(norm) || 1;
    for (let d = 0; d < size; d += 1) values[r * size + d]! /= norm;
  }
  return { words, size, values };
};
