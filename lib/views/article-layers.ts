import type { ArticleLayers, SharedWording } from "@/lib/contract/framing-models";
import { type Article, isExcerptable } from "@/lib/domain/article";
import type { Mention } from "@/lib/domain/mention";
import { type CharSpan, contains, sliceSpan } from "@/lib/domain/span";

/** What the framing stages find in one text; spans count in that text. */
export type TextFraming = {
  readonly attributions: readonly {
    readonly content: readonly CharSpan[];
    readonly source: readonly CharSpan[];
    readonly cue: readonly CharSpan[];
  }[];
  readonly loaded: readonly (CharSpan & {
    readonly list: string;
    readonly about: string;
    readonly quoted: boolean;
  })[];
};

/** Another article and the passages that stand in both: `a` in this text, `b` in the other. */
export type SharedInput = {
  readonly article: Article;
  readonly passages: readonly { readonly a: CharSpan; readonly b: CharSpan; readonly words: number }[];
};

export type LayersInput = {
  readonly article: Article;
  readonly framing: TextFraming;
  readonly mentions: readonly { readonly mention: Mention; readonly eventId: string }[];
  readonly shared: readonly SharedInput[];
  readonly compared: number;
};

const phraseIn = (text: string, { start, end }: CharSpan) => ({
  start,
  end,
  text: sliceSpan(text, { start, end }),
});

/** Whether a span lies in what may be quoted; a page's furniture is nobody's word choice. */
export const isQuotable = (article: Pick<Article, "regions">, span: CharSpan): boolean =>
  article.regions.some((r) => isExcerptable(r.type) && r.start <= span.start && span.start < r.end);

const OPENS = /^[“„«"‘'‚‹]/u;
const CLOSES = /[”“»"’'›][.,;:!?…]?$/u;
const INSIDE = /[“”„«»"]/u;

/** How something is said, by its quotation marks. */
export const speechKindOf = (pieces: readonly string[]): "direct" | "indirect" | "mixed" => {
  if (pieces.length === 0 || !pieces.some((p) => INSIDE.test(p) || (OPENS.test(p) && CLOSES.test(p))))
    return "indirect";
  const whole = OPENS.test(pieces[0] ?? "") && CLOSES.test(pieces.at(-1) ?? "");
  return whole && pieces.every((p) => OPENS.test(p)) ? "direct" : "mixed";
};

const attributionsOf = ({ article, framing }: LayersInput): ArticleLayers["attributions"] =>
  framing.attributions
    .filter((a) => a.content.every((span) => isQuotable(article, span)))
    .map(({ content, source, cue }) => {
      const phrases = content.map((span) => phraseIn(article.text, span));
      return {
        kind: speechKindOf(phrases.map((p) => p.text)),
        content: phrases,
        source: source.map((span) => phraseIn(article.text, span)),
        cue: cue.map((span) => phraseIn(article.text, span)),
      };
    });

const figuresOf = ({ article, mentions }: LayersInput): ArticleLayers["figures"] => {
  const seen = new Set<string>();
  return mentions
    .filter(({ mention }) => mention.articleId === article.id)
    .flatMap(({ mention, eventId }) => mention.figures.map((figure) => ({ figure, mention, eventId })))
    .filter(({ figure }) => {
      const place = `${figure.start}-${figure.end}`;
      return seen.has(place) ? false : seen.add(place);
    })
    .sort((x, y) => x.figure.start - y.figure.start)
    .map(({ figure, mention, eventId }) => ({
      ...phraseIn(article.text, figure),
      counts: figure.counts,
      countsText: figure.countsText,
      qualifier: figure.qualifier,
      unit: figure.unit,
      mention: mention.id,
      eventId,
    }));
};

/** Passages in which both articles may be quoted, with their words in either text. */
export const sharedWordingOf = (
  article: Article,
  { article: other, passages }: SharedInput,
): SharedWording => {
  const kept = passages.filter(({ a, b }) => isQuotable(article, a) && isQuotable(other, b));
  return {
    articleId: other.id,
    outlet: other.outlet,
    title: other.title?.text ?? null,
    words: kept.reduce((sum, p) => sum + p.words, 0),
    passages: kept.map(({ a, b, words }) => ({
      here: phraseIn(article.text, a),
      there: phraseIn(other.text, b),
      words,
    })),
  };
};

const byMost = (a: SharedWording, b: SharedWording): number =>
  b.words - a.words || (a.articleId < b.articleId ? -1 : 1);

/** Everything that can be laid over an article, each piece verbatim from the text it stands in. */
export const articleLayersOf = (input: LayersInput): ArticleLayers => ({
  articleId: input.article.id,
  attributions: attributionsOf(input),
  loaded: input.framing.loaded
    .filter((word) => isQuotable(input.article, word))
    .map((word) => ({
      ...phraseIn(input.article.text, word),
      list: word.list,
      about: word.about,
      quoted: word.quoted,
    })),
  figures: figuresOf(input),
  shared: input.shared
    .map((other) => sharedWordingOf(input.article, other))
    .filter((other) => other.passages.length > 0)
    .sort(byMost),
  compared: input.compared,
});

/** Whether a mark lies inside any of these stretches. */
export const liesIn = (spans: readonly CharSpan[], mark: CharSpan): boolean =>
  spans.some((span) => contains(span, mark));
