/** A possible merge of two groups; it is stale when a group has grown since (`sizeA`, `sizeB`). */
export type Merge = {
  readonly score: number;
  readonly a: number;
  readonly b: number;
  readonly sizeA: number;
  readonly sizeB: number;
};

/** Best first; equal scores by the smaller numbers, so that the result does not hang on the order of insertion. */
const before = (x: Merge, y: Merge): boolean => {
  if (x.score !== y.score) return x.score > y.score;
  const [xLow, yLow] = [Math.min(x.a, x.b), Math.min(y.a, y.b)];
  return xLow !== yLow ? xLow < yLow : Math.max(x.a, x.b) < Math.max(y.a, y.b);
};

/** A binary heap of merges. */
export class MergeQueue {
  private readonly heap: Merge[] = [];

  push(merge: Merge): void {
    const { heap } = this;
    heap.push(merge);
    for (let i = heap.length - 1; i > 0; ) {
      const parent = (i - 1) >> 1;
      if (!before(heap[i]!, heap[parent]!)) return;
      this.swap(i, parent);
      i = parent;
    }
  }

  pop(): Merge | undefined {
    const { heap } = this;
    const top = heap[0];
    const last = heap.pop();
    if (top === undefined || last === undefined || heap.length === 0) return top;
    heap[0] = last;
    for (let i = 0; ; ) {
      const left = 2 * i + 1;
      if (left >= heap.length) return top;
      const right = left + 1;
      const child = right < heap.length && before(heap[right]!, heap[left]!) ? right : left;
      if (!before(heap[child]!, heap[i]!)) return top;
      this.swap(i, child);
      i = child;
    }
  }

  private swap(i: number, j: number): void {
    const kept = this.heap[i]!;
    this.heap[i] = this.heap[j]!;
    this.heap[j] = kept;
  }
}
