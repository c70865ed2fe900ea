import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { closeContainers, ingest } from "@/lib/server";

const GOLD = "../shared/gold/stories/abp-10k.jsonl.gz";
const SIZES = [1000, 3000, 10_000];

type Line = {
  readonly outlet?: string;
  readonly url?: string;
  readonly title?: string;
  readonly published?: string | null;
  readonly text: string;
};

const lines = (): readonly Line[] =>
  gunzipSync(readFileSync(GOLD))
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .map((line): Line => JSON.parse(line));

const writeFiles = (folder: string, some: readonly Line[], from: number): void => {
  mkdirSync(folder, { recursive: true });
  some.forEach(({ outlet, url, title, published, text }, i) => {
    const fields = {
      outlet: outlet || "Unknown outlet",
      url,
      title,
      published: published ?? undefined,
      text,
    };
    writeFileSync(join(folder, `${String(from + i).padStart(5, "0")}.json`), JSON.stringify(fields));
  });
};

/** Highest resident memory seen while a task runs, in megabytes. */
const withPeak = async (work: () => Promise<void>): Promise<number> => {
  let peak = 0;
  const look = (): void => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 100);
  await work();
  clearInterval(timer);
  look();
  return Math.round(peak / 1e6);
};

/** Seconds by the clock, and of processor time, which other work on the machine does not lengthen. */
type Took = { readonly wall: number; readonly cpu: number };

const timed = async (work: () => Promise<unknown>): Promise<Took> => {
  const begin = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: (performance.now() - begin) / 1000, cpu: (user + system) / 1e6 };
};

const median = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[all.length >> 1] ?? 0;

/** One size: everything in one go, then five more articles, one by one. */
const measure = async (all: readonly Line[], size: number): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "dateline-ingest-"));
  process.env.DATELINE_STORE = join(folder, "store");
  const first = all.slice(0, Math.min(size, all.length) - 5);
  try {
    writeFiles(join(folder, "files"), first, 0);
    let took: Took = { wall: 0, cpu: 0 };
    let summary = "";
    const peak = await withPeak(async () => {
      took = await timed(async () => {
        const { articles, events } = await ingest([join(folder, "files")]);
        summary = `${articles} articles, ${events} events`;
      });
    });
    const more: Took[] = [];
    for (let i = 0; i < 5; i++) {
      const one = join(folder, `one-${i}`);
      writeFiles(one, all.slice(first.length + i, first.length + i + 1), first.length + i);
      more.push(await timed(() => ingest([one])));
    }
    const walls = more.map((m) => m.wall);
    console.log(
      `${summary}: ${took.wall.toFixed(1)} s (processor ${took.cpu.toFixed(1)} s), ` +
        `${(first.length / took.wall).toFixed(1)} articles/s (${(first.length / took.cpu).toFixed(1)} per processor second), ` +
        `peak ${peak} MB; one more: median ${median(walls).toFixed(2)} s, slowest ${Math.max(...walls).toFixed(2)} s, ` +
        `processor ${median(more.map((m) => m.cpu)).toFixed(2)} s`,
    );
  } finally {
    await closeContainers();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Reading, dating, merging and storing real articles: 1,000, 3,000 and 10,000, and one more of each. */
export const ingestBench = async (): Promise<void> => {
  if (!existsSync(GOLD)) {
    console.log("Development articles not found beside the repository; nothing to measure.");
    return;
  }
  const all = lines();
  const wanted = process.env.DATELINE_BENCH_SIZE ? [Number(process.env.DATELINE_BENCH_SIZE)] : SIZES;
  for (const size of wanted) await measure(all, size);
};
