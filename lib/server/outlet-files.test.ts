import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closeContainers } from "./container";
import { ingest } from "./ingest";
import { query } from "./query";

const folder = mkdtempSync(join(tmpdir(), "dateline-outlets-"));
const put = (name: string, value: unknown) => writeFileSync(join(folder, name), JSON.stringify(value));

beforeAll(() => {
  process.env.DATELINE_STORE = mkdtempSync(join(tmpdir(), "dateline-outlets-store-"));
  put("one.json", {
    outlet: "Harbour Post",
    title: "Ferry opens",
    published: "2020-05-04",
    text: "The ferry opened on 3 May 2020.",
  });
});
afterAll(async () => {
  await closeContainers();
  rmSync(folder, { recursive: true, force: true });
  rmSync(process.env.DATELINE_STORE ?? "", { recursive: true, force: true });
});

const groups = async () => {
  const found = await query("outlets");
  return found.ok ? found.answer.outlets.map((o) => o.groups) : [];
};

it("takes groups from the outlets.json beside the articles, and a later one goes over an earlier one", async () => {
  put("outlets.json", {
    outlets: [{ name: "Harbour Post", country: "FR", language: "en", owner: "The Trust" }],
  });
  const summary = await ingest([folder]);
  expect(summary.files.map((f) => f.name)).toEqual(["one.json"]);
  expect(await groups()).toEqual([{ country: "France", language: "English", owner: "The Trust" }]);
  put("outlets.json", {
    outlets: [{ name: "Harbour Post", owner: "The Town", groups: { medium: "paper" } }],
  });
  await ingest([folder]);
  expect(await groups()).toEqual([
    { country: "France", language: "English", owner: "The Town", medium: "paper" },
  ]);
});

it("reports a file that cannot be used and reads the articles all the same", async () => {
  put("outlets.json", { outlets: [{ country: "FR" }] });
  const summary = await ingest([folder]);
  const failed = summary.files.filter((f) => f.status === "failed");
  expect(failed.map((f) => f.issues[0]?.code)).toEqual(["outlets-bad"]);
  expect(summary.articles).toBe(1);
  expect((await groups())[0]).toMatchObject({ owner: "The Town" });
});
