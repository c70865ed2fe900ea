import type { MergeReason } from "@/lib/domain/news-event";
import { dateFit } from "./date-fit";
import type { Features } from "./features";
import type { Rarity } from "./idf";
import { areOpposite, areRelated } from "./opposites";
import { WEIGHTS as W } from "./weights";

/** Log-odds that two mentions tell of one happening, with the reasons; null where that is excluded. */
export type PairScore = { readonly score: number; readonly reasons: readonly MergeReason[] };

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  const out: string[] = [];
  for (const x of small) if (large.has(x)) out.push(x);
  return out;
};

const sum = (items: Iterable<string>, weight: (x: string) => number): number => {
  let total = 0;
  for (const x of items) total += weight(x);
  return total;
};

const cosine = (a: Features, b: Features, r: Rarity): number => {
  const square = (t: string): number => r.word(t) ** 2;
  const common = sum(shared(a.words, b.words), square);
  return common === 0 ? 0 : common / Math.sqrt(sum(a.words, square) * sum(b.words, square));
};

/** Speech that speaks of an act which need not come. */
const DEMANDS = new Set(["urge", "warn", "deny", "accuse"]);

/** To ask for a thing, to announce it and to deny it are three different happenings; "say" goes with each. */
const areOtherSpeech = (a: string, b: string): boolean =>
  a !== b && a !== "say" && b !== "say" && a !== "publish" && b !== "publish";

const eventWords = (a: Features, b: Features): MergeReason => {
  const both = `“${a.mention.head.text}” and “${b.mention.head.text}”`;
  if (a.core === b.core && a.head === b.head)
    return {
      says: `same kind of event: ${both}`,
      weight: a.topic !== null && a.topic === b.topic ? W.sameHeadAndTopic : W.sameHead,
    };
  if (a.isSpeech !== b.isSpeech && (DEMANDS.has(a.head) || DEMANDS.has(b.head)))
    return { says: `one asks or warns, the other acts: ${both}`, weight: W.speechAgainstAct };
  if (areOpposite(a.core, b.core)) return { says: `opposite acts: ${both}`, weight: W.opposite };
  if (a.isSpeech && b.isSpeech && a.head !== b.head && areOtherSpeech(a.head, b.head))
    return { says: `different acts of speech: ${both}`, weight: W.otherSpeech };
  if (a.core === b.core) return { says: `about the same act: ${both}`, weight: W.sameCore };
  if (a.isSpeech && b.isSpeech && a.topic !== null && b.topic !== null)
    return { says: `both report something said, of different acts: ${both}`, weight: W.otherTopic };
  if (a.isSpeech && b.isSpeech) return { says: `both report something said: ${both}`, weight: W.bothSpeech };
  if (areRelated(a.core, b.core) && a.isSpeech === b.isSpeech)
    return { says: `related acts: ${both}`, weight: W.relatedActs };
  if (a.isSpeech !== b.isSpeech)
    return { says: `one is a statement, the other an act: ${both}`, weight: W.speechAgainstAct };
  return { says: `different event words: ${both}`, weight: W.differentWords };
};

const names = (a: Features, b: Features, r: Rarity): MergeReason => {
  if (a.keys.size === 0 || b.keys.size === 0) return { says: "one names nobody", weight: W.noNames };
  const common = shared(a.keys, b.keys);
  if (common.length === 0) return { says: "no name in common", weight: W.noSharedName };
  const part = sum(common, r.key) / Math.min(sum(a.keys, r.key), sum(b.keys, r.key));
  return { says: `both name ${common.slice(0, 3).join(", ")}`, weight: W.sharedNames * part };
};

const figures = (a: Features, b: Features): MergeReason | null => {
  let best: MergeReason | null = null;
  for (const x of a.mention.figures)
    for (const y of b.mention.figures) {
      if (x.counts !== y.counts || x.unit !== y.unit) continue;
      if (x.value === y.value) return { says: `both give ${x.text} ${x.countsText}`, weight: W.sameFigure };
      best = { says: `figures differ: ${x.text} and ${y.text} ${x.countsText}`, weight: W.otherFigure };
    }
  return best;
};

const wording = (a: Features, b: Features): MergeReason | null => {
  const quotes = shared(a.quoted, b.quoted).length;
  if (quotes > 0) return { says: "they quote the same words", weight: W.sharedQuote };
  const term = shared(a.terms, b.terms)[0];
  if (term !== undefined) return { says: `both put “${term}” in quotation marks`, weight: W.sharedTerm };
  const common = shared(a.wording, b.wording).length;
  if (common === 0) return null;
  const part = common / Math.min(a.wording.size, b.wording.size);
  return part > 0.3 ? { says: "they share their wording", weight: W.sharedWording * part } : null;
};

const PROMINENT = new Set(["headline", "standfirst", "lead"]);

const place = (a: Features, b: Features): MergeReason | null => {
  const isProminent = PROMINENT.has(a.mention.role) && PROMINENT.has(b.mention.role);
  if (a.mention.articleId !== b.mention.articleId) {
    if (
      !isProminent ||
      !a.published ||
      !b.published ||
      Math.abs(a.published.earliestStart - b.published.earliestStart) > 3
    )
      return null;
    return { says: "both are the news of the day in their outlet", weight: W.bothLead };
  }
  if (isProminent) return { says: "headline and opening of one article", weight: W.sameOpening };
  const gap = Math.abs(a.mention.sentence - b.mention.sentence);
  if (gap === 1 && a.isSpeech && b.isSpeech) return { says: "one follows the other", weight: W.adjacent };
  return { says: "told apart within one article", weight: W.sameArticle };
};

const actuality = (a: Features, b: Features): MergeReason | null => {
  const planned = [a, b].filter((f) => f.mention.actuality === "planned").length;
  if (planned !== 1) return null;
  return { says: "one lies ahead as a plan, the other happened", weight: W.planAgainstFact };
};

/** Scores a pair. Two statements of one sentence are never one happening. */
export const scorePair = (a: Features, b: Features, rarity: Rarity): PairScore | null => {
  if (a.mention.articleId === b.mention.articleId && a.mention.sentence === b.mention.sentence) return null;
  const date = dateFit(a, b);
  if (date === null) return null;
  const alike = cosine(a, b, rarity);
  const reasons = [
    eventWords(a, b),
    names(a, b, rarity),
    { says: `${Math.round(alike * 100)} % of the telling words agree`, weight: W.words * alike },
    date,
    figures(a, b),
    wording(a, b),
    place(a, b),
    actuality(a, b),
  ].filter((r): r is MergeReason => r !== null);
  return { score: reasons.reduce<number>((total, r) => total + r.weight, W.bias), reasons };
};
