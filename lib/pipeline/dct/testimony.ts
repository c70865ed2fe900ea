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
const WITNESSES = 6;
/** Below this likeness, and without a shared passage, an article is no sibling. */
const LEAST_LIKENESS = 0.12;
const TELLING_PASSAGE = 8;
/** Articles whose words or expressions are kept at hand; siblings come up again and again. */
const KEPT = 400;

/** The one day an article was published on, as far as it is stated or in its address; null otherwise. */
const publishedDay = (article: Article): DayNumber | null => {
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

/** Collects testimony in a fixed set of articles; the index over them is built once. */
export class TestimonyFinder {
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

  /** Testimony about the article at a place in the set; the most telling sibling first. */
  about(index: number): Testimony {
    const article = this.articles[index] as Article;
    const near = this.index.nearest(index, WITNESSES, (other) => this.days[other] !== null);
    const cues = ownCues(article, near.length > 0 ? this.timexOf(article, null) : []);
    const witnesses = near
      .map(({ index: other, likeness }) => this.witness(index, other, likeness, cues))
      .filter((w) => w.likeness >= LEAST_LIKENESS || w.sharedWords >= TELLING_PASSAGE)
      .sort((a, b) => strength(b) - strength(a));
    return { witnesses, statements: distinctDays(witnesses.flatMap((w) => w.statements)), cues };
  }

  private witness(index: number, other: number, likeness: number, cues: OwnCues): Witness {
    const self = this.articles[index] as Article;
    const article = this.articles[other] as Article;
    const day = this.days[other] as DayNumber;
    // What an outlet prints under all its pieces is no sign that two of them belong together.
    const foreign = article.outlet !== self.outlet;
    const passages = foreign ? sharedPassages(this.wordsAt(index), this.wordsAt(other)) : [];
    const sharedWords = passages[0]?.words ?? 0;
    const statements =
      sharedWords >= TELLING_PASSAGE
        ? datedStatements(article, day, passages, this.timexAt(other)).filter(
            (s) => !contradicted(self, cues, s),
          )
        : [];
    return { article, day, likeness, sharedWords, passages, statements };
  }

  private wordsAt(index: number): PlacedWord[] {
    return keep(this.words, index, () => wordsOf(this.articles[index] as Article));
  }

  private timexAt(index: number): readonly TimeExpression[] {
    const article = this.articles[index] as Article;
    return keep(this.tagged, index, () => this.timexOf(article, article.publication.edtf));
  }
}

const keep = <T>(store: Map<number, T>, key: number, make: () => T): T => {
  const known = store.get(key);
  if (known !== undefined) return known;
  if (store.size > KEPT) store.clear();
  const made = make();
  store.set(key, made);
  return made;
};
