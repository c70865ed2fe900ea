import type { CompareCell } from "@/lib/contract/models";
import type { Article } from "@/lib/domain/article";
import type {
  Cited,
  Contrast,
  ContrastKind,
  FigureClaim,
  FigureTopic,
  Referent,
  Unreported,
} from "@/lib/domain/framing";
import { type CharSpan, contains, sliceSpan } from "@/lib/domain/span";
import { isQuotable, liesIn, type TextFraming } from "./article-layers";
import { cellAt } from "./compare-cells";
import { type Column, heldOf, type Row, rowOf, type Say } from "./compare-columns";

/** What the framing stages find in the articles of one event; all of it is quoted by place. */
export type CompareFraming = {
  readonly texts: ReadonlyMap<string, TextFraming>;
  readonly referents: readonly Referent[];
  readonly figures: readonly FigureTopic[];
  readonly unreported: readonly Unreported[];
  readonly contrasts: readonly Contrast[];
  readonly shared: readonly {
    readonly a: Article;
    readonly b: Article;
    readonly passages: readonly { readonly a: CharSpan; readonly b: CharSpan; readonly words: number }[];
  }[];
};

const times = (n: number): string => (n === 1 ? "once" : n === 2 ? "twice" : `${n} times`);

const citedCell = (column: Column, cited: Cited, note: string | null): CompareCell | null => {
  const article = column.articles.find((a) => a.id === cited.articleId);
  if (!article) return null;
  const { start, end } = cited.sentence;
  return {
    ...cellAt(article, cited, null, note),
    sentence: { start, end, text: sliceSpan(article.text, cited.sentence) },
  };
};

const claimNote = ({ asOf, quoted }: FigureClaim): string | null =>
  [asOf ? `at the time: ${asOf}` : "", quoted ? "inside quotation marks: the source’s figure" : ""]
    .filter((part) => part !== "")
    .join("; ") || null;

const claimValue = (c: FigureClaim): string => `${c.low ?? ""}..${c.high ?? ""} ${c.unit ?? ""}`;

/** A row for each thing that is counted, with how the outlets' figures relate. */
export const figureRows = (columns: readonly Column[], { figures }: CompareFraming): readonly Row[] =>
  figures.map((topic) =>
    rowOf(
      "figures",
      columns,
      (column) =>
        topic.claims
          .filter((claim) => claim.outlet === column.outlet)
          .flatMap((claim): readonly Say[] => {
            const cell = citedCell(column, claim, claimNote(claim));
            return cell
              ? [{ cell: { ...cell, mention: claim.mention ?? null }, value: claimValue(claim) }]
              : [];
          }),
      {
        topic: topic.unit === null ? topic.counts : `${topic.counts} (${topic.unit})`,
        relation: topic.relation,
        reason: topic.reasons.join("; ") || null,
      },
    ),
  );

type Form = Referent["forms"][number];

const labelNote = (form: Form, uses: readonly Cited[]): string => {
  const quoted = uses.filter((u) => u.quoted).length;
  const said =
    quoted === 0 ? "" : quoted === uses.length ? ", in quotations" : `, ${times(quoted)} in a quotation`;
  return `${times(uses.length)}${said}${form.variantOf ? `; a spelling of “${form.variantOf}”` : ""}`;
};

const labels =
  (referent: Referent) =>
  (column: Column): readonly Say[] =>
    referent.forms.flatMap((form) => {
      const uses = form.uses.filter((u) => u.outlet === column.outlet);
      // The outlet's own use stands for the form where there is one.
      const first = uses.find((u) => !u.quoted) ?? uses[0];
      const cell = first ? citedCell(column, first, labelNote(form, uses)) : null;
      return cell ? [{ cell, value: form.words.toLowerCase() }] : [];
    });

/** A row for each referent that at least two outlets name, those that are named differently first. */
export const labelRows = (columns: readonly Column[], { referents }: CompareFraming): readonly Row[] => {
  const rows = referents.map((referent) =>
    rowOf("labels", columns, labels(referent), {
      topic: referent.name,
      reason: referent.reasons.join("; ") || null,
    }),
  );
  const named = rows.filter((row) => row.cells.filter((cell) => cell.length > 0).length > 1);
  return [...named.filter((r) => r.differs), ...named.filter((r) => !r.differs)];
};

const loadedNote = (list: string, quoted: boolean, about: boolean): string =>
  [list, quoted ? "in a quotation: the word of the source" : "", about ? "" : "elsewhere in the article"]
    .filter((part) => part !== "")
    .join("; ");

/**
 * Loaded words of an outlet's articles: those in the headline and in sentences about the event first, then those
 * elsewhere. Each with its list, the source's words so named.
 */
const loadedWords =
  ({ texts }: CompareFraming) =>
  (column: Column): readonly Say[] => {
    const all = column.articles.flatMap((article) => {
      const own = column.mentions.filter((m) => m.article.id === article.id).map((m) => m.mention);
      const where: CharSpan[] = [...(article.title?.span ? [article.title.span] : []), ...own];
      return (texts.get(article.id)?.loaded ?? [])
        .filter((word) => isQuotable(article, word))
        .map((word) => {
          const about = liesIn(where, word);
          const cell = cellAt(article, word, null, loadedNote(word.list, word.quoted, about));
          return { about, say: { cell, value: sliceSpan(article.text, word).toLowerCase() } };
        });
    });
    return [...all.filter((w) => w.about), ...all.filter((w) => !w.about)].map((w) => w.say);
  };

type Passage = {
  readonly article: Article;
  readonly span: CharSpan;
  readonly other: string;
  readonly words: number;
};

/** Passages of one column with the other outlets that print them, the longest first. */
const passagesOf = (framing: CompareFraming, outlet: string): readonly Passage[] =>
  framing.shared
    .filter(({ a, b }) => a.outlet !== b.outlet && (a.outlet === outlet || b.outlet === outlet))
    .flatMap(({ a, b, passages }) =>
      passages.map((p) =>
        a.outlet === outlet
          ? { article: a, span: p.a, other: b.outlet, words: p.words }
          : { article: b, span: p.b, other: a.outlet, words: p.words },
      ),
    )
    .filter(({ article, span }) => isQuotable(article, span))
    .sort((x, y) => y.words - x.words || x.span.start - y.span.start || (x.other < y.other ? -1 : 1));

/** One cell for a passage and all that lie within it: "20 words also in A, 15 in B". */
const shared =
  (framing: CompareFraming) =>
  (column: Column): readonly Say[] => {
    const kept: { readonly passage: Passage; readonly with: Map<string, number> }[] = [];
    for (const passage of passagesOf(framing, column.outlet)) {
      const home = kept.find(
        (k) => k.passage.article.id === passage.article.id && contains(k.passage.span, passage.span),
      );
      if (!home) kept.push({ passage, with: new Map([[passage.other, passage.words]]) });
      else if (!home.with.has(passage.other)) home.with.set(passage.other, passage.words);
    }
    return kept.map(({ passage: { article, span }, with: others }) => {
      const note = [...others].map(([name, n], i) =>
        i === 0 ? `${n} words also in ${name}` : `${n} in ${name}`,
      );
      return { cell: cellAt(article, span, null, note.join(", ")), value: sliceSpan(article.text, span) };
    });
  };

/** A row for each statement that some outlets make and that was not found in what we hold of another. */
export const selectionRows = (columns: readonly Column[], { unreported }: CompareFraming): readonly Row[] =>
  unreported.map((statement) =>
    rowOf(
      "selection",
      columns,
      (column) =>
        statement.said
          .filter((s) => s.outlet === column.outlet)
          .flatMap((s): readonly Say[] => {
            const { paragraph, paragraphs } = s.position;
            const note = paragraph === 0 ? "in the headline" : `paragraph ${paragraph} of ${paragraphs}`;
            const cell = citedCell(column, s, note);
            return cell ? [{ cell, value: s.text }] : [];
          }),
      {
        notFound: columns.map((column) => {
          const lacking = statement.notFound.find((n) => n.outlet === column.outlet);
          const near = lacking?.nearest ? citedCell(column, lacking.nearest, null) : null;
          return lacking ? { ...heldOf(column.articles), nearest: near } : null;
        }),
      },
    ),
  );

const TOPICS: Readonly<Record<ContrastKind, (about: string) => string>> = {
  agent: (about) => `${about} by whom`,
  done: (about) => `${about}: tried or done`,
  place: (about) => `${about}: where`,
  purpose: (about) => `${about}: what for`,
};

/** A row for each thing that outlets tell differently in sentences of one pattern. */
export const contrastRows = (columns: readonly Column[], { contrasts }: CompareFraming): readonly Row[] =>
  contrasts.map((contrast) =>
    rowOf(
      "told",
      columns,
      (column) =>
        contrast.sides
          .filter((side) => side.outlet === column.outlet)
          .flatMap((side): readonly Say[] => {
            const note = side.quoted ? "inside quotation marks: the source’s words" : null;
            const cell = citedCell(column, side, note);
            return cell ? [{ cell, value: side.text.toLowerCase() }] : [];
          }),
      { topic: TOPICS[contrast.kind](contrast.about), reason: "the same words in sentences of one pattern" },
    ),
  );

export const framingRows = (columns: readonly Column[], framing: CompareFraming): readonly Row[] => [
  ...figureRows(columns, framing),
  ...labelRows(columns, framing),
  ...contrastRows(columns, framing),
  rowOf("loaded", columns, loadedWords(framing)),
  rowOf("shared", columns, shared(framing)),
  ...selectionRows(columns, framing),
];
