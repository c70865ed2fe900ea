import type { Mention } from "@/lib/domain/mention";
import { figureConflicts } from "./figure-conflicts";
import { isLoaded, LOADED_ADJECTIVES, LOADED_NOUNS, loadedCount } from "./loaded-words";
import { contentStems } from "./terms";

export type Title = { readonly title: string; readonly from: Mention };

const ROLE: Readonly<Record<Mention["role"], number>> = {
  headline: 3,
  standfirst: 2,
  lead: 2.5,
  primary: 1.5,
  background: 1,
  detail: -1,
};
/** What a contested figure costs a label: more than a place in the headline earns it. */
const SIDED = 4;
const PRONOUN = /^(?:it|he|she|they|this|that|we|i|its|his|her|their|who|which)\b/i;

/** How well a mention's label serves as the title of the event: whole, neutral, dated, in the outlet's own voice. */
const fitness = (m: Mention): number => {
  const label = m.label ?? "";
  if (label === "") return -20;
  let score = ROLE[m.role];
  if (m.dateSource === "timex" || m.dateSource === "dateline") score += 1.5;
  if (PRONOUN.test(label)) score -= 4;
  if (label.endsWith("…")) score -= 1.5;
  if (/["“”]/.test(label)) score -= 0.7;
  if (label.length < 28) score -= 1.5;
  if (m.head.lemma === "say" || m.head.lemma === "read") score -= 0.3;
  return score - 1.6 * loadedCount(label);
};

/**
 * Drops judging adjectives and cuts "an invasion of" and the like out of a title; what is left are still the outlet's
 * words in their order. A judging noun that cannot be cut stays in quotation marks, as the outlet's own word.
 */
export const neutral = (label: string): string => {
  const parts = label.split(" ");
  const out: string[] = [];
  for (let i = 0; i < parts.length; i++) {
    const bare = parts[i]!.replace(/[^\p{L}-]/gu, "").toLowerCase();
    const next = (parts[i + 1] ?? "").replace(/[^\p{L}-]/gu, "").toLowerCase();
    if (LOADED_NOUNS.has(bare) && next === "of" && i + 2 < parts.length) {
      if (/^(?:an?|the)$/i.test(out.at(-1) ?? "")) out.pop();
      out.push("…");
      i++;
      continue;
    }
    if (LOADED_ADJECTIVES.has(bare) && i + 1 < parts.length && /^[\p{L}]/u.test(parts[i + 1]!)) continue;
    if (isLoaded(bare) && LOADED_NOUNS.has(bare)) {
      out.push(parts[i]!.replace(/[\p{L}-]+/u, (w) => `“${w}”`));
      continue;
    }
    out.push(parts[i]!);
  }
  const text = out.join(" ").replace(/^… /, "");
  return text === "" ? label : text[0]!.toUpperCase() + text.slice(1);
};

/** How often each stem stands in the labels of the event; what most of them say is what it is about. */
const commonStems = (mentions: readonly Mention[]): ReadonlyMap<string, number> => {
  const count = new Map<string, number>();
  for (const m of mentions)
    for (const w of new Set(contentStems(m.label ?? ""))) count.set(w, (count.get(w) ?? 0) + 1);
  return count;
};

/** Part of a label's words that the other labels share, 0 to 1. */
const centrality = (m: Mention, common: ReadonlyMap<string, number>, size: number): number => {
  const stems = contentStems(m.label ?? "");
  if (stems.length === 0 || size < 2) return 0;
  return stems.reduce((sum, w) => sum + ((common.get(w) ?? 1) - 1) / (size - 1), 0) / stems.length;
};

const NUMBER = /\d[\d.,]*/g;
const numbersIn = (text: string): readonly string[] => text.match(NUMBER) ?? [];

/** Numbers that other outlets give differently: a title that prints one of them would take sides. */
const contestedNumbers = (mentions: readonly Mention[]): ReadonlySet<string> =>
  new Set(figureConflicts(mentions).flatMap((c) => c.claims.flatMap((claim) => numbersIn(claim.text))));

const takesSides = (label: string, contested: ReadonlySet<string>): boolean =>
  numbersIn(label).some((number) => contested.has(number));

/** The best title among the mentions' labels; ties go to the first mention in order. */
export const titleOf = (mentions: readonly Mention[]): Title => {
  const common = commonStems(mentions);
  const contested = contestedNumbers(mentions);
  let best = mentions[0]!;
  let most = Number.NEGATIVE_INFINITY;
  for (const m of mentions) {
    const value =
      fitness(m) +
      3 * centrality(m, common, mentions.length) -
      (takesSides(m.label ?? "", contested) ? SIDED : 0);
    if (value > most) [best, most] = [m, value];
  }
  const label = best.label ?? "";
  return { title: label === "" ? firstWords(best.quote) : neutral(label), from: best };
};

const firstWords = (quote: string): string => {
  if (quote.length <= 90) return quote;
  const cut = quote.slice(0, 88);
  return `${cut.slice(0, Math.max(20, cut.lastIndexOf(" ")))} …`;
};
