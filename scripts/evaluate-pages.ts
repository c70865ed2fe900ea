import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Article } from "@/lib/domain/article";
import { readDocument } from "@/lib/pipeline/read/read";

/** One page of the development set, as far as it is scored. */
type GoldPage = {
  readonly id: string;
  readonly url: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly dateTolDays?: number;
  readonly bodyText: string | null;
  readonly mustContain?: readonly string[];
  readonly mustNotContain?: readonly string[];
};

export type PageOutcome = {
  readonly id: string;
  readonly bodyF1: number | null;
  readonly date: "right" | "wrong" | "missing" | "invented" | "rightly none" | null;
  readonly given: string | null;
  readonly expected: string | null;
  readonly title: boolean | null;
  readonly kept: number;
  readonly wanted: number;
  readonly leaked: number;
  readonly unwanted: number;
};

export type PagesScore = {
  readonly pages: number;
  readonly bodyF1: number;
  readonly dateAccuracy: number;
  readonly titleAccuracy: number;
  readonly snippetsKept: number;
  readonly snippetsLeaked: number;
  readonly outcomes: readonly PageOutcome[];
};

const PROSE = new Set(["body", "standfirst", "subheading", "dateline"]);

const bodyOf = (article: Article): string =>
  article.regions
    .filter((r) => PROSE.has(r.type))
    .map((r) => article.text.slice(r.start, r.end))
    .join("\n");

const tokens = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** F1 over tokens as multisets. */
export const tokenF1 = (ours: string, gold: string): number => {
  const left = new Map<string, number>();
  const a = tokens(ours);
  const b = tokens(gold);
  for (const token of a) left.set(token, (left.get(token) ?? 0) + 1);
  let shared = 0;
  for (const token of b) {
    const n = left.get(token) ?? 0;
    if (n > 0) {
      shared += 1;
      left.set(token, n - 1);
    }
  }
  return a.length + b.length === 0 ? 1 : (2 * shared) / (a.length + b.length);
};

const words = (text: string): string => tokens(text).join(" ");

const dayNumber = (iso: string): number => {
  const [y, m, d] = iso.split("-").map(Number) as [number, number, number];
  return Date.UTC(y, m - 1, d) / 86_400_000;
};

const dateOutcome = (gold: GoldPage, given: string | null): PageOutcome["date"] => {
  if (gold.date === null) return null;
  if (given === null) return "missing";
  const day = given.slice(0, 10);
  if (day.length < 10) return "wrong";
  return Math.abs(dayNumber(day) - dayNumber(gold.date)) <= (gold.dateTolDays ?? 0) ? "right" : "wrong";
};

const scorePage = (gold: GoldPage, bytes: Uint8Array): PageOutcome => {
  const { article } = readDocument({ name: `${gold.id}.html`, bytes, sidecar: { url: gold.url } });
  const body = article ? bodyOf(article) : "";
  const flat = ` ${words(body)} `;
  const has = (snippet: string) => flat.includes(words(snippet));
  const title = article?.title?.text ?? "";
  return {
    id: gold.id,
    bodyF1: gold.bodyText ? tokenF1(body, gold.bodyText) : null,
    date: dateOutcome(gold, article?.publication.edtf ?? null),
    given: article?.publication.edtf ?? null,
    expected: gold.date,
    title: gold.title ? tokenF1(title, gold.title) >= 0.8 : null,
    kept: gold.mustContain?.filter(has).length ?? 0,
    wanted: gold.mustContain?.length ?? 0,
    leaked: gold.mustNotContain?.filter(has).length ?? 0,
    unwanted: gold.mustNotContain?.length ?? 0,
  };
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, v) => sum + v, 0) / Math.max(1, values.length);

/**
 * Reads the 400 pages of the development set with their URL beside them and scores body, date and title. Null where
 * the set is absent. `folder` is the one with `gold.jsonl.gz` and `html.tar`.
 */
export const evaluatePages = (folder = join(process.cwd(), "../shared/gold/pages")): PagesScore | null => {
  if (!existsSync(join(folder, "gold.jsonl.gz"))) return null;
  const gold = gunzipSync(readFileSync(join(folder, "gold.jsonl.gz")))
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as GoldPage);
  const scratch = mkdtempSync(join(tmpdir(), "dateline-pages-"));
  try {
    execFileSync("tar", ["xf", join(folder, "html.tar"), "-C", scratch]);
    const outcomes = gold.map((page) =>
      scorePage(page, gunzipSync(readFileSync(join(scratch, `${page.id}.html.gz`)))),
    );
    const sum = (pick: (o: PageOutcome) => number) => outcomes.reduce((total, o) => total + pick(o), 0);
    const dated = outcomes.filter((o) => o.date !== null);
    const titled = outcomes.filter((o) => o.title !== null);
    return {
      pages: outcomes.length,
      bodyF1: mean(outcomes.flatMap((o) => (o.bodyF1 === null ? [] : [o.bodyF1]))),
      dateAccuracy: dated.filter((o) => o.date === "right").length / Math.max(1, dated.length),
      titleAccuracy: titled.filter((o) => o.title).length / Math.max(1, titled.length),
      snippetsKept:
        sum((o) => o.kept) /
        Math.max(
          1,
          sum((o) => o.wanted),
        ),
      snippetsLeaked:
        sum((o) => o.leaked) /
        Math.max(
          1,
          sum((o) => o.unwanted),
        ),
      outcomes,
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};
