import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { changeOf, REPORTS } from "@/tests/store/fixture";
import { answerExport } from "./answer-export";
import { closeContainers, container } from "./container";
import { exportFormats } from "./export-store";

const home = mkdtempSync(join(tmpdir(), "dateline-export-"));
const FACTS = 1_000;

beforeAll(async () => {
  process.env.DATELINE_STORE = join(home, "store");
  const many = Array.from({ length: FACTS }, (_, i) => ({
    event: `x${i}`,
    sentence: `Item ${i} of the long list took place.`,
    edtf: `20${10 + (i % 9)}-01-1${i % 9}`,
  }));
  const reports = [...REPORTS, { id: "a_many", outlet: "The Almanac", facts: many }];
  await (await container()).store.save(changeOf(reports, 0));
});
afterAll(async () => {
  await closeContainers();
  delete process.env.DATELINE_STORE;
  rmSync(home, { recursive: true, force: true });
});

const get = (search: string) => answerExport(new Request(`http://here.example/api/v1/export${search}`));

describe("the export of a view", () => {
  it("gives every format as a file whose name comes from the format alone", async () => {
    for (const format of exportFormats()) {
      const answer = await get(`?format=${format}&q=council`);
      expect(answer.status, format).toBe(200);
      expect(answer.headers.get("content-disposition")).toMatch(
        /^attachment; filename="dateline\.[a-z.]+"$/u,
      );
      expect((await answer.text()).length).toBeGreaterThan(20);
    }
  });

  it("holds what the filters leave", async () => {
    const lines = (await (await get("?outlets=Ahlum+Daily&from=2020")).text()).trim().split("\n");
    expect(lines.map((l) => JSON.parse(l).id).sort()).toEqual(["e_bridge", "e_works"]);
    const cited = JSON.parse(await (await get("?format=csl-json&outlets=Ahlum+Daily&from=2020")).text());
    expect(cited.map((c: { id: string }) => c.id).sort()).toEqual(["a_one", "a_two"]);
  });

  it.each([
    "?format=../../etc/passwd",
    "?format=csv%0d%0aSet-Cookie:%20x=1",
    "?format=__proto__",
    "?from=soon",
    "?precision=never",
  ])("refuses %s", async (search) => {
    const answer = await get(search);
    expect(answer.status).toBe(400);
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect((await answer.json()).code).toBe("bad-query");
  });

  it("reads the store only as fast as it is read itself, and stops when the reader leaves", async () => {
    const { store } = await container();
    const pages = vi.spyOn(store, "listEvents");
    const reader = (await get("?format=jsonl")).body?.getReader();
    expect(pages).toHaveBeenCalledTimes(0);
    await reader?.read();
    const before = pages.mock.calls.length;
    expect(before).toBeLessThan(3);
    await new Promise((r) => setTimeout(r, 50));
    expect(pages.mock.calls.length).toBe(before);
    await reader?.cancel();
    expect(pages.mock.calls.length).toBe(before);
    pages.mockRestore();
  });

  it("points into its texts with selectors that find the words", async () => {
    const { items } = JSON.parse(await (await get("?format=web-annotation&q=council")).text());
    const [{ target }] = items;
    expect(target.selector[0]).toMatchObject({
      type: "TextQuoteSelector",
      exact: "The council voted in March 2019 to build it.",
    });
    expect(target.selector[1].type).toBe("TextPositionSelector");
  });
});
