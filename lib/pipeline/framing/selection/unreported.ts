import type { Cited, Held, Position, Unreported } from "@/lib/domain/framing";
import type { NewsEvent } from "@/lib/domain/news-event";
import { byText, cite, type FramedArticle, type ReadText, readTexts, tokenRange } from "../read-text";
import { hashText, mix } from "../tagger/hashing";
import { rarityOf, type StatementWords, sharedShare, statementWords } from "./statement-words";

/** Two sentences say the same from this share of common words upwards. */
const SAME = 0.55;
/** Below this share with every sentence of a text, a statement was not found in it; between the two nothing is said. */
const ABSENT = 0.34;
/** Statements shorter than this many words say too little to be looked for. */
const SHORTEST = 5;
/** From this share of common five-word runs upwards two sentences are one text. */
const COPIED = 0.5;
const RUN = 5;

type Statement = {
  readonly read: ReadText;
  readonly number: number;
  readonly words: StatementWords;
  readonly runs: ReadonlySet<number>;
  /** It stands in the event's own sentences or beside one. */
  readonly isNear: boolean;
};

const runsOf = (read: ReadText, from: number, to: number): Set<number> => {
  const words = read.tokens
    .slice(from, to)
    .filter((t) => t.isWord)
    .map((t) => hashText(t.lower));
  const runs = new Set<number>();
  for (let i = 0; i + RUN <= words.length; i += 1)
    runs.add(words.slice(i, i + RUN).reduce((h, w) => mix(h, w), 17));
  return runs;
};

const isCopy = (a: Statement, b: Statement): boolean => {
  let both = 0;
  for (const run of a.runs) if (b.runs.has(run)) both += 1;
  const least = Math.min(a.runs.size, b.runs.size);
  return least > 0 && both / least >= COPIED;
};

/** How many texts are left of some statements when copies count once. */
const independent = (statements: readonly Statement[]): number => {
  const kept: Statement[] = [];
  for (const s of statements) if (!kept.some((k) => isCopy(k, s))) kept.push(s);
  return kept.length;
};

const isMain = (role: string): boolean => role === "headline" || role === "standfirst" || role === "lead";

/** Sentences of an article that are about the event: all where the event is what it reports, else those around it. */
const aboutEvent = (event: NewsEvent, { article }: ReadText): Set<number> => {
  const mentions = event.mentions.filter((m) => m.articleId === article.id);
  const about = new Set<number>();
  if (mentions.some((m) => isMain(m.role))) article.sentences.forEach((_, i) => void about.add(i));
  else
    for (const m of mentions)
      for (const i of [m.sentence - 1, m.sentence, m.sentence + 1]) if (article.sentences[i]) about.add(i);
  return about;
};

const statementsOf = (read: ReadText, about: ReadonlySet<number>): Statement[] =>
  read.article.sentences.map((sentence, number) => {
    const { from, to } = tokenRange(read.tokens, sentence);
    return {
      read,
      number,
      words: statementWords(read.tokens, from, to),
      runs: runsOf(read, from, to),
      isNear: about.has(number),
    };
  });

export const positionOf = ({ sentences }: Pick<FramedArticle, "sentences">, number: number): Position => {
  const body = sentences.filter((s) => s.region !== "headline");
  const own = sentences[number]!;
  const paragraphs = [...new Set(body.map((s) => s.paragraph))].sort((a, b) => a - b);
  return {
    paragraph: own.region === "headline" ? 0 : paragraphs.indexOf(own.paragraph) + 1,
    paragraphs: paragraphs.length,
  };
};

const citeStatement = ({ read, number }: Statement): Cited => {
  const sentence = read.article.sentences[number]!;
  return cite(read, sentence.start, sentence.end, sentence);
};

const heldOf = ({ article }: ReadText): Held => ({
  articleId: article.id,
  outlet: article.outlet,
  characters: article.sentences.reduce((sum, s) => sum + s.end - s.start, 0),
  sentences: article.sentences.length,
});

/** Groups of statements that say the same, each seeded by its earliest member; a statement is in one group. */
const groupsOf = (statements: readonly Statement[], rarity: (term: string) => number): Statement[][] => {
  const groups: Statement[][] = [];
  for (const s of statements) {
    if (s.words.stems < SHORTEST) continue;
    const home = groups.find(
      (g) =>
        g.every((other) => sharedShare(s.words, other.words, rarity) >= SAME - 0.15) &&
        g.some((other) => sharedShare(s.words, other.words, rarity) >= SAME),
    );
    if (home) home.push(s);
    else groups.push([s]);
  }
  return groups;
};

type Nearest = { readonly share: number; readonly statement: Statement | null };

const nearestIn = (
  group: readonly Statement[],
  all: readonly Statement[],
  rarity: (term: string) => number,
): Nearest =>
  all.reduce<Nearest>(
    (best, statement) => {
      const share = Math.max(...group.map((s) => sharedShare(s.words, statement.words, rarity)));
      return share > best.share && statement.words.stems > 1 ? { share, statement } : best;
    },
    { share: 0, statement: null },
  );

const SHOWN_FROM = 0.2;

/**
 * Statements about an event that at least `least` independent texts make and the text of another outlet that reports
 * the event does not: "not found in the text we hold", never "left out". Sentences are matched by the rare words, the
 * kinds of word and the numbers they share; what is neither clearly there nor clearly absent is not claimed.
 * `articles` are those of the event's mentions; others are passed over. Most reported first.
 */
export const unreported = (event: NewsEvent, articles: readonly FramedArticle[], least = 2): Unreported[] => {
  if (new Set(event.mentions.map((m) => m.outlet)).size < 3) return [];
  const wanted = new Set<string>(event.mentions.map((m) => m.articleId));
  const texts = readTexts(articles.filter((a) => wanted.has(a.id)));
  if (new Set(texts.map((t) => t.article.outlet)).size < 3) return [];
  const all = texts.map((read) => statementsOf(read, aboutEvent(event, read)));
  const rarity = rarityOf(all.flat().map((s) => s.words));
  const groups = groupsOf(
    all.flat().filter((s) => s.isNear),
    rarity,
  );
  const outlets = [...new Set(texts.map((t) => t.article.outlet))].sort();
  return groups
    .map((group) => ({
      group,
      said: [...new Set(group.map((s) => s.read.article.outlet))].sort(),
      texts: independent(group),
    }))
    .filter(({ said, texts: n }) => said.length >= 2 && n >= least)
    .map(({ group, said, texts: n }) => ({
      event: event.id,
      said: group.map((s) => ({ ...citeStatement(s), position: positionOf(s.read.article, s.number) })),
      outlets: said,
      independentTexts: n,
      notFound: outlets
        .filter((outlet) => !said.includes(outlet))
        .flatMap((outlet) => {
          const own = all.flat().filter((s) => s.read.article.outlet === outlet);
          const { share, statement } = nearestIn(group, own, rarity);
          if (share >= ABSENT) return [];
          return [
            {
              outlet,
              held: texts.filter((t) => t.article.outlet === outlet).map(heldOf),
              nearest: statement && share >= SHOWN_FROM ? citeStatement(statement) : null,
            },
          ];
        }),
    }))
    .filter(({ notFound }) => notFound.length > 0)
    .sort((a, b) => b.outlets.length - a.outlets.length || byText(a.said[0]!.text, b.said[0]!.text));
};
