import { startProduct } from "./product";

const PATHS = ["/", "/?view=list", "/api/v1/timeline", "/api/v1/events?limit=100", "/undated"];

const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;

/** Milliseconds from request to last byte, after ten warming requests, one request at a time. */
export const timeRequests = async (url: string, rounds = 60): Promise<readonly number[]> => {
  const times: number[] = [];
  for (let i = 0; i < rounds + 10; i += 1) {
    const begin = performance.now();
    const answer = await fetch(url);
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
    if (i >= 10) times.push(performance.now() - begin);
  }
  return times.sort((a, b) => a - b);
};

export const server = async (): Promise<void> => {
  const product = await startProduct();
  try {
    for (const path of PATHS) {
      const times = await timeRequests(product.url + path);
      console.log(
        `${path.padEnd(28)} median ${quantile(times, 0.5).toFixed(1)} ms   p95 ${quantile(times, 0.95).toFixed(1)} ms`,
      );
    }
  } finally {
    await product.stop();
  }
};
