import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { changeOf, REPORTS } from "@/tests/store/fixture";
import { answerFreeze } from "./answer-freeze";
import { closeContainers, container } from "./container";

const home = mkdtempSync(join(tmpdir(), "dateline-freeze-"));
const HERE = "http://here.example";

beforeAll(async () => {
  process.env.DATELINE_STORE = join(home, "store");
  await (await container()).store.save(changeOf(REPORTS, 0));
});
afterEach(() => {
  delete process.env.DATELINE_WRITING;
});
afterAll(async () => {
  await closeContainers();
  delete process.env.DATELINE_STORE;
  rmSync(home, { recursive: true, force: true });
});

const post = (body: string, headers: Record<string, string> = {}) =>
  answerFreeze(new Request(`${HERE}/api/v1/editions`, { method: "POST", body, headers }), HERE);

describe("freezing from outside", () => {
  it("is closed unless it was opened, and then only to our own pages and to programs", async () => {
    expect((await post("{}")).status).toBe(403);
    process.env.DATELINE_WRITING = "open";
    expect((await post("{}", { origin: "http://evil.example" })).status).toBe(403);
    expect((await post("{}", { "sec-fetch-site": "cross-site" })).status).toBe(403);
    const made = await post('{"from":"2020"}', { origin: HERE, "sec-fetch-site": "same-origin" });
    expect(made.status).toBe(201);
    const { hash, path } = await made.json();
    expect([path, made.headers.get("location")]).toEqual([`/v/${hash}`, `/v/${hash}`]);
    expect(await (await container()).store.edition(hash)).not.toBeNull();
  });

  it("refuses what is no selection", async () => {
    process.env.DATELINE_WRITING = "open";
    for (const body of [
      "",
      "[]",
      '{"from":7}',
      '{"title":"x"}',
      '{"from":"soon"}',
      `{"q":"${"x".repeat(30_000)}"}`,
    ])
      expect((await post(body)).status, body.slice(0, 20)).toBe(400);
  });
});
