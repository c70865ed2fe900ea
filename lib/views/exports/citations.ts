import { type DateParts, dateEnds } from "./date-parts";
import type { ArticleExporter, CitedArticle } from "./exporter";

const pad = (n: number, length = 2): string => String(n).padStart(length, "0");

/** A stated publication date; an inferred one is not put into a citation as if the outlet had printed it. */
const statedDate = ({ publication }: CitedArticle): DateParts | null =>
  publication.basis === "stated" && publication.edtf ? (dateEnds(publication.edtf)?.from ?? null) : null;

const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

const risDate = ({ year, month, day }: DateParts): string =>
  `${pad(year, 4)}/${month ? pad(month) : ""}/${day ? pad(day) : ""}/`;

const risPiece = (article: CitedArticle): string => {
  const date = statedDate(article);
  const lines: [string, string | null | undefined][] = [
    ["TY", "NEWS"],
    ["ID", article.id],
    ["TI", article.title?.text],
    ["AU", article.byline?.text],
    ["T2", article.outlet],
    ["PY", date ? pad(date.year, 4) : null],
    ["DA", date ? risDate(date) : null],
    ["UR", article.url],
  ];
  const written = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : []));
  return [...written, "ER  - "].join("\r\n");
};

/** RIS, a reference for each article. */
export const ris: ArticleExporter = {
  of: "articles",
  head: "",
  between: "\r\n",
  tail: "\r\n",
  piece: risPiece,
};

const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "%": "\\%",
  "#": "\\#",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};
const tex = (text: string): string => oneLine(text).replace(/[\\{}$&%#_~^]/gu, (sign) => TEX[sign] ?? sign);

/** In `url` only what would end the field is taken out of the way. */
const texUrl = (url: string): string => url.replace(/[{}\\\s]/gu, encodeURIComponent);

const bibPiece = (article: CitedArticle): string => {
  const date = statedDate(article);
  const iso = date ? [pad(date.year, 4), date.month, date.day].filter((part) => part !== undefined) : [];
  const fields: [string, string | null | undefined][] = [
    ["title", article.title && `{${tex(article.title.text)}}`],
    ["author", article.byline && `{${tex(article.byline.text)}}`],
    ["journaltitle", tex(article.outlet)],
    ["date", iso.map((part) => (typeof part === "number" ? pad(part) : part)).join("-")],
    ["url", article.url && texUrl(article.url)],
  ];
  const written = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return [`@article{${article.id},`, ...written, "}"].join("\n");
};

/** BibTeX (biblatex fields), an entry for each article. */
export const bibtex: ArticleExporter = {
  of: "articles",
  head: "",
  between: "\n\n",
  tail: "\n",
  piece: bibPiece,
};

const cslPiece = (article: CitedArticle): string => {
  const date = statedDate(article);
  const parts = date ? [date.year, date.month, date.day].filter((part) => part !== undefined) : null;
  return JSON.stringify({
    id: article.id,
    type: "article-newspaper",
    title: article.title?.text,
    author: article.byline ? [{ literal: oneLine(article.byline.text) }] : undefined,
    "container-title": article.outlet,
    issued: parts ? { "date-parts": [parts] } : undefined,
    URL: article.url ?? undefined,
  });
};

/** CSL-JSON, an item for each article. */
export const cslJson: ArticleExporter = {
  of: "articles",
  head: "[\n",
  between: ",\n",
  tail: "\n]\n",
  piece: cslPiece,
};
