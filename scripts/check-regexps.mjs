/**
 * Looks at every regular expression literal in the code that reads text from outside and fails on one that can
 * backtrack super-linearly: such a pattern lets one hostile page stop the server.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const { checkSync } = await import("recheck");

const files = ["lib", "cli", "app", "components"].flatMap((room) =>
  readdirSync(room, { recursive: true })
    .map((name) => join(room, String(name)))
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name)),
);

const literalsOf = (file) => {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
  const found = [];
  const visit = (node) => {
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ text: node.text, where: `${file}:${line + 1}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};

export const checkRegexps = (paths) => {
  const seen = new Map();
  const bad = [];
  let count = 0;
  for (const { text, where } of paths.flatMap(literalsOf)) {
    count += 1;
    const end = text.lastIndexOf("/");
    const key = text;
    if (!seen.has(key))
      seen.set(key, checkSync(text.slice(1, end), text.slice(end + 1), { timeout: 20_000 }));
    const verdict = seen.get(key);
    if (verdict.status === "vulnerable") bad.push(`${where}: ${text} is ${verdict.complexity.summary}`);
    if (verdict.status === "unknown")
      bad.push(`${where}: ${text} could not be checked (${verdict.error?.kind}); write it simpler`);
  }
  return { count, bad };
};

if (import.meta.url === `file://${process.argv[1]}`) {
  const { count, bad } = checkRegexps(files);
  for (const line of bad) console.error(line);
  if (count === 0) bad.push("no pattern was looked at");
  console.log(`${count} regular expressions checked, ${bad.length} super-linear`);
  process.exit(bad.length > 0 ? 1 : 0);
}
