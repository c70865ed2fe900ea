/** Something that wants to stand at `at` (its top) and is `size` tall, gap included. */
export type Wish = { readonly at: number; readonly size: number };

/**
 * Tops for things in a fixed order so that none overlaps the next and the squared distances to where they want to
 * stand are least. Method: isotonic regression by pooling adjacent violators, on positions less the space before.
 */
export const spreadOut = (wishes: readonly Wish[], least: number): readonly number[] => {
  const pools: { sum: number; n: number }[] = [];
  let before = 0;
  for (const wish of wishes) {
    pools.push({ sum: wish.at - before, n: 1 });
    before += wish.size;
    for (;;) {
      const last = pools.at(-1);
      const previous = pools.at(-2);
      if (!last || !previous || previous.sum / previous.n <= last.sum / last.n) break;
      previous.sum += last.sum;
      previous.n += last.n;
      pools.pop();
    }
  }
  const flat = pools.flatMap((p) => new Array<number>(p.n).fill(Math.max(least, p.sum / p.n)));
  let offset = 0;
  return wishes.map((wish, i) => {
    const top = (flat[i] ?? least) + offset;
    offset += wish.size;
    return top;
  });
};
