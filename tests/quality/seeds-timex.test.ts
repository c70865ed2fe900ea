import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { TimeExpression } from "@/lib/domain/time-expression";
import { tag } from "@/lib/pipeline/timex";

/**
 * The default articles' own time expressions, marked by hand. The gold lies outside the project: where it is absent
 * this file says so and passes.
 */
const GOLD = resolve(process.cwd(), "../shared/gold/seeds/seeds-gold.json");
const ARTICLES = resolve(process.cwd(), "../shared/articles");

type GoldTimex = {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly edtf: string | null;
  readonly edtf_accept?: readonly string[];
  readonly extent_lenient?: readonly string[];
  readonly timeline: "core" | "optional" | "no";
};
type GoldArticle = {
  readonly id: string;
  readonly file: string;
  readonly publication: { readonly edtf: string };
  readonly timexes: readonly GoldTimex[];
  readonly not_time_expressions: readonly {
    readonly article: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }[];
};

const present = existsSync(GOLD) && existsSync(ARTICLES);
const articles: readonly GoldArticle[] = present ? JSON.parse(readFileSync(GOLD, "utf8")).articles : [];
const textOf = (article: GoldArticle): string => readFileSync(resolve(ARTICLES, article.file), "utf8");

const spanFits = (gold: GoldTimex, t: TimeExpression): boolean =>
  (t.start === gold.start && t.end === gold.end) ||
  (gold.extent_lenient ?? []).some(
    (words) => words === t.text && t.start < gold.end + words.length && gold.start < t.end,
  );

const found = (gold: GoldTimex, all: readonly TimeExpression[]): TimeExpression | undefined =>
  all.find(
    (t) => spanFits(gold, t) && t.edtf !== null && [gold.edtf, ...(gold.edtf_accept ?? [])].includes(t.edtf),
  );

const show = (all: readonly TimeExpression[]): string =>
  all.map((t) => `‘${t.text}’ ${t.value} ${t.edtf}`).join(" · ");

describe("time expressions of the default articles", () => {
  const core = articles.flatMap((article) =>
    article.timexes.filter((t) => t.timeline === "core").map((gold) => ({ article, gold })),
  );

  it("has 22 that belong on the timeline, or no gold to compare with here", () => {
    if (!present) console.log("The hand-made gold is absent: the default articles' dates were not compared.");
    expect(core.length).toBe(present ? 22 : 0);
  });

  it.each(core.map(({ article, gold }) => [`${article.id}: ${gold.text}`, article, gold] as const))(
    "%s is dated",
    (_, article, gold) => {
      const all = tag(textOf(article), { dct: article.publication.edtf });
      expect(found(gold, all), show(all)).toBeDefined();
    },
  );

  it("does not change when the publication date is one of two days that agree", () => {
    for (const article of articles.filter((a) => a.publication.edtf === "2019-02-27")) {
      const one = tag(textOf(article), { dct: "2019-02-27" });
      const two = tag(textOf(article), { dct: "2019-02-27/2019-02-28" });
      const core = article.timexes.filter((t) => t.timeline === "core");
      const dates = (all: readonly TimeExpression[]) => core.map((gold) => found(gold, all)?.edtf);
      expect(dates(two)).toEqual(dates(one));
    }
  });

  it.each(articles.flatMap((a) => a.not_time_expressions.map((n) => [`${a.id}: ${n.text}`, a, n] as const)))(
    "%s is no date",
    (_, article, { start, end }) => {
      const dated = tag(textOf(article), { dct: article.publication.edtf }).filter(
        (t) => t.type === "DATE" && t.edtf !== null && t.start < end && start < t.end,
      );
      expect(show(dated)).toBe("");
    },
  );
});
