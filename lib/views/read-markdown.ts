import type { DocBlock, DocBlockBody, DocInline } from "@/lib/contract/doc-model";

const INLINE =
  /\*\*([^*]{1,400})\*\*|`([^`]{1,400})`|\*([^*]{1,400})\*|\[([^\]]{1,400})\]\(([^)\s]{1,400})\)/gu;

const plain = (at: number, text: string): readonly DocInline[] =>
  text === "" ? [] : [{ at, text, look: "plain", href: null }];

const inlineOf = (match: RegExpExecArray): DocInline => {
  const [, strong, code, em, link, href] = match;
  const at = match.index;
  if (strong !== undefined) return { at, text: strong, look: "strong", href: null };
  if (code !== undefined) return { at, text: code, look: "code", href: null };
  if (em !== undefined) return { at, text: em, look: "em", href: null };
  // Only what leads to a page of the product is a link; a path inside the repository is not one here.
  const inside = href?.startsWith("/") || href?.startsWith("#");
  return { at, text: link ?? "", look: inside ? "link" : "plain", href: inside ? (href ?? null) : null };
};

export const readInlines = (text: string): readonly DocInline[] => {
  const found: DocInline[] = [];
  let at = 0;
  for (const match of text.matchAll(INLINE)) {
    found.push(...plain(at, text.slice(at, match.index)), inlineOf(match));
    at = match.index + match[0].length;
  }
  return [...found, ...plain(at, text.slice(at))];
};

const idOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/gu, "");

const cellsOf = (line: string): readonly (readonly DocInline[])[] =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => readInlines(cell.trim()));

const isRule = (line: string): boolean => line.startsWith("|") && !/[^|\-: ]/u.test(line);

/** Items of a list; a line without its dash goes on with the item before it. */
const itemsOf = (lines: readonly string[]): readonly string[] => {
  const items: string[] = [];
  for (const line of lines) {
    if (/^[-*] /u.test(line)) items.push(line.slice(2).trim());
    else items[items.length - 1] = `${items.at(-1) ?? ""} ${line.trim()}`;
  }
  return items;
};

const bodyOf = (lines: readonly string[]): DocBlockBody => {
  const [first = "", second = ""] = lines;
  const heading = /^(#{1,6}) (.{1,300})$/u.exec(first);
  if (heading) {
    const title = heading[2] ?? "";
    return { kind: "heading", level: heading[1]?.length ?? 1, id: idOf(title), inlines: readInlines(title) };
  }
  if (first.startsWith("|") && isRule(second))
    return { kind: "table", head: cellsOf(first), rows: lines.slice(2).map(cellsOf) };
  if (/^[-*] /u.test(first)) return { kind: "list", items: itemsOf(lines).map(readInlines) };
  return { kind: "paragraph", inlines: readInlines(lines.map((l) => l.trim()).join(" ")) };
};

/** Headings, paragraphs, flat lists and tables of a Markdown text, with bold, italic, code and links inside the product. */
export const readMarkdown = (text: string): readonly DocBlock[] => {
  const blocks: string[][] = [[]];
  for (const line of text.split("\n")) {
    const own = line.trim() === "" || line.startsWith("#");
    if (own) blocks.push([]);
    if (line.trim() !== "") blocks.at(-1)?.push(line);
    if (line.startsWith("#")) blocks.push([]);
  }
  return blocks.filter((lines) => lines.length > 0).map((lines, at) => ({ at, ...bodyOf(lines) }));
};
