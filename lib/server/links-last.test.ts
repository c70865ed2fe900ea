import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { NewsEvent } from "@/lib/domain/news-event";
import { closeContainers, container } from "./container";
import { ingest } from "./ingest";

const home = mkdtempSync(join(tmpdir(), "dateline-last-"));
const NAMES = ["Ahlum", "Berkel", "Cosford", "Dunmore", "Elvas", "Fanano", "Gavi", "Hoorn"];

const report = (town: string, i: number, paper: number): string =>
  [
    `${town} has a pier`,
    "",
    `${town.toUpperCase()}, ${2 + i} May 2021. The council of ${town} opened a pier on ${1 + i} May 2021, it said.`,
    "",
    `Works at ${town} had begun in March ${2010 + i} after ${40 + i} residents signed a petition.`,
    "",
    paper % 2 === 0
      ? `The mayor of ${town} resigned on ${3 + i} June 2021 after a vote.`
      : `A storm broke the pier of ${town} on ${5 + i} August 2021.`,
    "",
  ].join("\n");

let round = 0;
const read = async (papers: readonly number[], change: (text: string) => string = (text) => text) => {
  const folder = join(home, `round${round++}`);
  mkdirSync(folder);
  for (const paper of papers)
    for (const [i, town] of NAMES.entries())
      writeFileSync(
        join(folder, `${town}-${paper}.json`),
        JSON.stringify({
          outlet: `Paper ${paper}`,
          url: `https://p${paper}.example/${town}`,
          text: change(report(town, i, paper)),
        }),
      );
  await ingest([folder]);
};

const events = async (): Promise<readonly NewsEvent[]> =>
  (await (await container()).store.listEvents({}, { limit: 500 })).events;

/** What became of links to events: `right` leads to an event that still holds words the old one had. */
const followed = async (before: readonly NewsEvent[]) => {
  const { store } = await container();
  const tally = { right: 0, told: 0, wrong: 0, lost: 0 };
  for (const event of before) {
    const first = await store.getEvent(event.id);
    const found = first.kind === "moved" ? await store.getEvent(first.to) : first;
    const words = new Set(event.mentions.map((m) => m.quote));
    if (found.kind === "gone") tally.told++;
    else if (found.kind !== "event") tally.lost++;
    else if (found.event.mentions.some((m) => words.has(m.quote))) tally.right++;
    else tally.wrong++;
  }
  return tally;
};

beforeAll(() => {
  process.env.DATELINE_STORE = join(home, "store");
});
afterAll(async () => {
  await closeContainers();
  delete process.env.DATELINE_STORE;
  rmSync(home, { recursive: true, force: true });
});

describe("links to events", () => {
  it("lead to the same happening when other outlets come and events merge", async () => {
    await read([0, 1]);
    const before = await events();
    expect(before.length).toBeGreaterThan(10);
    await read([2, 3, 4]);
    expect(await followed(before)).toEqual({ right: before.length, told: 0, wrong: 0, lost: 0 });
  }, 60_000);

  it("lead there, or to what became of it, when all articles are read again with other words", async () => {
    const before = await events();
    await read([0, 1, 2, 3, 4], (text) =>
      text.replace("resigned", "stepped down").replace("A storm", "Heavy waves"),
    );
    const { right, told, wrong, lost } = await followed(before);
    expect([wrong, lost]).toEqual([0, 0]);
    expect(right + told).toBe(before.length);
    expect(right).toBeGreaterThan(before.length / 2);
  }, 60_000);
});
