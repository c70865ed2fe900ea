import type { Article, Publication } from "@/lib/domain/article";
import { toDay } from "@/lib/domain/calendar";
import { boundsOf, type DayNumber, edtfInterval, edtfOfDay } from "@/lib/domain/edtf";
import type { ArticleId } from "@/lib/domain/ids";
import type { TimeExpression } from "@/lib/domain/time-expression";
import { believe, type DatedSibling } from "./day-belief";
import { evidenceFor } from "./evidence";
import { type OwnCues, ownCues } from "./own-cues";
import { type SharedPassage, sharedPassages } from "./shared-passage";
import { type DatedStatement, datedStatements } from "./shared-statement";
import { StoryIndex } from "./story-index";
import { type PlacedWord, wordsOf } from "./words";

/** The tagger, handed in: expressions of an article for a document creation time, or for none. */
export type TimexOf = (article: Article, dct: string | null) => readonly TimeExpression[];

/** A sibling with everything that was found about it. */
export type Witness = Omit<DatedSibling, "statements"> & {
  readonly article: Article;
  readonly passages: readonly SharedPassage[];
  readonly statements: readonly DatedStatement[];
};

/** Dated siblings that are looked at for one article. */
const WITNESSES = 6;
/** Below this likeness, and without a shared passage, an article is no sibling. */
const LEAST_LIKENESS = 0.12;
const TELLING_PASSAGE = 8;

/** The one day an article was published on, as far as it is stated or in its address; null otherwise. */
const publishedDay = (article: Article): DayNumber | null => {
  const { edtf } = article.publication;
  if (edtf === null) return null;
  const { earliestStart, latestEnd } = boundsOf(edtf);
  return earliestStart === latestEnd && Number.isFinite(earliestStart) ? earliestStart : null;
};

class Inference {
  private readonly index: StoryIndex;
  private readonly days: readonly (DayNumber | null)[];
  private readonly words = new Map<number, PlacedWord[]>();
  private readonly tagged = new Map<number, readonly TimeExpression[]>();

  constructor(
    private readonly articles: readonly Article[],
    private readonly timexOf: TimexOf,
  ) {
    this.index = new StoryIndex(articles);
    this.days = articles.map(publishedDay);
  }

  publicationOf(index: number): Publication | null {
    const article = this.articles[index] as Article;
    const witnesses = this.witnesses(index);
    if (witnesses.length === 0) return null;
    const cues: OwnCues = ownCues(article, this.timexOf(article, null));
    const statements = distinctDays(witnesses.flatMap((w) => w.statements));
    const { range } = believe(witnesses, statements, cues, toDay);
    if (!range) return null;
    const edtf = range.first === range.last ? edtfOfDay(range.first) : edtfInterval(range.first, range.last);
    return { edtf, basis: "inferred", evidence: evidenceFor(article, range, witnesses, cues) };
  }

  private wordsAt(index: number): PlacedWord[] {
    const known = this.words.get(index);
    if (known) return known;
    const words = wordsOf(this.articles[index] as Article);
    if (this.words.size > 2000) this.words.clear();
    this.words.set(index, words);
    return words;
  }

  private timexAt(index: number): readonly TimeExpression[] {
    const known = this.tagged.get(index);
    if (known) return known;
    const article = this.articles[index] as Article;
    const timex = this.timexOf(article, article.publication.edtf);
    if (this.tagged.size > 2000) this.tagged.clear();
    this.tagged.set(index, timex);
    return timex;
  }

  private witnesses(index: number): Witness[] {
    const near = this.index.nearest(index, WITNESSES, (other) => this.days[other] !== null);
    return near
      .map(({ index: other, likeness }) => this.witness(index, other, likeness))
      .filter((w) => w.likeness >= LEAST_LIKENESS || w.sharedWords >= TELLING_PASSAGE)
      .sort((a, b) => strength(b) - strength(a));
  }

  private witness(index: number, other: number, likeness: number): Witness {
    const article = this.articles[other] as Article;
    const day = this.days[other] as DayNumber;
    const passages = sharedPassages(this.wordsAt(index), this.wordsAt(other));
    const sharedWords = passages[0]?.words ?? 0;
    const statements =
      sharedWords >= TELLING_PASSAGE ? datedStatements(article, day, passages, this.timexAt(other)) : [];
    return { article, day, likeness, sharedWords, passages, statements };
  }
}

const strength = (w: DatedSibling): number => w.likeness + Math.min(1, w.sharedWords / 20) * 0.3;

/** One statement a day is enough: copies of one report are one witness. */
const distinctDays = (statements: readonly DatedStatement[]): DatedStatement[] => {
  const byDay = new Map<DayNumber, DatedStatement>();
  for (const s of statements) if (!byDay.has(s.day)) byDay.set(s.day, s);
  return [...byDay.values()];
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
  const inference = new Inference(articles, timexOf);
  for (const [index, article] of articles.entries()) {
    if (article.publication.basis !== "unknown") continue;
    const publication = inference.publicationOf(index);
    if (publication) inferred.set(article.id, publication);
  }
  return inferred;
};
