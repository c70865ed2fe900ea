import type { DocBlock, DocBlockBody, DocInline } from "@/lib/contract/doc-model";

const plain = (at: number, text: string): readonly DocInline[] =>
  text === "" ? [] : [{ at, text, look: "plain", href: null }];

type Found = { readonly inline: DocInline; readonly end: number };

const MARKS = [
  { mark: "**", look: "strong" },
  { mark: "`", look: "code" },
  { mark: "*", look: "em" },
] as const;

/** Words between two equal marks that begin at `at`, or null. */
const marked = (text: string, at: number): Found | null => {
  const kind = MARKS.find(({ mark }) => text.startsWith(mark, at));
  if (!kind) return null;
  const from = at + kind.mark.length;
  const to = text.indexOf(kind.mark, from);
  if (to <= from) return null;
  return {
    inline: { at, text: text.slice(from, to), look: kind.look, href: null },
    end: to + kind.mark.length,
  };
};

/** A link that begins at `at`, or null. Only what leads to a page of the product is one; a path in the repository is not. */
const linked = (text: string, at: number): Found | null => {
  const middle = text.startsWith("[", at) ? text.indexOf("](", at) : -1;
  const close = middle < 0 ? -1 : text.indexOf(")", middle);
  if (close < 0) return null;
  const href = text.slice(middle + 2, close);
  const inside = href.startsWith("/") || href.startsWith("#");
  const look = inside ? "link" : "plain";
  return {
    inline: { at, text: text.slice(at + 1, middle), look, href: inside ? href : null },
    end: close + 1,
  };
};

/** Bold, italic, code and links of one stretch of text; a mark without its partner stays as it is. */
export const readInlines = (text: string): readonly DocInline[] => {
  const found: DocInline[] = [];
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const next = marked(text, at) ?? linked(text, at);
    if (!next) {
      at += 1;
      continue;
    }
    found.push(...plain(from, text.slice(from, at)), next.inline);
    from = next.end;
    at = next.end;
  }
  return [...found, ...plain(from, text.slice(from))];
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
