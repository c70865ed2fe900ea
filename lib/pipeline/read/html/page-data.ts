import { attr, childrenOf, type HtmlElement, type HtmlNode, isElement, textUnder } from "./dom";

/** What a page says about itself in its machine-readable parts. */
export type PageData = {
  /** Meta elements by lower-case name, property or itemprop; first value of each kept in `all` order. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  /** Objects found in JSON-LD, flattened, articles first. */
  readonly linked: readonly LinkedItem[];
  readonly titleTag: string;
  readonly canonical: string;
  readonly language: string;
  readonly headings: readonly HtmlElement[];
  readonly times: readonly HtmlElement[];
};

/** The parts of a JSON-LD object that are read. All strings are as given. */
export type LinkedItem = {
  readonly types: readonly string[];
  readonly headline: string;
  readonly published: string;
  readonly created: string;
  readonly modified: string;
  readonly publisher: string;
  readonly author: string;
  readonly body: string;
  readonly url: string;
};

const MAX_JSON = 2_000_000;
const MAX_ITEMS = 300;

const field = (record: object, name: string): unknown =>
  Object.hasOwn(record, name) ? Reflect.get(record, name) : undefined;

/** A string, or the name of a nested object, or the first of a list. */
const stringOf = (value: unknown, depth = 0): string => {
  if (typeof value === "string") return value;
  if (depth > 3 || typeof value !== "object" || value === null) return "";
  if (Array.isArray(value))
    return value.map((v: unknown) => stringOf(v, depth + 1)).find((s) => s !== "") ?? "";
  return stringOf(field(value, "name") ?? field(value, "@value") ?? field(value, "@id"), depth + 1);
};

const typesOf = (record: object): string[] => {
  const type = field(record, "@type");
  return (Array.isArray(type) ? (type as unknown[]) : [type]).filter(
    (t): t is string => typeof t === "string",
  );
};

const itemOf = (record: object): LinkedItem => ({
  types: typesOf(record),
  headline: stringOf(field(record, "headline")),
  published: stringOf(field(record, "datePublished")),
  created: stringOf(field(record, "dateCreated")),
  modified: stringOf(field(record, "dateModified")),
  publisher: stringOf(field(record, "publisher")),
  author: stringOf(field(record, "author")),
  body: stringOf(field(record, "articleBody")),
  url: stringOf(field(record, "url")),
});

const parseLinked = (json: string): unknown => {
  if (json.length > MAX_JSON) return null;
  const bare = json
    .trim()
    .replace(/^<!--/, "")
    .replace(/-->$/, "")
    .replace(/^\/\*<!\[CDATA\[\*\//, "")
    .replace(/;$/, "");
  try {
    return JSON.parse(bare);
  } catch {
    try {
      // Raw line breaks inside strings are the usual mistake.
      return JSON.parse(bare.replace(/[\n\r\t]/g, " "));
    } catch {
      return null;
    }
  }
};

/** Objects inside a JSON-LD value, nested ones included, without recursion and at most `MAX_ITEMS`. */
const flatten = (root: unknown): LinkedItem[] => {
  const items: LinkedItem[] = [];
  const queue: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }];
  for (let at = 0; at < queue.length && items.length < MAX_ITEMS; at += 1) {
    const { value, depth } = queue[at] as { value: unknown; depth: number };
    if (typeof value !== "object" || value === null || depth > 6) continue;
    if (!Array.isArray(value) && typesOf(value).length > 0) items.push(itemOf(value));
    if (queue.length > 2000) continue;
    for (const inner of Object.values(value)) {
      if (typeof inner === "object" && inner !== null) queue.push({ value: inner, depth: depth + 1 });
    }
  }
  return items;
};

export const isArticleType = (item: LinkedItem): boolean =>
  item.types.some((type) =>
    /(?:Article|BlogPosting|Report|LiveBlog|SocialMediaPosting|Review|NewsItem)/i.test(type),
  );

const metaName = (element: HtmlElement): string =>
  (
    attr(element, "property") ||
    attr(element, "name") ||
    attr(element, "itemprop") ||
    attr(element, "http-equiv")
  )
    .trim()
    .toLowerCase()
    .slice(0, 80);

/** One pass over the tree for everything that is not prose. */
export const pageData = (document: HtmlNode): PageData => {
  const metas = new Map<string, string[]>();
  const linked: LinkedItem[] = [];
  const headings: HtmlElement[] = [];
  const times: HtmlElement[] = [];
  let titleTag = "";
  let canonical = "";
  let language = "";
  const stack: HtmlNode[] = [document];
  while (stack.length > 0) {
    const node = stack.pop() as HtmlNode;
    if (isElement(node)) {
      const tag = node.tagName;
      if (tag === "html") language = attr(node, "lang") || attr(node, "xml:lang");
      else if (tag === "meta") {
        const content = attr(node, "content").slice(0, 4000);
        const name = metaName(node);
        if (name !== "" && content !== "")
          metas.set(name, [...(metas.get(name) ?? []).slice(0, 20), content]);
      } else if (tag === "title" && titleTag === "") titleTag = textUnder(node, 4000);
      else if (tag === "link" && /(?:^|\s)canonical(?:\s|$)/i.test(attr(node, "rel")) && canonical === "")
        canonical = attr(node, "href");
      else if (tag === "script" && /ld\+json/i.test(attr(node, "type")) && linked.length < MAX_ITEMS)
        linked.push(...flatten(parseLinked(scriptText(node))));
      else if ((tag === "h1" || tag === "h2") && headings.length < 60) headings.push(node);
      else if ((tag === "time" || isDateCarrier(node)) && times.length < 200) times.push(node);
    }
    const children = childrenOf(node);
    for (let i = children.length - 1; i >= 0; i -= 1) stack.push(children[i] as HtmlNode);
  }
  linked.sort((a, b) => Number(isArticleType(b)) - Number(isArticleType(a)));
  return { metas, linked, titleTag, canonical, language, headings, times };
};

const DATE_NAMES = /date|time|publi|posted|byline|meta|stamp|dateline|datum|fecha|entry-info/;

/** Elements whose class, id or itemprop says that they hold a date. */
const isDateCarrier = (element: HtmlElement): boolean => {
  if (!/^(?:span|div|p|li|abbr|b|strong|em|small|td|dd|section|ul|h[3-6]|font|i|a)$/.test(element.tagName))
    return false;
  if (element.attrs.length === 0) return false;
  return DATE_NAMES.test(
    `${attr(element, "class")} ${attr(element, "id")} ${attr(element, "itemprop")}`
      .slice(0, 300)
      .toLowerCase(),
  );
};

const scriptText = (element: HtmlElement): string =>
  childrenOf(element)
    .map((child) => ("value" in child ? child.value : ""))
    .join("");
