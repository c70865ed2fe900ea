import type { Article } from "@/lib/domain/article";
import { weekdayOf } from "@/lib/domain/calendar";
import { boundsOf, type DayNumber } from "@/lib/domain/edtf";
import { contains } from "@/lib/domain/span";
import type { TimeExpression } from "@/lib/domain/time-expression";
import type { DatedSibling } from "./day-belief";
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

/** Everything that speaks about the publication day of one article. */
export type Testimony = {
  readonly witnesses: readonly Witness[];
  readonly statements: readonly DatedStatement[];
  readonly cues: OwnCues;
};

/** Dated siblings that are looked at for one article. */
export const WITNESSES = 6;
/** Below this likeness, and without a shared passage, an article is no sibling. */
const LEAST_LIKENESS = 0.12;
const TELLING_PASSAGE = 8;
/** Articles whose words or expressions are kept at hand; siblings come up again and again. */
const KEPT = 400;

/** The one day an article was published on, as far as it is stated or in its address; null otherwise. */
export const publishedDay = (article: Article): DayNumber | null => {
  const { edtf } = article.publication;
  if (edtf === null) return null;
  const { earliestStart, latestEnd } = boundsOf(edtf);
  return earliestStart === latestEnd && Number.isFinite(earliestStart) ? earliestStart : null;
};

const strength = (w: DatedSibling): number => w.likeness + Math.min(1, w.sharedWords / 20) * 0.3;

/** A statement that this article itself puts on another weekday is not the same statement, or not of the same day. */
const contradicted = (article: Article, cues: OwnCues, { passage, day }: DatedStatement): boolean => {
  const sentence = article.sentences.find((s) => s.start <= passage.here.start && passage.here.start < s.end);
  const named = sentence ? cues.weekdays.filter((c) => contains(sentence, c)) : [];
  return named.length > 0 && !named.some((c) => c.weekday === weekdayOf(day));
};

/** One statement a day is enough: copies of one report are one witness. */
const distinctDays = (statements: readonly DatedStatement[]): DatedStatement[] => {
  const byDay = new Map<DayNumber, DatedStatement>();
  for (const s of statements) if (!byDay.has(s.day)) byDay.set(s.day, s);
  return [...byDay.values()];
};

/** A dated article that may be of the same story. */
export type NearArticle = { readonly article: Article; readonly likeness: number };

/** Collects testimony from articles; their words and expressions are worked out once. */
export class Listener {
  private readonly words = new Map<string, PlacedWord[]>();
  private readonly tagged = new Map<string, readonly TimeExpression[]>();

  constructor(private readonly timexOf: TimexOf) {}

  /** Testimony about an article by the dated ones most like it; the most telling first. */
  about(article: Article, near: readonly NearArticle[]): Testimony {
    const cues = ownCues(article, near.length > 0 ? this.timexOf(article, null) : []);
    const witnesses = near
      .map((n) => this.witness(article, n, cues))
      .filter((w) => w.likeness >= LEAST_LIKENESS || w.sharedWords >= TELLING_PASSAGE)
      .sort((a, b) => strength(b) - strength(a));
    return { witnesses, statements: distinctDays(witnesses.flatMap((w) => w.statements)), cues };
  }

  private witness(self: Article, { article, likeness }: NearArticle, cues: OwnCues): Witness {
    const day = publishedDay(article) as DayNumber;
    // What an outlet prints under all its pieces is no sign that two of them belong together.
    const foreign = article.outlet !== self.outlet;
    const passages = foreign ? sharedPassages(this.wordsIn(self), this.wordsIn(article)) : [];
    const sharedWords = passages[0]?.words ?? 0;
    const statements =
      sharedWords >= TELLING_PASSAGE
        ? datedStatements(article, day, passages, this.timexIn(article)).filter(
            (s) => !contradicted(self, cues, s),
          )
        : [];
    return { article, day, likeness, sharedWords, passages, statements };
  }

  private wordsIn(article: Article): PlacedWord[] {
    return keep(this.words, article.id, () => wordsOf(article));
  }

  private timexIn(article: Article): readonly TimeExpression[] {
    return keep(this.tagged, article.id, () => this.timexOf(article, article.publication.edtf));
  }
}

/** Collects testimony in a fixed set of articles; the index over them is built once. */
export class TestimonyFinder {
  private readonly index: StoryIndex;
  private readonly days: readonly (DayNumber | null)[];
  private readonly listener: Listener;

  constructor(
    private readonly articles: readonly Article[],
    timexOf: TimexOf,
  ) {
    this.index = new StoryIndex(articles);
    this.days = articles.map(publishedDay);
    this.listener = new Listener(timexOf);
  }

  /** The dated articles most like the one at a place in the set. */
  near(index: number): NearArticle[] {
    return this.index
      .nearest(index, WITNESSES, (other) => this.days[other] !== null)
      .map(({ index: other, likeness }) => ({ article: this.articles[other] as Article, likeness }));
  }

  /** Testimony about the article at a place in the set; the most telling sibling first. */
  about(index: number): Testimony {
    return this.listener.about(this.articles[index] as Article, this.near(index));
  }
}

const keep = <T>(store: Map<string, T>, key: string, make: () => T): T => {
  const known = store.get(key);
  if (known !== undefined) return known;
  if (store.size > KEPT) store.clear();
  const made = make();
  store.set(key, made);
  return made;
};
