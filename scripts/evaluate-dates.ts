import { createHash } from "node:crypto";
import { tag } from "@/lib/pipeline/timex";
import { DATE_CLASSES, type DateClass, dateClass } from "./date-classes";
import { hasGold, loadTool, readRows } from "./gold-sets";

type GoldTimex = {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
};
type GoldDocument = {
  readonly id: string;
  readonly dct: string | null;
  readonly text: string;
  readonly timex: readonly GoldTimex[];
  readonly scope?: readonly (readonly [number, number])[];
};
type Prediction = { readonly id: string; readonly timex: readonly GoldTimex[] };
type Prf = { readonly p: number; readonly r: number; readonly f: number };
type Metrics = {
  readonly gold: number;
  readonly strict: Prf;
  readonly relaxed: Prf;
  readonly type: Prf;
  readonly valueC: Prf;
};
type PerDocument = {
  readonly d: GoldDocument;
  readonly G: readonly GoldTimex[];
  readonly P: readonly GoldTimex[];
};
type Scorer = {
  readonly scoreDocs: (
    gold: readonly GoldDocument[],
    predicted: readonly Prediction[],
  ) => readonly PerDocument[];
  readonly summarize: (per: readonly PerDocument[]) => { readonly all: Metrics; readonly date: Metrics };
  readonly align: (
    gold: readonly GoldTimex[],
    predicted: readonly GoldTimex[],
  ) => readonly (readonly [number, number])[];
  readonly canon: (value: string) => string;
};

/** One class of one set: how many there are, how many were found, how many got the right value, and value F1. */
export type ClassScore = {
  readonly name: DateClass;
  readonly gold: number;
  readonly found: number;
  /** Found where the set has nothing. */
  readonly extra: number;
  readonly right: number;
  readonly value: number;
};

/** F1 in percent on one development set. `halves`: value F1 on the half rules were made on, and on the half looked at less. */
export type DateScore = {
  readonly set: string;
  readonly documents: number;
  readonly gold: number;
  readonly strict: number;
  readonly relaxed: number;
  readonly type: number;
  readonly value: number;
  readonly dateValue: number;
  readonly halves: readonly [number, number];
  readonly classes: readonly ClassScore[];
};

/** Sets with the date their documents count from: the narrative set goes without. */
const SETS: readonly { readonly name: string; readonly withDct: boolean }[] = [
  { name: "timebank", withDct: true },
  { name: "aquaint", withDct: true },
  { name: "tbaq_corrected", withDct: true },
  { name: "meantime_dev", withDct: true },
  { name: "wikiwars_dev", withDct: false },
  { name: "tweets_mod_train", withDct: true },
  { name: "esc", withDct: true },
];

const percent = (prf: Prf): number => 100 * prf.f;

/** Which half a document is in, the same on every machine. Rules were made on half 0; half 1 was looked at by class. */
export const halfOf = (id: string): 0 | 1 => (createHash("md5").update(id).digest()[0]! % 2 === 0 ? 0 : 1);

type Count = { gold: number; found: number; extra: number; right: number };

/** What was found counts to the class of what it was matched with, and to its own where there is nothing. */
function classesOf(per: readonly PerDocument[], scorer: Scorer): readonly ClassScore[] {
  const counts = new Map<DateClass, Count>();
  const count = (d: GoldDocument, t: GoldTimex): Count => {
    const name = dateClass({ text: d.text.slice(t.start, t.end), type: t.type, value: t.value });
    const known = counts.get(name) ?? { gold: 0, found: 0, extra: 0, right: 0 };
    counts.set(name, known);
    return known;
  };
  for (const { d, G, P } of per) {
    const matched = new Map(scorer.align(G, P));
    const used = new Set(matched.values());
    G.forEach((gold, i) => {
      const c = count(d, gold);
      const at = matched.get(i);
      c.gold++;
      if (at === undefined) return;
      c.found++;
      if (scorer.canon(P[at]!.value) === scorer.canon(gold.value)) c.right++;
    });
    P.forEach((p, i) => {
      if (!used.has(i)) count(d, p).extra++;
    });
  }
  return DATE_CLASSES.flatMap((name) => {
    const c = counts.get(name);
    return c ? [{ name, ...c, value: (200 * c.right) / (c.gold + c.found + c.extra) }] : [];
  });
}

function scoreSet(name: string, withDct: boolean, scorer: Scorer): DateScore {
  const gold = readRows<GoldDocument>(`timex/${name}.jsonl.gz`);
  const predicted = gold.map(({ id, text, dct }) => ({
    id,
    timex: tag(text, { dct: withDct ? dct : null }),
  }));
  const per = scorer.scoreDocs(gold, predicted);
  const { all, date } = scorer.summarize(per);
  const half = (which: 0 | 1): number =>
    percent(scorer.summarize(per.filter(({ d }) => halfOf(d.id) === which)).all.valueC);
  return {
    set: withDct ? name : `${name} (no DCT)`,
    documents: gold.length,
    gold: all.gold,
    strict: percent(all.strict),
    relaxed: percent(all.relaxed),
    type: percent(all.type),
    value: percent(all.valueC),
    dateValue: percent(date.valueC),
    halves: [half(0), half(1)],
    classes: classesOf(per, scorer),
  };
}

/** Scores the tagger on every development set, or null where the sets are absent. */
export async function evaluateDates(): Promise<readonly DateScore[] | null> {
  if (!hasGold()) return null;
  const scorer = await loadTool<Scorer>("score-timex.mjs");
  return SETS.map(({ name, withDct }) => scoreSet(name, withDct, scorer));
}

const cell = (n: number, width = 8): string => n.toFixed(1).padStart(width);

/** Prints a line for each set and a table of classes below it. */
export async function printDates(): Promise<void> {
  const scores = await evaluateDates();
  if (!scores) {
    console.log("Nothing to measure: the development sets are absent.");
    return;
  }
  console.log(
    "F1 in percent                 docs   gold  strict relaxed    type   value    DATE   value by half of the documents",
  );
  for (const s of scores)
    console.log(
      s.set.padEnd(28) +
        String(s.documents).padStart(6) +
        String(s.gold).padStart(7) +
        [s.strict, s.relaxed, s.type, s.value, s.dateValue].map((n) => cell(n)).join("") +
        cell(s.halves[0], 9) +
        cell(s.halves[1]),
    );
  printClasses(scores);
}

/** Value F1 by class and set, with how many of the class the set has. */
function printClasses(scores: readonly DateScore[]): void {
  console.log("\nValue F1 by class (number in the set)");
  console.log("".padEnd(17) + scores.map(({ set }) => set.split(/[ _]/)[0]!.padStart(16)).join(""));
  for (const name of DATE_CLASSES) {
    const cells = scores.map(({ classes }) => {
      const c = classes.find((one) => one.name === name);
      return (c ? `${c.value.toFixed(1)} (${c.gold})` : "–").padStart(16);
    });
    console.log(name.padEnd(17) + cells.join(""));
  }
}

// Run alone: node scripts/run.mjs scripts/evaluate-dates.ts --alone
if (process.argv.includes("--alone")) await printDates();
