import { defaultTreeAdapter as tree } from "parse5";
import { attr, childrenOf, type HtmlElement, type HtmlNode, isElement, isHidden, namesOf } from "./dom";

/** Depth below which nesting is read as if it went no deeper, as browsers do. */
export const MAX_DEPTH = 512;

/** Elements that are read as containers; a page with more is a flood, and its rest is left out. */
export const MAX_BOXES = 400_000;

/** A container in the page, as a small record apart from the DOM. `parent` is -1 for the root. */
export type Box = {
  readonly id: number;
  readonly parent: number;
  readonly tag: string;
  readonly names: string;
  readonly itemprop: string;
};

/** A run of text that a reader sees as one block, white space collapsed; `<br>` stands as a line feed. */
export type Block = {
  readonly text: string;
  /** Characters of `text` inside links. */
  readonly linked: number;
  /** Tag of the block: `p`, `h2`, `li`, `figcaption`, `div`, … */
  readonly tag: string;
  /** Index of the innermost box that holds it. */
  readonly box: number;
};

export type PageBlocks = {
  readonly blocks: readonly Block[];
  readonly boxes: readonly Box[];
  readonly tooDeep: boolean;
  readonly tooMany: boolean;
};

const SKIPPED = new Set(
  (
    "script style noscript template nav aside button select option datalist iframe object embed svg math canvas audio video map " +
    "textarea input label dialog head title meta link base menu progress meter applet frameset noframes"
  ).split(" "),
);
const INLINE = new Set(
  (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q rb rp rt ruby s samp small span strike strong sub sup " +
    "time tt u var wbr br img picture source"
  ).split(" "),
);

type Frame = {
  readonly node: HtmlNode;
  readonly depth: number;
  readonly box: number;
  readonly leaving: boolean;
  readonly linked: boolean;
};

/** Collects text of the open block and closes it into the list. */
class BlockWriter {
  readonly blocks: Block[] = [];
  private parts: string[] = [];
  private linkedParts: number[] = [];
  tag = "div";
  box = 0;

  add(text: string, linked: boolean): void {
    this.parts.push(text);
    if (linked) this.linkedParts.push(text.trim().length);
  }

  close(): void {
    if (this.parts.length === 0) return;
    const text = collapse(this.parts.join(""));
    if (text !== "") {
      const linked = Math.min(
        text.length,
        this.linkedParts.reduce((sum, n) => sum + n, 0),
      );
      this.blocks.push({ text, linked, tag: this.tag, box: this.box });
    }
    this.parts = [];
    this.linkedParts = [];
  }
}

/** HTML's own white space becomes one blank; lines (from `<br>`) keep their line feeds, without blanks around them. */
const collapse = (raw: string): string =>
  raw
    .replace(/[ \t\r\n\f]+/g, " ")
    .split("\u2028")
    .map((line) => trimBlanks(line))
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

const trimBlanks = (line: string): string => {
  let start = 0;
  let end = line.length;
  while (start < end && line[start] === " ") start += 1;
  while (end > start && line[end - 1] === " ") end -= 1;
  return line.slice(start, end);
};

const isLargeForm = (element: HtmlElement): boolean => {
  // Some pages wrap everything in one form; a form for input has few paragraphs.
  let paragraphs = 0;
  let seen = 0;
  const stack: HtmlNode[] = [element];
  while (stack.length > 0 && seen < 5000 && paragraphs < 6) {
    const node = stack.pop() as HtmlNode;
    seen += 1;
    if (isElement(node) && node.tagName === "p") paragraphs += 1;
    for (const child of childrenOf(node)) stack.push(child);
  }
  return paragraphs >= 6;
};

const isSkipped = (element: HtmlElement, formsOpen: number): boolean => {
  if (SKIPPED.has(element.tagName) || isHidden(element)) return true;
  if (element.tagName === "form") return formsOpen > 0 || !isLargeForm(element);
  const role = attr(element, "role");
  return (
    role === "navigation" ||
    role === "banner" ||
    role === "search" ||
    role === "dialog" ||
    role === "contentinfo" ||
    role === "complementary"
  );
};

/**
 * The visible text of a page as blocks, in document order, with the boxes that hold them. Iterative, so that no depth of
 * nesting can exhaust the stack; what the page hides, and its navigation, forms and scripts, is left out.
 */
export const pageBlocks = (document: HtmlNode): PageBlocks => {
  const writer = new BlockWriter();
  const boxes: Box[] = [{ id: 0, parent: -1, tag: "html", names: "", itemprop: "" }];
  let tooDeep = false;
  let formsOpen = 0;
  const stack: Frame[] = [{ node: document, depth: 0, box: 0, leaving: false, linked: false }];
  while (stack.length > 0 && boxes.length <= MAX_BOXES) {
    const frame = stack.pop() as Frame;
    const { node, depth, box, linked } = frame;
    if (frame.leaving) {
      writer.close();
      writer.tag = boxes[box]?.tag ?? "div";
      writer.box = box;
      continue;
    }
    if (tree.isTextNode(node)) {
      writer.add(node.value.replaceAll("\u2028", " "), linked);
      continue;
    }
    let inner = box;
    let innerLinked = linked;
    if (isElement(node)) {
      const tag = node.tagName;
      if (tag === "br") {
        writer.add("\u2028", false);
        continue;
      }
      if (isSkipped(node, formsOpen)) continue;
      if (tag === "form") formsOpen += 1;
      if (tag === "a") innerLinked = true;
      if (!INLINE.has(tag)) {
        writer.close();
        if (depth >= MAX_DEPTH) tooDeep = true;
        else {
          inner = boxes.length;
          boxes.push({
            id: inner,
            parent: box,
            tag,
            names: namesOf(node),
            itemprop: attr(node, "itemprop").slice(0, 60).toLowerCase(),
          });
        }
        writer.tag = tag;
        writer.box = inner;
        stack.push({ node, depth, box, leaving: true, linked });
      }
    }
    const children = childrenOf(node);
    for (let i = children.length - 1; i >= 0; i -= 1) {
      stack.push({
        node: children[i] as HtmlNode,
        depth: Math.min(depth + 1, MAX_DEPTH),
        box: inner,
        leaving: false,
        linked: innerLinked,
      });
    }
  }
  writer.close();
  return { blocks: writer.blocks, boxes, tooDeep, tooMany: boxes.length > MAX_BOXES };
};
