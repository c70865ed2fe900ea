import type { DateModel, OutletModel, TimelineAnswer, TimelineEvent } from "@/lib/contract/models";
import { asEdtf, boundsOf, formOf, wordsFor } from "@/lib/domain/edtf";
import { answerOf } from "./sample-answer";

/** An invented story (a dam, five invented outlets) with every mark in it: for the gallery and the tests. */
export const SAMPLE_OUTLETS: readonly OutletModel[] = [
  { name: "Harbour Post", code: "HP", hue: 0, articles: 1, events: 9 },
  { name: "Valley Wire", code: "VW", hue: 1, articles: 1, events: 10 },
  { name: "Morning Ledger", code: "ML", hue: 2, articles: 1, events: 8 },
  { name: "Northern Courier", code: "NC", hue: 3, articles: 1, events: 7 },
  { name: "Radio Meridian", code: "RM", hue: 5, articles: 1, events: 5 },
];

const finite = (n: number): number | null => (Number.isFinite(n) ? n : null);

export const sampleDate = (text: string): DateModel => {
  const edtf = asEdtf(text);
  const b = boundsOf(edtf);
  return {
    edtf,
    words: wordsFor(edtf),
    form: formOf(edtf),
    bounds: [finite(b.earliestStart), finite(b.latestStart), finite(b.earliestEnd), finite(b.latestEnd)],
  };
};

type Row = readonly [
  edtf: string,
  title: string,
  codes: string,
  salience: number,
  extra?: Partial<TimelineEvent>,
];

const ROWS: readonly Row[] = [
  ["2009", "Parliament votes money for a dam above Orsel", "ML", 0.3],
  ["2012", "Workers clear the valley floor", "HP VW", 0.42],
  ["[..2012]", "Farmers lose their grazing rights", "HP", 0.2],
  ["2013-09", "The river is turned into a side channel", "VW", 0.34],
  ["2014", "A survey finds clay under the eastern wing of the dam", "NC ML", 0.5],
  ["2016", "The reservoir fills for the first time", "ML", 0.4],
  ["2016-12", "Engineers announce that the gates will stay half closed", "HP VW NC ML", 0.88],
  ["2016-12/2017-02", "Three inspectors resign over the report", "NC", 0.4],
  ["[2017-02-12..2017-02-18]", "The village of Tarn moves to higher ground", "VW NC", 0.62],
  ["2017-02", "The ministry describes how checkpoints on the dam road work", "NC", 0.3],
  ["2017-02", "Two governors say that the province must take over the lake", "NC", 0.33],
  ["2017-02?", "Divers see the crack", "VW RM", 0.45, { inferred: true }],
  ["2017-02-19", "The operator threatens to shut the road", "NC", 0.45],
  [
    "2017-02-16",
    "The government says some water will be kept back",
    "HP VW ML NC",
    0.93,
    { datesConflict: true },
  ],
  [
    "2017-02-21",
    "Joint statement: the operator must leave and let Tarn be drained",
    "HP VW ML NC",
    1,
    { independentTexts: 2 },
  ],
  ["2017-02-20?", "Residents are told to pack", "RM", 0.44, { inferred: true }],
  ["2017-02-13/2017-02-19", "A volunteer convoy carries furniture out of Tarn", "VW RM", 0.5],
  ["2017-04~", "Deadline for draining the lower lake", "NC RM", 0.6, { actuality: "planned" }],
  ["/2017-02", "Families keep arriving at the camp on the ridge", "NC ML", 0.3, { actuality: "ongoing" }],
  ["2017-09-23", "Only 112 people take the bus out", "HP", 0.55],
  ["2017-11-01", "Second joint statement asks neighbours to press the operator", "HP RM", 0.8],
];

const eventOf = ([edtf, title, codes, salience, extra]: Row, i: number): TimelineEvent => {
  const outlets = codes.split(" ").map((code) => SAMPLE_OUTLETS.find((o) => o.code === code)?.name ?? code);
  const date = sampleDate(edtf);
  const other = extra?.datesConflict ? sampleDate("2017-02-14") : date;
  return {
    id: `e_${(i + 1).toString(16).padStart(12, "0")}`,
    date,
    title,
    claimedBy: outlets.length === 1 ? (outlets[0] ?? null) : null,
    outlets,
    independentTexts: outlets.length,
    salience,
    actuality: "occurred",
    inferred: false,
    datesConflict: false,
    claims: outlets.map((outlet, j) => ({ outlet, date: j === 1 ? other : date, mentions: 1 })),
    ...extra,
  };
};

export const SAMPLE_EVENTS: readonly TimelineEvent[] = ROWS.map(eventOf);
export const sampleStory = (): TimelineAnswer => answerOf(SAMPLE_EVENTS, SAMPLE_OUTLETS, 4);
