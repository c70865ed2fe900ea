import { type DefaultTreeAdapterTypes, defaultTreeAdapter as tree } from "parse5";

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

export const isElement = (node: HtmlNode): node is HtmlElement => tree.isElementNode(node);

/** Children in order; a `<template>`'s content is inert and counts as none. */
export const childrenOf = (node: HtmlNode): readonly HtmlNode[] =>
  "childNodes" in node ? node.childNodes : [];

/** Value of an attribute, or "". */
export const attr = (element: HtmlElement, name: string): string =>
  element.attrs.find((a) => a.name === name)?.value ?? "";

const hasAttr = (element: HtmlElement, name: string): boolean => element.attrs.some((a) => a.name === name);

const HIDING_STYLE =
  /(?:^|;)\s{0,5}(?:display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden|font-size\s{0,5}:\s{0,5}0(?:px|em|rem|pt)?\s{0,5}(?:;|!|$)|opacity\s{0,5}:\s{0,5}0\s{0,5}(?:;|!|$))/i;

/** True where the page itself hides the element from readers. Only its own markup is looked at, not style sheets. */
export const isHidden = (element: HtmlElement): boolean => {
  if (hasAttr(element, "hidden")) return true;
  const style = attr(element, "style");
  if (style !== "" && HIDING_STYLE.test(style.slice(0, 2000))) return true;
  if (attr(element, "aria-hidden") === "true") return true;
  return element.tagName === "input" && attr(element, "type") === "hidden";
};

/** Class and id in one lower-case string, cut to a bounded length. */
export const namesOf = (element: HtmlElement): string =>
  `${attr(element, "class")} ${attr(element, "id")}`.slice(0, 400).toLowerCase();

/** Text under a node in document order, without scripts and styles; stops after `limit` characters. No recursion. */
export const textUnder = (root: HtmlNode, limit = 10_000): string => {
  let text = "";
  const stack: HtmlNode[] = [root];
  while (stack.length > 0 && text.length < limit) {
    const node = stack.pop() as HtmlNode;
    if (tree.isTextNode(node)) text += node.value;
    else if (!(isElement(node) && (node.tagName === "script" || node.tagName === "style"))) {
      const children = childrenOf(node);
      for (let i = children.length - 1; i >= 0; i -= 1) stack.push(children[i] as HtmlNode);
    }
  }
  return text.slice(0, limit);
};
