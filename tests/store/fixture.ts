import type { Article } from "@/lib/domain/article";
import { asEdtf } from "@/lib/domain/edtf";
import type { ArticleId, EventId, MentionId } from "@/lib/domain/ids";
import type { Mention } from "@/lib/domain/mention";
import type { Extraction, NewsEvent } from "@/lib/domain/news-event";
import type { TimeExpression } from "@/lib/domain/time-expression";
import type { StoreChange } from "@/lib/store";

/** A made-up report: sentences with the date each gives its event (null: none) and a salience. */
export type Report = {
  readonly id: string;
  readonly outlet: string;
  readonly facts: readonly Fact[];
};

export type Fact = {
  readonly event: string;
  readonly sentence: string;
  readonly edtf: string | null;
  readonly salience?: number;
};

const trail = (value: string | null) => ({
  rule: "fixture",
  ruleWords: "as printed",
  anchor: { kind: "none" as const, value: null, words: "nothing" },
  sentence: `“${value}” is printed.`,
  supplied: [],
});

const HEADLINE = "A headline";

export const articleOf = (report: Report): Article => {
  const text = [HEADLINE, ...report.facts.map((f) => f.sentence)].join("\n\n");
  const bodyStart = HEADLINE.length + 2;
  return {
    id: report.id as ArticleId,
    outlet: report.outlet,
    outletFrom: "file",
    text,
    title: { text: HEADLINE, span: { start: 0, end: HEADLINE.length } },
    byline: null,
    url: `https://example.org/${report.id}`,
    language: "en",
    regions: [
      { type: "headline", start: 0, end: bodyStart },
      { type: "body", start: bodyStart, end: text.length },
    ],
    sentences: report.facts.map((f, i) => {
      const start = text.indexOf(f.sentence);
      return { start, end: start + f.sentence.length, region: "body", paragraph: i };
    }),
    publication: { edtf: asEdtf("2020-05-20"), basis: "stated", evidence: [] },
    credits: [],
    source: `${report.id}.txt`,
  };
};

const mentionOf = (article: Article, fact: Fact, index: number): Mention => {
  const span = article.sentences[index] ?? { start: 0, end: 0 };
  const word = { start: span.start, end: span.start + 1, text: fact.sentence.slice(0, 1) };
  const edtf = fact.edtf === null ? null : asEdtf(fact.edtf);
  return {
    id: `m_${article.id}_${index}` as MentionId,
    articleId: article.id,
    outlet: article.outlet,
    quote: fact.sentence,
    start: span.start,
    end: span.end,
    clause: { start: span.start, end: span.end },
    role: "primary",
    sentence: index,
    dateSource: edtf === null ? "none" : "timex",
    edtf,
    timex: edtf === null ? undefined : { ...word, tid: `t${index + 1}`, value: edtf, trail: trail(edtf) },
    inferred: false,
    undatedReason: edtf === null ? "no date is printed" : undefined,
    actuality: "occurred",
    head: { ...word, lemma: "happen" },
    entities: [],
    figures: [],
    voice: { kind: "own" },
  };
};

const timexOf = (mention: Mention): readonly TimeExpression[] =>
  mention.timex && mention.edtf
    ? [
        {
          ...mention.timex,
          type: "DATE",
          value: mention.edtf,
          edtf: mention.edtf,
          trail: mention.timex.trail,
        },
      ]
    : [];

const eventOf = (name: string, mentions: readonly Mention[], facts: readonly Fact[]): NewsEvent => {
  const [founder] = mentions;
  if (!founder) throw new Error(`no mention of ${name}`);
  return {
    id: `e_${name}` as EventId,
    edtf: founder.edtf,
    undatedReason: founder.undatedReason,
    inferred: false,
    actuality: "occurred",
    title: founder.quote,
    titleFrom: { mention: founder.id, articleId: founder.articleId },
    claimedBy: null,
    salience: facts[0]?.salience ?? 0.5,
    outlets: [...new Set(mentions.map((m) => m.outlet))].sort(),
    independentTexts: mentions.length,
    mentions,
    dates: founder.edtf
      ? [{ edtf: founder.edtf, outlets: [founder.outlet], mentions: mentions.map((m) => m.id) }]
      : [],
    datesConflict: false,
    figureConflicts: [],
    merged: [],
    keptApart: [],
    supersedes: [],
  };
};

/** What the pipeline could have made of the reports: facts that name the same event are one event. */
export const extractionOf = (reports: readonly Report[]): Extraction => {
  const articles = reports.map(articleOf);
  const found = reports.flatMap((report, r) =>
    report.facts.map((fact, i) => ({ fact, mention: mentionOf(articles[r] as Article, fact, i) })),
  );
  const names = [...new Set(found.map((f) => f.fact.event))];
  return {
    articles,
    timex: new Map(
      articles.map((a) => [
        a.id,
        found.filter((f) => f.mention.articleId === a.id).flatMap((f) => timexOf(f.mention)),
      ]),
    ),
    events: names.map((name) => {
      const own = found.filter((f) => f.fact.event === name);
      return eventOf(
        name,
        own.map((f) => f.mention),
        own.map((f) => f.fact),
      );
    }),
    issues: [],
  };
};

/** A change that stores all reports. */
export const changeOf = (reports: readonly Report[], basedOn: number): StoreChange => {
  const extraction = extractionOf(reports);
  return {
    basedOn,
    documents: extraction.articles.map((a) => ({
      articleId: a.id,
      document: { name: a.source, bytes: new TextEncoder().encode(a.text) },
    })),
    extraction,
  };
};

export const REPORTS: readonly Report[] = [
  {
    id: "a_one",
    outlet: "The Ferry Post",
    facts: [
      {
        event: "bridge",
        sentence: "The bridge at Ahlum opened on 3 May 2020.",
        edtf: "2020-05-03",
        salience: 0.9,
      },
      {
        event: "vote",
        sentence: "The council voted in March 2019 to build it.",
        edtf: "2019-03",
        salience: 0.6,
      },
      { event: "flood", sentence: "A flood had taken the old one away.", edtf: null, salience: 0.2 },
    ],
  },
  {
    id: "a_two",
    outlet: "Ahlum Daily",
    facts: [
      {
        event: "bridge",
        sentence: "Traffic crossed the new bridge on 3 May for the first time.",
        edtf: "2020-05-03",
      },
      {
        event: "works",
        sentence: "Works went on from 6 to 20 April 2020.",
        edtf: "2020-04-06/2020-04-20",
        salience: 0.4,
      },
      { event: "ferry", sentence: "The ferry has run since 1911.", edtf: "1911/..", salience: 0.3 },
    ],
  },
];
