import { Readable, Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { eachJsonLine } from "@/cli/json-lines";
import { linesOf } from "@/lib/server/lines-of";
import { run } from "./cli-run";

const collect = async (...chunks: readonly (string | Uint8Array)[]) => {
  const lines: string[] = [];
  for await (const line of linesOf(Readable.from(chunks.map((c) => Buffer.from(c)))))
    lines.push(`${line.number} ${line.text}`);
  return lines;
};

describe("linesOf", () => {
  it("ends lines at U+000A only, wherever the chunks break", async () => {
    expect(await collect("a\nb", "b\n\nc")).toEqual(["1 a", "2 bb", "3 ", "4 c"]);
    expect(await collect("x\u2028y\r\nz\n")).toEqual(["1 x\u2028y\r", "2 z"]);
    const bytes = new TextEncoder().encode("é€😀\n");
    expect(await collect(...[...bytes].map((b) => Uint8Array.of(b)))).toEqual(["1 é€😀"]);
    expect(await collect()).toEqual([]);
  });
});

describe("eachJsonLine", () => {
  it("waits for a slow reader instead of piling up", async () => {
    let written = 0;
    let read = 0;
    const input = Readable.from(
      (function* () {
        for (let i = 0; i < 500; i++) {
          read += 1;
          yield Buffer.from(`${JSON.stringify({ i, fill: "x".repeat(1000) })}\n`);
        }
      })(),
    );
    let worst = 0;
    const output = new Writable({
      highWaterMark: 4_000,
      write: (_chunk, _encoding, done) => {
        worst = Math.max(worst, read - written);
        written += 1;
        setImmediate(done);
      },
    });
    expect(await eachJsonLine(input, output, (v) => v)).toBe(0);
    expect(written).toBe(500);
    expect(worst).toBeLessThan(60);
  });
});

describe("dateline tag", () => {
  it("tells bad lines with their number and reason, does the others, and leaves with 1", async () => {
    const input = [
      '{"id":"a","text":"On 3 May 2020 it rained.","dct":null}',
      "not json",
      "",
      '{"id":"b","text":"Yesterday it rained.","dct":"2020-05-04"}',
      '{"id":"c","text":7,"dct":null}',
      '{"id":"d","text":"x","dct":"soon"}',
      "[".repeat(50_000),
      '{"__proto__":{"polluted":1},"id":"e","text":"In May 2020\u2028it rained.","dct":null}',
      '{"id":"f","text":"No line feed at the end."}',
    ].join("\n");
    const done = await run("unused", ["tag"], input);
    const out = done.out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(done.status).toBe(1);
    expect(out.map((o) => o.id)).toEqual(["a", "b", "e", "f"]);
    expect(out.map((o) => o.timex.map((t: { edtf: string }) => t.edtf))).toEqual([
      ["2020-05-03"],
      ["2020-05-03"],
      ["2020-05"],
      [],
    ]);
    expect(out[0].timex[0]).toMatchObject({
      tid: "t1",
      start: 3,
      end: 13,
      text: "3 May 2020",
      type: "DATE",
      value: "2020-05-03",
    });
    expect([...done.err.matchAll(/^line (\d+): \S/gmu)].map((m) => Number(m[1]))).toEqual([2, 5, 6, 7]);
  }, 60_000);

  it("leaves with 0 when all lines were good", async () => {
    expect(await run("unused", ["tag"], '{"id":1,"text":"x","dct":null}\n')).toMatchObject({
      status: 0,
      err: "",
      out: '{"id":1,"timex":[]}\n',
    });
  }, 60_000);
});

describe("dateline", () => {
  it.each(["ingest", "extract", "tag"])(
    "explains %s with an example",
    async (command) => {
      const { status, out } = await run("unused", [command, "-h"]);
      expect(status).toBe(0);
      expect(out).toMatch(/Example:\n {2}\S/u);
    },
    60_000,
  );

  it("refuses what it does not know", async () => {
    expect((await run("unused", ["frobnicate"])).status).toBe(1);
    expect((await run("unused", ["ingest"])).status).toBe(1);
  }, 60_000);

  it("says why a store cannot be opened", async () => {
    const { status, err } = await run("/dev/null/store", ["ingest", "data/articles"]);
    expect(status).toBe(1);
    expect(err).toContain("[store-unavailable]");
    expect(err).toContain("DATELINE_STORE");
  }, 60_000);
});

describe("commands over a collection", () => {
  const text = (n: number) =>
    `The council of Ahlum opened bridge ${n} on 3 May 2020 after years of delay, and the mayor thanked everybody who had written letters to the newspaper about it.`;
  const articles = [
    { id: "1", outlet: "A", title: "Bridge 7 opens", published: "2020-05-04", text: `${text(7)} ${text(7)}` },
    {
      id: 2,
      outlet: "B",
      title: "Bridge 7 is open",
      published: "2020-05-04",
      text: `${text(7)} Traffic began at noon.`,
    },
    {
      id: "3",
      outlet: "C",
      title: "A long drought",
      published: null,
      text: "Nobody knows when the rain will return to the hills.",
    },
    { id: "4", outlet: "D", title: "x" },
  ];
  const input = articles.map((a) => JSON.stringify(a)).join("\n");
  const rows = (out: string) =>
    out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));

  it("stories: one cluster for each line that could be read", async () => {
    const done = await run("unused", ["stories"], input);
    expect(done.status).toBe(1);
    expect(done.err).toMatch(/^line 4: text: /u);
    expect(rows(done.out).map((r) => r.id)).toEqual(["1", "2", "3"]);
    expect(rows(done.out)[2].cluster).not.toBe(rows(done.out)[0].cluster);
  }, 60_000);

  it("published: what is stated is stated, what nothing says is unknown", async () => {
    const found = rows((await run("unused", ["published"], input)).out);
    expect(found.map((r) => [r.id, r.published, r.basis])).toEqual([
      ["1", "2020-05-04", "stated"],
      ["2", "2020-05-04", "stated"],
      ["3", null, "unknown"],
    ]);
    expect(found[0].evidence.length).toBeGreaterThan(0);
  }, 60_000);

  it("digest: days that the articles name, each with its sentences", async () => {
    const done = await run("unused", ["digest", "--dates", "3", "--sentences", "1"], input);
    const days = JSON.parse(done.out);
    expect(days[0]).toMatchObject({ date: "2020-05-03" });
    expect(articles[0]?.text).toContain(days[0].sentences[0]);
    const wrong = await run("unused", ["digest", "--dates", "none", "--sentences", "1"], input);
    expect([wrong.status, wrong.out]).toEqual([1, ""]);
    expect(wrong.err).toContain("dates");
    const noDate = await run(
      "unused",
      ["digest", "--dates", "1", "--sentences", "1", "--from", "soon"],
      input,
    );
    expect(noDate.status).toBe(1);
    expect(noDate.err).toContain("soon");
  }, 60_000);

  it("attributions: says who says what, in offsets of the text", async () => {
    const said = "“The bridge is open,” the mayor said on Sunday.";
    const [row] = rows((await run("unused", ["attributions"], JSON.stringify({ id: "q", text: said }))).out);
    const [attribution] = row.attributions;
    const words = (spans: { start: number; end: number }[]) => spans.map((s) => said.slice(s.start, s.end));
    expect(words(attribution.source)).toEqual(["the mayor"]);
    expect(words(attribution.cue)).toEqual(["said"]);
  }, 60_000);

  it("loaded: marks words by their place and says who marked them", async () => {
    const text = "The brutal regime carried out a horrific and shameful massacre on Sunday.";
    const [row] = rows((await run("unused", ["loaded"], JSON.stringify({ id: 5, text }))).out);
    expect(row.id).toBe(5);
    expect(row.spans.map((s: { start: number; end: number }) => text.slice(s.start, s.end))).toContain(
      "horrific",
    );
    for (const span of row.spans) expect(span.list).toMatch(/\S/u);
  }, 60_000);

  it("reuse: names pairs that share wording", async () => {
    const [pair, ...more] = rows((await run("unused", ["reuse"], input)).out);
    expect(pair).toMatchObject({ a: "1", b: "2" });
    expect(pair.shared).toBeGreaterThan(10);
    expect(pair.containment).toBeGreaterThan(0.5);
    expect(more).toEqual([]);
  }, 60_000);
});
