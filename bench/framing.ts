import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { ArticleId } from "@/lib/domain/ids";
import { attributions } from "@/lib/pipeline/framing/attribution";
import { figureTopics } from "@/lib/pipeline/framing/figures";
import { labelsOf } from "@/lib/pipeline/framing/labels";
import { loaded } from "@/lib/pipeline/framing/loaded";
import { findReuse } from "@/lib/pipeline/framing/reuse";
import { unreported } from "@/lib/pipeline/framing/selection";
import { distinctWords } from "@/lib/pipeline/framing/words";
import { mergeMentions } from "@/lib/pipeline/merge/merge-mentions";
import { mentionsOf, readAll, timexOf } from "@/lib/pipeline/run";

const GOLD = "../shared/gold/stories/abp-10k.jsonl.gz";
const ARTICLES = 1000;

type Row = {
  readonly id: string;
  readonly outlet: string;
  readonly title?: string;
  readonly date?: string;
  readonly text: string;
};

const made = (i: number): Row => ({
  id: String(i),
  outlet: `Outlet ${i % 12}`,
  title: `Report ${i}`,
  date: "2019-02-27",
  text: `Officials in town ${i} said on Friday that about ${200 + i} soldiers would leave. “We call on them to go,” the mayor said. `.repeat(
    12,
  ),
});

const material = (): { rows: readonly Row[]; from: string } => {
  if (!existsSync(GOLD))
    return { rows: Array.from({ length: ARTICLES }, (_, i) => made(i)), from: "generated articles" };
  const lines = gunzipSync(readFileSync(GOLD)).toString("utf8").split("\n").slice(0, ARTICLES);
  return { rows: lines.map((line) => JSON.parse(line) as Row), from: "abp-10k" };
};

const timed = (name: string, work: () => number): number => {
  const before = process.cpuUsage();
  const found = work();
  const used = process.cpuUsage(before);
  const seconds = (used.user + used.system) / 1e6;
  console.log(`${name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s of processor time, ${found} found`);
  return seconds;
};

/** Processor time of every comparing stage over a thousand articles; the events they are given are made before. */
export const framing = async (): Promise<void> => {
  const { rows, from } = material();
  const { articles } = readAll(
    rows.map((row, i) => ({
      name: `${i}.json`,
      bytes: new TextEncoder().encode(
        JSON.stringify({ outlet: row.outlet, title: row.title, published: row.date, text: row.text }),
      ),
    })),
  );
  const dated = articles.map((article) => ({ article, timex: timexOf(article) }));
  const times = new Map<ArticleId, (typeof dated)[number]["timex"]>(
    dated.map((d) => [d.article.id, d.timex]),
  );
  const events = mergeMentions(mentionsOf(dated).mentions, articles);
  const characters = articles.reduce((sum, a) => sum + a.text.length, 0);
  console.log(
    `${articles.length} articles from ${from}, ${(characters / 1e6).toFixed(1)} MB, ${events.length} events`,
  );
  const sum =
    timed("attributions", () => articles.reduce((n, a) => n + attributions(a.text).length, 0)) +
    timed("loaded words", () => articles.reduce((n, a) => n + loaded(a.text).length, 0)) +
    timed("labels", () => labelsOf(articles).referents.length) +
    timed("figures", () => figureTopics(articles, { times, events }).length) +
    timed("distinct words", () => distinctWords(articles).length) +
    timed("selection", () => events.reduce((n, e) => n + unreported(e, articles).length, 0)) +
    timed(
      "shared wording",
      () =>
        findReuse(
          articles.map((a) => ({ id: a.id, outlet: a.outlet, title: "", published: null, text: a.text })),
        ).length,
    );
  console.log(`together       ${sum.toFixed(1).padStart(6)} s for ${articles.length} articles`);
};
