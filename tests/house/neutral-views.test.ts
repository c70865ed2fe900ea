import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { endpoints } from "@/lib/contract/endpoints";

/** Everything that writes words of our own beside the outlets' words. */
const VIEWS = [
  "components/article",
  "components/compare",
  "components/coverage",
  "components/figures",
  "components/labels",
  "app/article",
  "app/compare",
  "app/coverage",
  "app/figures",
  "app/labels",
  "lib/views",
];

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/u.test(name) && !name.includes(".test."))
    .map((name) => join(folder, name));

/** Every text that a file can print: strings, templates and the text between elements; addresses of modules are none. */
const textsOf = (path: string): readonly string[] => {
  const source = ts.createSourceFile(
    path,
    readFileSync(path, "utf8"),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isLiteralTypeNode(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) found.push(node.text);
    if (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};

const LISTS = ["scorn", "condemnation", "praise", "name-calling", "ridicule-verbs", "doubt"];
const listed = new Set(
  LISTS.flatMap(
    (name) => (JSON.parse(readFileSync(`data/wordlists/${name}.json`, "utf8")) as { words: string[] }).words,
  ),
);

/** Judgements that stand on no list, and ways of saying that an outlet kept something back. */
const JUDGING = [
  "accurate",
  "balanced",
  "bias",
  "biased",
  "correct",
  "credible",
  "fake",
  "hides",
  "ignores",
  "inaccurate",
  "leaning",
  "misleads",
  "neutral",
  "objective",
  "omission",
  "omits",
  "omitted",
  "partisan",
  "propaganda",
  "rating",
  "reliable",
  "sentiment",
  "slanted",
  "suppressed",
  "trustworthy",
  "unreliable",
];
const forbidden = new Set([...listed, ...JUDGING]);

const judged = (text: string): readonly string[] =>
  (text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []).filter((word) => forbidden.has(word));

describe("views of comparisons", () => {
  it("print no evaluative word of their own", () => {
    const files = VIEWS.flatMap(filesIn);
    expect(files.length).toBeGreaterThan(50);
    const found = files.flatMap((path) =>
      textsOf(path).flatMap((text) => judged(text).map((word) => `${path}: “${word}” in “${text.trim()}”`)),
    );
    expect(found).toEqual([]);
  });

  it("would notice one", () => {
    expect(judged("This outlet’s bogus and biased report")).toEqual(["bogus", "biased"]);
  });
});

/** What numbers may be about: places, days, counts of things in texts. */
const COUNTED = new Set([
  "agree",
  "articles",
  "bounds",
  "compared",
  "conflict",
  "count",
  "end",
  "events",
  "high",
  "hue",
  "independentTexts",
  "leftOut",
  "low",
  "nested",
  "otherWords",
  "others",
  "outlets",
  "page",
  "pages",
  // About one word, not about an outlet: how far its use stands out, and the share of false finds.
  "q",
  "z",
  "quoted",
  "range",
  "read",
  // About an event: orders labels.
  "salience",
  "sentences",
  "start",
  "total",
  "unknown",
  "value",
  "words",
]);

type Schema = {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema | boolean;
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
};

const isSchema = (value: Schema | boolean | undefined): value is Schema => typeof value === "object";

/** Names of all fields that hold a number, lists of numbers included. */
const numbersIn = (schema: Schema, name: string): readonly string[] => [
  ...(schema.type === "number" || schema.type === "integer" ? [name] : []),
  ...Object.entries(schema.properties ?? {}).flatMap(([key, part]) => numbersIn(part, key)),
  ...(isSchema(schema.items) ? numbersIn(schema.items, name) : []),
  ...(schema.prefixItems ?? []).flatMap((part) => numbersIn(part, name)),
  ...(schema.anyOf ?? []).flatMap((part) => numbersIn(part, name)),
  ...(isSchema(schema.additionalProperties) ? numbersIn(schema.additionalProperties, name) : []),
];

describe("answers about outlets", () => {
  it.each(["compare", "labels", "figures", "outlets", "layers"] as const)(
    "%s holds no number that rates",
    (name) => {
      const schema = z.toJSONSchema(endpoints[name].answer, { io: "output" }) as Schema;
      const names = [...new Set(numbersIn(schema, "answer"))];
      expect(names.length).toBeGreaterThan(2);
      expect(names.filter((n) => !COUNTED.has(n))).toEqual([]);
    },
  );
});
