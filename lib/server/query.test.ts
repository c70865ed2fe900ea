import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endpoints } from "@/lib/contract/endpoints";
import { problem } from "@/lib/contract/models";
import { changeOf, REPORTS } from "@/tests/store/fixture";
import { answer } from "./answer";
import { closeContainers, container } from "./container";
import { openApi } from "./openapi";
import { query } from "./query";
import type { EndpointName } from "./use-cases";

const home = mkdtempSync(join(tmpdir(), "dateline-server-"));

beforeAll(async () => {
  process.env.DATELINE_STORE = join(home, "store");
  const { store } = await container();
  await store.save(changeOf(REPORTS, 0));
});
afterAll(async () => {
  await closeContainers();
  delete process.env.DATELINE_STORE;
  rmSync(home, { recursive: true, force: true });
});

const get = (name: EndpointName, path: string, id?: string, headers: Record<string, string> = {}) =>
  answer(name)(new Request(`http://localhost${path}`, { headers }), {
    params: Promise.resolve(id === undefined ? undefined : { id }),
  });

const json = async (response: Promise<Response>) => (await response).json();

describe("query", () => {
  it("gives answers that its own schemas take", async () => {
    const ids: Partial<Record<EndpointName, string>> = {
      article: "a_one",
      event: "e_bridge",
      compare: "e_bridge",
      layers: "a_one",
      versions: "a_one",
      excerpt: "a_one",
    };
    for (const endpoint of Object.values(endpoints)) {
      const answered = await query(endpoint.name as EndpointName, {
        id: ids[endpoint.name as EndpointName],
        quote: "The bridge at Ahlum",
      });
      expect(answered.ok, endpoint.name).toBe(true);
      if (answered.ok) expect(endpoint.answer.parse(answered.answer)).toEqual(answered.answer);
    }
  });

  it("lets one bad field fall back alone and says so", async () => {
    const answered = await query("events", {
      from: "soon",
      outlets: "Ahlum Daily",
      limit: "-1",
      cursor: "x",
    });
    if (!answered.ok) throw new Error(answered.problem.detail);
    expect(answered.answer.events.map((e) => e.id)).toEqual(["e_ferry", "e_works", "e_bridge"]);
    expect(answered.notices.map((n) => n.field).sort()).toEqual(["cursor", "from", "limit"]);
  });

  it("says when a search holds nothing to search for", async () => {
    const answered = await query("events", { q: "***" });
    if (!answered.ok) throw new Error(answered.problem.detail);
    expect([answered.answer.total, answered.notices.map((n) => n.field)]).toEqual([5, ["q"]]);
  });

  it("filters by facets, counts them, and leaves out a value that it does not know", async () => {
    const ask = async (fields: Record<string, string>) => {
      const answered = await query("events", fields);
      if (!answered.ok) throw new Error(answered.problem.detail);
      return { ids: answered.answer.events.map((e) => e.id), notices: answered.notices.map((n) => n.field) };
    };
    expect((await ask({ precision: "day" })).ids).toEqual(["e_bridge"]);
    expect(await ask({ precision: "month,minute", texts: "1" })).toEqual({
      ids: ["e_vote", "e_works"],
      notices: ["precision"],
    });
    const facets = await query("facets", { precision: "none" });
    if (!facets.ok) throw new Error(facets.problem.detail);
    expect(facets.answer.total).toBe(1);
    expect(facets.answer.precision.map((p) => [p.value, p.n])).toEqual([
      ["day", 1],
      ["month", 2],
      ["year", 0],
      ["longer", 0],
      ["open", 1],
      ["none", 1],
    ]);
    expect(facets.answer.outlets).toEqual([{ value: "The Ferry Post", n: 1 }]);
    expect((await get("events", "/api/v1/events?status=perhaps")).status).toBe(400);
  });

  it("sorts on the server, and a cursor is good for its own order only", async () => {
    const first = await json(get("events", "/api/v1/events?sort=salience&dir=desc&limit=2"));
    expect(first.events.map((e: { id: string }) => e.id)).toEqual(["e_bridge", "e_vote"]);
    expect(first.first).toBe(0);
    const more = `/api/v1/events?limit=9&cursor=${encodeURIComponent(first.next)}`;
    const rest = await json(get("events", `${more}&sort=salience&dir=desc`));
    expect(rest.events.map((e: { id: string }) => e.id)).toEqual(["e_works", "e_ferry", "e_flood"]);
    expect([rest.first, rest.next]).toEqual([2, null]);
    expect((await get("events", `${more}&sort=salience`)).status).toBe(400);
    expect((await get("events", more)).status).toBe(400);
  });

  it("keeps the sum: shown + rest = in window, in window + outside + undated = total", async () => {
    for (const fields of [
      {},
      { from: "2020" },
      { to: "2019-12" },
      { from: "2019", to: "2019" },
      { q: "bridge" },
      { from: "1800", to: "1801" },
    ]) {
      const answered = await query("timeline", { ...fields, width: "200" });
      if (!answered.ok) throw new Error(answered.problem.detail);
      const { counts, events, rest, window } = answered.answer;
      expect(events.length + rest.reduce((sum, b) => sum + b.n, 0)).toBe(counts.inWindow);
      expect(counts.inWindow + counts.outside + counts.undated).toBe(counts.total);
      expect(window.to).toBeGreaterThan(window.from);
    }
  });
});

describe("answer", () => {
  it("answers 304 to who has the same already, and not after a change", async () => {
    const first = await get("events", "/api/v1/events?limit=2");
    const tag = first.headers.get("etag") ?? "";
    expect(first.status).toBe(200);
    expect((await get("events", "/api/v1/events?limit=2", undefined, { "if-none-match": tag })).status).toBe(
      304,
    );
    expect((await get("events", "/api/v1/events?limit=3", undefined, { "if-none-match": tag })).status).toBe(
      200,
    );
    const { store } = await container();
    await store.save({
      ...changeOf(REPORTS, await store.revision()),
      rejected: [{ stage: "read", code: "read-empty", article: "x", message: "It is empty." }],
    });
    expect((await get("events", "/api/v1/events?limit=2", undefined, { "if-none-match": tag })).status).toBe(
      200,
    );
  });

  it("refuses bad fields with a code", async () => {
    for (const search of [
      "limit=-1",
      "limit=1e9",
      "limit=NaN",
      "from=soon",
      "from=2020&to=2019",
      "undated=maybe",
      `q=${"x".repeat(501)}`,
    ]) {
      const response = await get("events", `/api/v1/events?${search}`);
      expect(response.status, search).toBe(400);
      expect(response.headers.get("content-type")).toContain("application/problem+json");
      expect(problem.parse(await response.json()).code).toBe("bad-query");
    }
  });

  it("takes odd but harmless queries", async () => {
    for (const search of [
      "q=%00",
      "q=a&q=b",
      "q[]=x",
      "__proto__[x]=1",
      "__proto__=1",
      "constructor=1",
      "outlets=%00,'%22",
      "q=%22%22%22(",
      "unknown=1",
    ])
      expect((await get("events", `/api/v1/events?${search}`)).status, search).toBe(200);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it("pages through all events by its own cursors", async () => {
    const seen: string[] = [];
    let cursor = "";
    do {
      const page = endpoints.events.answer.parse(
        await json(get("events", `/api/v1/events?limit=2${cursor}`)),
      );
      seen.push(...page.events.map((e) => e.id));
      expect([page.total, page.undated]).toEqual([5, 1]);
      cursor = page.next === null ? "" : `&cursor=${page.next}`;
    } while (cursor);
    expect(seen).toEqual(["e_ferry", "e_vote", "e_works", "e_bridge", "e_flood"]);
  });

  it("tells the days that matter most, each in words that name it", async () => {
    const { days, read, of } = endpoints.digest.answer.parse(
      await json(get("digest", "/api/v1/digest?dates=3&sentences=2")),
    );
    expect([read, of]).toEqual([2, 2]);
    expect(days.map((d) => [d.date.edtf, d.rank])).toEqual([
      ["2019-03", 2],
      ["2020-04-06/2020-04-20", 3],
      ["2020-05-03", 1],
    ]);
    expect(days[2]!.outlets).toEqual(["Ahlum Daily", "The Ferry Post"]);
    for (const { text, event } of days[2]!.sentences) {
      expect(REPORTS.flatMap((r) => r.facts.map((f) => f.sentence))).toContain(text);
      expect(event?.id).toBe("e_bridge");
    }
    const none = await json(get("digest", "/api/v1/digest?from=2021"));
    expect(endpoints.digest.answer.parse(none).days).toEqual([]);
    expect((await get("digest", "/api/v1/digest?dates=51")).status).toBe(400);
  });

  it("refuses every cursor that was changed, or made for other filters", async () => {
    const { next } = endpoints.events.answer.parse(await json(get("events", "/api/v1/events?limit=1")));
    const cursor = next ?? "";
    const status = async (c: string, more = "") =>
      (await get("events", `/api/v1/events?limit=1${more}&cursor=${encodeURIComponent(c)}`)).status;
    expect(await status(cursor)).toBe(200);
    for (let i = 0; i < cursor.length; i++) {
      const other = cursor[i] === "A" ? "B" : "A";
      expect(await status(cursor.slice(0, i) + other + cursor.slice(i + 1)), `byte ${i}`).toBe(400);
    }
    expect(await status(cursor, "&q=bridge")).toBe(400);
    expect(await status(cursor, "&undated=no")).toBe(400);
    for (const junk of ["x", "e30.e30", `${cursor}.x`, "' or 1=1 --", "....", `${cursor}=`])
      expect(await status(junk), junk).toBe(400);
  });

  it("says what became of an event", async () => {
    const { store } = await container();
    const renamed = REPORTS.map((r) => ({
      ...r,
      facts: r.facts.map((f) => (f.event === "vote" ? { ...f, event: "choice" } : f)),
    }));
    await store.save(changeOf(renamed, await store.revision()));
    const moved = await get("event", "/api/v1/events/e_vote", "e_vote");
    expect([moved.status, moved.headers.get("location")]).toEqual([308, "/api/v1/events/e_choice"]);
    expect((await get("compare", "/api/v1/compare/e_vote", "e_vote")).headers.get("location")).toBe(
      "/api/v1/compare/e_choice",
    );
    for (const id of ["e_nothing", "../../etc/passwd", "\u0000", "' or ''='", ""])
      expect((await get("event", "/api/v1/events/x", id)).status).toBe(404);
    expect((await get("article", "/api/v1/articles/x", "a_nothing")).status).toBe(404);
  });

  it("finds the same rows whatever is injected", async () => {
    const injections = [
      "' or '1'='1",
      "1; drop table events",
      '") or 1=1 --',
      "%' union select * from meta --",
      "$(sleep 1)",
    ];
    for (const field of ["q", "outlets", "from", "to", "limit", "undated", "cursor"])
      for (const value of injections) {
        const response = await get("events", `/api/v1/events?${field}=${encodeURIComponent(value)}`);
        if (response.status !== 200) expect(response.status).toBe(400);
        else expect((await response.json()).events.length).toBe(0);
      }
    expect((await (await container()).store.counts()).events).toBe(5);
  });

  it("answers 503 with a hint while the store cannot be opened", async () => {
    const before = process.env.DATELINE_STORE;
    process.env.DATELINE_STORE = "postgres://nobody@127.0.0.1:1/none";
    const response = await get("health", "/api/health");
    process.env.DATELINE_STORE = before;
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "2"]);
    expect((await response.json()).code).toBe("store-unavailable");
  });
});

describe("openApi", () => {
  it("describes every endpoint with its parameters and answer", () => {
    const api = JSON.parse(JSON.stringify(openApi()));
    expect(Object.keys(api.paths)).toEqual(Object.values(endpoints).map((e) => e.path));
    expect(api.paths["/api/v1/events"].get.parameters.map((p: { name: string }) => p.name)).toContain(
      "cursor",
    );
    expect(api.paths["/api/v1/events/{id}"].get.parameters[0]).toMatchObject({
      name: "id",
      in: "path",
      required: true,
    });
    expect(JSON.stringify(api.paths["/api/v1/events"].get.responses[200])).toContain("independentTexts");
  });
});
