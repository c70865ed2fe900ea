/** What a region of an article is called on the page. */
const NAMES: Readonly<Record<string, string>> = {
  headline: "Headline",
  "headline-duplicate": "Headline, printed again",
  standfirst: "Standfirst",
  byline: "Byline",
  dateline: "Dateline",
  metadata: "Page data",
  "crawl-prefix": "Left by the collecting program",
  body: "Text",
  subheading: "Subheading",
  "media-insert": "Media insert",
  "share-bar": "Share buttons",
  "comment-form": "Comment form",
  "related-links": "Links to other articles",
  credit: "Credit",
  tags: "Tags",
  "end-marker": "End mark",
  social: "Social media",
};

export const regionName = (type: string): string => NAMES[type] ?? type.replaceAll("-", " ");
