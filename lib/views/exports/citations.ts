import { bibtexOf, cslOf, type Reference, risOf } from "@/lib/domain/citation";
import type { ArticleExporter, CitedArticle } from "./exporter";

const referenceOf = ({ id, outlet, title, byline, url, publication }: CitedArticle): Reference => ({
  kind: "article",
  id,
  title: title?.text ?? outlet,
  happened: null,
  sources: [
    { outlet, headline: title?.text ?? null, byline: byline?.text ?? null, url, published: publication },
  ],
  quote: null,
  link: null,
});

/** RIS, a reference for each article. */
export const ris: ArticleExporter = {
  of: "articles",
  head: "",
  between: "\r\n",
  tail: "\r\n",
  piece: (article) => risOf(referenceOf(article)),
};

/** BibTeX (biblatex fields), an entry for each article. */
export const bibtex: ArticleExporter = {
  of: "articles",
  head: "",
  between: "\n\n",
  tail: "\n",
  piece: (article) => bibtexOf(referenceOf(article)),
};

/** CSL-JSON, an item for each article. */
export const cslJson: ArticleExporter = {
  of: "articles",
  head: "[\n",
  between: ",\n",
  tail: "\n]\n",
  piece: (article) => cslOf(referenceOf(article)),
};
