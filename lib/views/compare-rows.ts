import { type CharSpan, overlaps } from "@/lib/domain/span";
import { cellAt, dateNote, figureSpan, positionNote, voiceNote } from "./compare-cells";
import { type Column, type Row, rowOf, type Say } from "./compare-columns";

const headlines = (c: Column): readonly Say[] =>
  c.articles.flatMap((a) =>
    a.title?.span ? [{ cell: cellAt(a, a.title.span, null, null), value: a.title.text.toLowerCase() }] : [],
  );

const dates = (c: Column): readonly Say[] =>
  c.mentions.map(({ mention, article }) => ({
    cell: cellAt(article, mention.timex ?? mention, mention, dateNote(mention)),
    value: mention.edtf ?? "",
  }));

const voices = (c: Column): readonly Say[] =>
  c.mentions.map(({ mention, article }) => ({
    cell: cellAt(
      article,
      mention.voice.source ?? mention.voice.cue ?? mention.head,
      mention,
      voiceNote(mention),
    ),
    value: `${mention.voice.kind} ${mention.voice.source?.text.toLowerCase() ?? ""}`,
  }));

const positions = (c: Column): readonly Say[] =>
  c.mentions.map(({ mention, article }) => ({
    cell: cellAt(article, mention, mention, positionNote(article, mention)),
    value: mention.role,
  }));

const excerpts = (c: Column): readonly Say[] =>
  c.mentions.map(({ mention, article }) => ({
    cell: cellAt(article, mention, mention, null),
    value: mention.quote,
  }));

const credits = (c: Column): readonly Say[] =>
  c.articles.flatMap((a) =>
    a.credits.flatMap((credit) =>
      credit.span
        ? [{ cell: cellAt(a, credit.span, null, `credits ${credit.name}`), value: credit.name }]
        : [],
    ),
  );

const figureKey = (f: Column["mentions"][number]["mention"]["figures"][number]): string =>
  f.unit === null ? f.counts : `${f.counts} (${f.unit})`;

/** Places whose figures stand in another row already, by article. */
export type Covered = ReadonlyMap<string, readonly CharSpan[]>;

const isFree = (covered: Covered, articleId: string, figure: CharSpan): boolean =>
  !(covered.get(articleId) ?? []).some((span) => overlaps(span, figure));

const figures =
  (topic: string, covered: Covered) =>
  (c: Column): readonly Say[] =>
    c.mentions.flatMap(({ mention, article }) =>
      mention.figures
        .filter((f) => figureKey(f) === topic && isFree(covered, article.id, f))
        .map((f) => ({
          cell: cellAt(article, figureSpan(article, f), mention, null),
          value: `${f.qualifier ?? ""} ${f.value}`,
        })),
    );

/** One row for each thing that is counted outside the places in `covered`; what most outlets count comes first. */
export const plainFigureRows = (columns: readonly Column[], covered: Covered): readonly Row[] => {
  const counted = new Map<string, number>();
  for (const c of columns)
    for (const topic of new Set(c.mentions.flatMap((m) => m.mention.figures.map(figureKey))))
      counted.set(topic, (counted.get(topic) ?? 0) + 1);
  return [...counted]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([topic]) => rowOf("figures", columns, figures(topic, covered), { topic }));
};

/** The rows that need nothing but the mentions and the articles themselves. */
export const plainRows = (columns: readonly Column[]): readonly Row[] => [
  rowOf("headline", columns, headlines),
  rowOf("date", columns, dates),
  rowOf("voice", columns, voices),
  rowOf("position", columns, positions),
  rowOf("excerpts", columns, excerpts),
  rowOf("credits", columns, credits),
];
