import { boundsOf } from "@/lib/domain/edtf";
import type { Edtf } from "@/lib/domain/ids";
import { type DateCandidate, statedDate } from "../publication";
import { edtfOfWritten, findWrittenDate } from "../written-date";
import { attr, type HtmlElement, textUnder } from "./dom";
import { isArticleType, type PageData } from "./page-data";

const PUBLISHED_METAS = [
  "article:published_time",
  "article:published",
  "og:article:published_time",
  "og:published_time",
  "datepublished",
  "article.published",
  "parsely-pub-date",
  "sailthru.date",
  "pubdate",
  "publishdate",
  "publish_date",
  "publish-date",
  "publication_date",
  "publication-date",
  "published",
  "cxenseparse:recs:publishtime",
  "dc.date.issued",
  "dcterms.issued",
  "dc.date.published",
  "dcterms.date",
  "dc.date",
  "dcterms.created",
  "dc.date.created",
  "citation_publication_date",
  "citation_date",
  "article.created",
  "article_date_original",
  "originalpublicationdate",
  "vr:published_time",
  "bt:pubdate",
  "og:pubdate",
  "date.available",
  "displaydate",
  "ptime",
  "shareaholic:article_published_time",
  "rnews:datepublished",
  "news_date",
  "gentime",
  "date",
  "datecreated",
];
/** Names that some pages use for the day of publication and others for the day of the last change. */
const LOOSE_METAS = new Set([
  "dcterms.date",
  "dc.date",
  "gentime",
  "date",
  "datecreated",
  "dcterms.created",
  "dc.date.created",
]);
const MODIFIED_WORDS =
  /updat|modif|edited|last change|aktualisiert|geändert|mis à jour|modifié|actualizado|aggiornato|atualizado|bijgewerkt|обновлен|modifié|stand:/i;
const PUBLISHED_WORDS =
  /publish|posted|publi[ée]|veröffentlicht|erstellt|publicado|pubblicato|gepubliceerd|опубликован|created|first|issued|datum|date of/i;
const DATE_CLASS =
  /publish|posted|pub-?date|entry-date|post-date|article-?date|date-?line|timestamp|story-date|dtstart|date-display/;
const AWAY =
  /comment|related|sidebar|footer|recommend|teaser|trending|popular|copyright|widget|most|latest|ticker|event/;
const CHANGED_CLASS = /updat|modif|lastmod/;

const MIN_YEAR = 1990;

const dayOf = (edtf: Edtf): Edtf | null => {
  const day = /^\d{4}-\d\d-\d\d/.exec(edtf)?.[0];
  return day !== undefined && Number(day.slice(0, 4)) >= MIN_YEAR ? (day as Edtf) : null;
};

/** The publisher's own calendar day of a timestamp: the digits as they stand, whatever zone follows. */
const dayIn = (raw: string): Edtf | null => {
  const found = findWrittenDate(raw.slice(0, 120));
  const edtf = found && edtfOfWritten(found);
  return edtf ? dayOf(edtf) : statedDate(raw.slice(0, 40)) && null;
};

const clip = (raw: string): string => raw.trim().replace(/\s+/g, " ").slice(0, 100);

const candidate = (raw: string, rank: number, kind: string, where: string): DateCandidate[] => {
  const edtf = dayIn(raw);
  return edtf
    ? [{ edtf, rank, evidence: { kind, says: `${where} gives “${clip(raw)}”.`, text: clip(raw) } }]
    : [];
};

const fromLinked = (data: PageData): DateCandidate[] =>
  data.linked.flatMap((item) => {
    const article = isArticleType(item);
    const page = item.types.some((t) => /^(?:WebPage|VideoObject|ImageGallery|PodcastEpisode)$/i.test(t));
    if (!article && !page) return [];
    return [
      ...candidate(item.published, article ? 1 : 3, "json-ld", "The page's data record (datePublished)"),
      ...candidate(item.created, article ? 4 : 5, "json-ld", "The page's data record (dateCreated)"),
    ];
  });

const fromMetas = (data: PageData): DateCandidate[] =>
  PUBLISHED_METAS.flatMap((name, index) =>
    (data.metas.get(name) ?? [])
      .slice(0, 2)
      .flatMap((raw) =>
        candidate(
          raw,
          LOOSE_METAS.has(name) ? 5.2 : index < 4 ? 2 : 3,
          "meta",
          `The page's meta data (${name})`,
        ),
      ),
  );

type Carrier = {
  readonly element: HtmlElement;
  readonly names: string;
  readonly text: string;
  readonly stamp: string;
};

const namesUpward = (element: HtmlElement): string => {
  let names = "";
  let node: HtmlElement | null = element;
  for (let i = 0; i < 8 && node; i += 1) {
    names += ` ${node.tagName} ${attr(node, "class")} ${attr(node, "id")}`;
    const parent: typeof element.parentNode = node.parentNode;
    node = parent && "tagName" in parent ? parent : null;
  }
  return names.slice(0, 1500).toLowerCase();
};

const carrierOf = (element: HtmlElement): Carrier => ({
  element,
  names: `${attr(element, "class")} ${attr(element, "id")} ${attr(element, "itemprop")}`
    .toLowerCase()
    .slice(0, 300),
  text: textUnder(element, 300).replace(/\s+/g, " ").trim(),
  stamp:
    attr(element, "datetime") ||
    attr(element, "content") ||
    (element.tagName === "abbr" ? attr(element, "title") : ""),
});

/** Visible dates: `<time>` and elements that are named after dates, outside comments, teasers and footers. */
const fromVisible = (data: PageData): DateCandidate[] =>
  data.times.flatMap((element) => {
    const carrier = carrierOf(element);
    if (carrier.text.length > 160 && element.tagName !== "time") return [];
    const published =
      /datepublished|pubdate/.test(carrier.names) ||
      PUBLISHED_WORDS.test(carrier.text) ||
      element.attrs.some((a) => a.name === "pubdate");
    const changed = CHANGED_CLASS.test(carrier.names) || MODIFIED_WORDS.test(carrier.text);
    if (changed && !published) return [];
    const upward = namesUpward(element);
    const away = AWAY.test(upward) ? 3 : 0;
    const rank =
      (published ? 4 : element.tagName === "time" || DATE_CLASS.test(carrier.names) ? 5 : 6) +
      away +
      wordiness(carrier.text);
    const raw = carrier.stamp !== "" ? carrier.stamp : beforeChange(carrier.text);
    const found = candidate(raw, rank, "visible-date", "The page shows a date and");
    return found.length > 0
      ? found
      : carrier.stamp === ""
        ? []
        : candidate(beforeChange(carrier.text), rank, "visible-date", "The page shows a date and");
  });

/** 0 to 0.9: a text that is little more than a date is more likely the article's own. */
const wordiness = (text: string): number => Math.min(0.9, Math.max(0, text.length - 30) / 100);

const SHORT_LINE = 70;

/**
 * Short lines that are little more than a date, above the text or in its first lines: how simple pages print it. `lines` are
 * the page's visible blocks as far as the article reaches.
 */
const lineDates = (lines: readonly string[]): DateCandidate[] =>
  lines
    .filter(
      (line) =>
        line.length <= SHORT_LINE &&
        /\d/.test(line) &&
        !(MODIFIED_WORDS.test(line) && !PUBLISHED_WORDS.test(line)),
    )
    .flatMap((line) => {
      const found = findWrittenDate(line);
      if (!found?.year || line.length - (found.end - found.start) > 36) return [];
      return candidate(
        line,
        (PUBLISHED_WORDS.test(line) ? 6.2 : 6.6) + wordiness(line),
        "visible-date",
        "A line of the page",
      );
    });

/** "Published 3 May, updated 4 May": only what stands before the word of change. */
const beforeChange = (text: string): string => {
  const changed = MODIFIED_WORDS.exec(text);
  return changed && changed.index > 8 ? text.slice(0, changed.index) : text;
};

const UTC_STAMP = /T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]00:?00)/;

const isUtc = (c: DateCandidate): boolean => UTC_STAMP.test(c.evidence.text ?? "");

const nextTo = (a: Edtf, b: Edtf): boolean => {
  const [x, y] = [boundsOf(a).earliestStart, boundsOf(b).earliestStart];
  return Math.abs(x - y) === 1;
};

/**
 * Dates by which a page says when it was published. Dates of change are not among them. A stamp in UTC can fall on the
 * day before or after the publisher's own; where the page shows that day, the stamp stands behind it.
 */
export const pageDates = (data: PageData, lines: readonly string[] = []): DateCandidate[] => {
  const found = [...fromLinked(data), ...fromMetas(data), ...fromVisible(data), ...lineDates(lines)];
  const local = found.filter((c) => !isUtc(c) && c.rank < 7);
  return found.map((c) => {
    const shown = isUtc(c) ? local.find((l) => nextTo(l.edtf, c.edtf)) : undefined;
    return shown && !local.some((l) => l.edtf === c.edtf)
      ? { ...c, rank: Math.max(c.rank, shown.rank + 0.1) }
      : c;
  });
};
