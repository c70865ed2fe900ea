import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { TimelineAnswer } from "@/lib/contract/models";
import { edtfOfDay } from "@/lib/domain/edtf";
import { eventOfEntry } from "@/lib/pipeline/import";
import { closeContainers, container } from "@/lib/server/container";
import { importTimeline } from "@/lib/server/import-timeline";
import { query } from "@/lib/server/query";
import { seeded } from "@/lib/viz/sample/generate-events";
import { generateTimeline } from "./generate-timeline";

/** Stores and generated files stay here, since a million events take minutes. */
const SHELF = join(".tmp", "bench-timeline");

/** How many events, from BENCH_EVENTS ("100,10000,1000000"). */
export const sizes = (): readonly number[] =>
  (process.env.BENCH_EVENTS ?? "100,10000,100000").split(",").map(Number);

const seconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6;

/** Where the store of `n` events is; made by `dateline import` where it is not there, with what that cost. */
export const storeOf = async (n: number): Promise<string> => {
  mkdirSync(SHELF, { recursive: true });
  const folder = process.env.BENCH_STORE ?? join(SHELF, `store-${n}`);
  process.env.DATELINE_STORE = folder;
  if (existsSync(join(folder, "complete")) || process.env.BENCH_STORE) return folder;
  const file = join(SHELF, `events-${n}.jsonl`);
  if (!existsSync(file)) await generateTimeline(file, n);
  const before = process.cpuUsage();
  await importTimeline(file);
  const used = seconds(process.cpuUsage(before));
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(`  import of ${n}: ${used.toFixed(1)} s processor time, ${peak.toFixed(0)} MB at most`);
  mkdirSync(join(folder, "complete"), { recursive: true });
  return folder;
};

const quantile = (values: readonly number[], q: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
};

const told = (values: readonly number[], digits = 1): string =>
  `median ${quantile(values, 0.5).toFixed(digits)}, p95 ${quantile(values, 0.95).toFixed(digits)}`;

type Fields = Readonly<Record<string, string | number>>;

/** A window of any length from three days to the whole, anywhere. */
const randomWindow = (random: () => number, { from, to }: TimelineAnswer["extent"]): Fields => {
  const length = Math.max(3, Math.round((to - from) * (1 - random()) ** 4));
  const start = Math.round(from + random() * (to - from - length));
  return { from: edtfOfDay(start), to: edtfOfDay(start + length - 1), width: 1200 };
};

const asked = async (fields: Fields): Promise<TimelineAnswer> => {
  const found = await query("timeline", fields, { strict: true });
  if (!found.ok) throw new Error(found.problem.detail);
  return found.answer;
};

const FILTERS: Readonly<Record<string, Fields>> = {
  "all events": {},
  "one outlet": { outlets: "Paper 3" },
  "four outlets": { outlets: "Paper 2,Paper 3,Paper 5,Paper 8" },
  "a search": { q: "museum lease" },
};

const WINDOWS = 200;

const measureFilter = async (name: string, filter: Fields): Promise<void> => {
  const random = seeded(9);
  const start = process.cpuUsage();
  const { extent } = await asked({ ...filter, width: 1200 });
  const first = seconds(process.cpuUsage(start)) * 1000;
  const times: number[] = [];
  const bytes: number[] = [];
  for (let i = 0; i < WINDOWS; i++) {
    const fields = { ...filter, ...randomWindow(random, extent) };
    const before = process.cpuUsage();
    const answer = await asked(fields);
    const text = JSON.stringify(answer);
    times.push(seconds(process.cpuUsage(before)) * 1000);
    bytes.push(gzipSync(text).length / 1000);
  }
  console.log(
    `  ${name.padEnd(14)} whole, first time: ${first.toFixed(0)} ms; a window: ${told(times)} ms processor time; compressed: ${told(bytes)} kB, most ${Math.max(...bytes).toFixed(1)}`,
  );
};

/** One event more, in a transaction of its own, levels and all. */
const measureAdding = async (): Promise<void> => {
  const { store } = await container();
  const times: number[] = [];
  for (let i = 0; i < 40; i++) {
    const mentions = [
      { outlet: "Paper 1", quote: `Added ${i}.` },
      { outlet: "Paper 7", quote: `Added ${i}, too.` },
    ];
    const made = eventOfEntry(
      { edtf: `2019-0${1 + (i % 9)}-1${i % 9}`, title: `Added ${process.pid} ${i}`, mentions },
      "bench",
    );
    if (!made.ok) throw new Error(made.why);
    const before = process.cpuUsage();
    await store.importEvents([made.event], await store.beginImport());
    times.push(seconds(process.cpuUsage(before)) * 1000);
  }
  console.log(`  one event added: ${told(times)} ms processor time`);
};

/**
 * `npm run bench -- windows`: what a window of the timeline costs in the store and on the wire, and what adding an
 * event costs. BENCH_EVENTS says how many events, DATELINE_STORE is set here.
 */
export const windows = async (): Promise<void> => {
  for (const n of sizes()) {
    console.log(`${n} events`);
    await storeOf(n);
    for (const [name, filter] of Object.entries(FILTERS)) await measureFilter(name, filter);
    await measureAdding();
    await closeContainers();
  }
};
