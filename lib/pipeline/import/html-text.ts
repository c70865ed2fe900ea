import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode;

const BREAKS = new Set(["br", "p", "div", "li", "blockquote", "h1", "h2", "h3", "h4", "tr"]);
const SILENT = new Set(["script", "style", "template", "noscript"]);

const collect = (nodes: readonly Node[], out: string[]): void => {
  for (const node of nodes) {
    if ("value" in node) out.push(node.value.replace(/\s+/gu, " "));
    else if ("childNodes" in node && !SILENT.has(node.nodeName)) {
      const breaks = BREAKS.has(node.nodeName);
      if (breaks) out.push("\n");
      collect(node.childNodes, out);
      if (breaks) out.push("\n");
    }
  }
};

const lines = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.replace(/ +/gu, " ").trim())
    .filter((line) => line !== "")
    .join("\n");

/** What a browser would show of a piece of HTML, one line for each block. Scripts and styles are no text. */
export const htmlText = (html: string): string => {
  if (!/[<&]/u.test(html)) return lines(html);
  const out: string[] = [];
  collect(parseFragment(html).childNodes, out);
  return lines(out.join(""));
};
