import type { Article, Publication } from "@/lib/domain/article";
import { toDay } from "@/lib/domain/calendar";
import { edtfInterval, edtfOfDay } from "@/lib/domain/edtf";
import type { ArticleId } from "@/lib/domain/ids";
import { believe } from "./day-belief";
import { evidenceFor } from "./evidence";
import { Listener, type NearArticle, type Testimony, TestimonyFinder, type TimexOf } from "./testimony";

const publicationFrom = (
  article: Article,
  { witnesses, statements, cues }: Testimony,
): Publication | null => {
  const { range } = believe(witnesses, statements, cues, toDay);
  if (!range) return null;
  const edtf = range.first === range.last ? edtfOfDay(range.first) : edtfInterval(range.first, range.last);
  return { edtf, basis: "inferred", evidence: evidenceFor(article, range, witnesses, cues) };
};

/**
 * Publication dates for the articles that do not state one, from dated articles of the same story: shared statements
 * and wording, weekdays, dates and months named. Each answer is an EDTF day or interval of days, both ends
 * included, that holds the true day as far as the evidence goes, with that evidence in words. Articles without a dated
 * sibling are left out: nothing is guessed. Method: candidate siblings by an inverted index of telling words, then a
 * weighing of days (compare Kotsakos et al., SIGIR 2014, and Chambers, ACL 2012).
 */
export const inferPublications = (
  articles: readonly Article[],
  timexOf: TimexOf,
): Map<ArticleId, Publication> => {
  const inferred = new Map<ArticleId, Publication>();
  if (!articles.some((a) => a.publication.basis === "unknown")) return inferred;
  const finder = new TestimonyFinder(articles, timexOf);
  for (const [index, article] of articles.entries()) {
    if (article.publication.basis !== "unknown") continue;
    const publication = publicationFrom(article, finder.about(index));
    if (publication) inferred.set(article.id, publication);
  }
  return inferred;
};

/**
 * The same for one article, by the dated articles most like it (`near`, the most alike first); null where they do not
 * say enough.
 */
export const publicationBy = (
  article: Article,
  near: readonly NearArticle[],
  timexOf: TimexOf,
): Publication | null => publicationFrom(article, new Listener(timexOf).about(article, near));
