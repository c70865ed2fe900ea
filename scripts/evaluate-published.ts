import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Article } from "@/lib/domain/article";
import { boundsOf } from "@/lib/domain/edtf";
import type { TimeExpression } from "@/lib/domain/time-expression";
import { inferPublications } from "@/lib/pipeline/dct/infer-publication";
import { readDocument } from "@/lib/pipeline/read/read";
import { tag } from "@/lib/pipeline/timex/tag";

type Row = {
  readonly id: string;
  readonly outlet: string;
  readonly title: string | null;
  readonly text: string;
  readonly date?: string | null;
  readonly published?: string | null;
};

/** What came out for one article whose date was hidden. Days are ISO, `first` and `last` included. */
export type HiddenOutcome = {
  readonly id: string;
  readonly truth: string;
  readonly first: string | null;
  readonly last: string | null;
  readonly width: number | null;
  readonly contains: boolean;
  readonly nearest: number | null;
};

export type PublishedScore = {
  readonly set: string;
  readonly hidden: number;
  /** Hidden articles that got an interval. */
  readonly answered: number;
  /** Share of the answers that contain the true day. */
  readonly contains: number;
  /** Answers at most three days wide. */
  readonly narrow: number;
  /** Share of the narrow answers with the true day at most one day from every day of the interval's middle. */
  readonly withinADay: number;
  readonly seconds: number;
  readonly outcomes: readonly HiddenOutcome[];
};

const SETS = ["g5", "wikinews", "abp-grouped"];
const NARROW = 3;

/** Hides each fifth dated article, the choice fixed by its place. `fold` (0 to 4) picks which fifth. */
const isHidden = (place: number, fold: number): boolean => place % 5 === fold;

const rowsOf = (file: string): Row[] =>
  gunzipSync(readFileSync(file))
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Row);

const fullDay = (raw: string | null | undefined): string | null =>
  /^\d{4}-\d\d-\d\d/.exec(raw ?? "")?.[0] ?? null;

const encoder = new TextEncoder();

const articleOf = (row: Row, published: string | null): Article | null => {
  const { id, outlet, title, text } = row;
  return readDocument({
    name: id,
    bytes: encoder.encode(JSON.stringify({ outlet, title, text, ...(published ? { published } : {}) })),
  }).article;
};

const outcomeOf = (id: string, truth: string, edtf: string | null): HiddenOutcome => {
  const none = { id, truth, first: null, last: null, width: null, contains: false, nearest: null };
  if (edtf === null) return none;
  const { earliestStart: first, latestEnd: last } = boundsOf(edtf as Parameters<typeof boundsOf>[0]);
  const true_ = boundsOf(truth as Parameters<typeof boundsOf>[0]).earliestStart;
  const [from = null, to = from] = edtf.split("/");
  return {
    id,
    truth,
    first: from,
    last: to,
    width: last - first + 1,
    contains: first <= true_ && true_ <= last,
    nearest: Math.round(Math.abs(true_ - (first + last) / 2) - 0.01),
  };
};

const scoreSet = (set: string, rows: readonly Row[], fold: number): PublishedScore => {
  const started = process.hrtime.bigint();
  let place = -1;
  const truth = new Map<string, { id: string; day: string }>();
  const articles: Article[] = [];
  for (const row of rows) {
    const day = fullDay(row.date ?? row.published);
    if (day) place += 1;
    const hide = day !== null && isHidden(place, fold);
    const article = articleOf(row, hide ? null : day);
    if (!article) continue;
    articles.push(article);
    if (hide && day && article.publication.edtf === null) truth.set(article.id, { id: row.id, day });
  }
  const timexOf = (article: Article, dct: string | null): readonly TimeExpression[] =>
    tag(article.text, { dct, language: article.language });
  const inferred = inferPublications(articles, timexOf);
  const outcomes = [...truth].map(([articleId, { id, day }]) =>
    outcomeOf(id, day, inferred.get(articleId as Article["id"])?.edtf ?? null),
  );
  const answers = outcomes.filter((o) => o.width !== null);
  const narrow = answers.filter((o) => (o.width ?? 0) <= NARROW);
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  return {
    set,
    hidden: outcomes.length,
    answered: answers.length,
    contains: share(answers.filter((o) => o.contains).length, answers.length),
    narrow: narrow.length,
    withinADay: share(narrow.filter((o) => (o.nearest ?? 9) <= 1).length, narrow.length),
    seconds: Number(process.hrtime.bigint() - started) / 1e9,
    outcomes,
  };
};

/**
 * Hides a fifth of the dates of each story set, infers them from the rest, and compares. Null where the sets are
 * absent. `folder` is the one with `g5.jsonl.gz` and its like.
 */
export const evaluatePublished = (
  folder = join(process.cwd(), "../shared/gold/stories"),
  fold = 0,
  sets: readonly string[] = SETS,
): PublishedScore[] | null => {
  const present = sets.filter((set) => existsSync(join(folder, `${set}.jsonl.gz`)));
  if (present.length === 0) return null;
  return present.map((set) => scoreSet(set, rowsOf(join(folder, `${set}.jsonl.gz`)), fold));
};
