import type { Article } from "@/lib/domain/article";
import type { Cited, LabelForm, Referent, ReferentKind } from "@/lib/domain/framing";
import type { CharSpan } from "@/lib/domain/span";
import { type QuoteState, quoteState } from "../tagger/quote-state";
import { numberSentences } from "../tagger/sentences";
import { type Token, tokenize } from "../tagger/tokens";
import { DETERMINERS } from "./closed-words";
import { findPhrases } from "./find-phrases";
import { groupPhrases } from "./group-phrases";
import { type NameRegister, readNames } from "./names";
import { type PhraseProfile, profileOf } from "./phrase";
import { reasonsOf } from "./reasons";
import { plainName } from "./variants";

type LabelArticle = Pick<Article, "id" | "outlet" | "text" | "sentences">;

/** Words that read alike and mean alike, with their uses. */
type Form = {
  readonly words: Map<string, number>;
  readonly profile: PhraseProfile;
  readonly uses: Cited[];
  readonly outlets: Set<string>;
};

type Read = {
  readonly article: LabelArticle;
  readonly tokens: readonly Token[];
  readonly quotes: QuoteState;
};

export type LabelOptions = {
  /** Labels must stand inside one of these stretches of their article; everywhere where it is left out. */
  readonly within?: ReadonlyMap<string, readonly CharSpan[]>;
  /** Forms compared at most, those of most outlets first; comparing is quadratic. */
  readonly limit?: number;
};

export type Labels = {
  /** Named differently or by several outlets; the most telling first. */
  readonly referents: readonly Referent[];
  /** Rarer forms that were not compared, because there are more than the limit. */
  readonly leftOut: number;
};

export const LABEL_LIMIT = 1200;

const readText = (article: LabelArticle): Read => {
  const tokens = tokenize(article.text);
  numberSentences(tokens);
  return { article, tokens, quotes: quoteState(tokens) };
};

/** First token that ends after `place`. */
const tokenAfter = (tokens: readonly Token[], place: number): number => {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= place) low = middle + 1;
    else high = middle;
  }
  return low;
};

const isTelling = (profile: PhraseProfile): boolean =>
  profile.key !== null ||
  profile.families.length > 0 ||
  profile.countries.size > 0 ||
  profile.persons.size > 0;

const collect = (
  { article, tokens, quotes }: Read,
  register: NameRegister,
  forms: Map<string, Form>,
  spans: readonly CharSpan[] | undefined,
): void => {
  const { id: articleId, outlet, text } = article;
  for (const sentence of article.sentences) {
    if (spans && !spans.some((s) => s.start < sentence.end && sentence.start < s.end)) continue;
    const last = tokenAfter(tokens, sentence.end - 1) + 1;
    for (const { from, to } of findPhrases(
      tokens,
      tokenAfter(tokens, sentence.start),
      Math.min(last, tokens.length),
    )) {
      let open = from;
      while (open < to - 1 && DETERMINERS.has(tokens[open]!.lower)) open += 1;
      const start = tokens[open]!.start;
      const end = tokens[to - 1]!.end;
      if (end > sentence.end || start < sentence.start) continue;
      const profile = profileOf(tokens, from, to, register);
      if (!isTelling(profile)) continue;
      const words = text.slice(start, end);
      const key = `${words.toLowerCase()}|${profile.kind}|${profile.key ?? ""}`;
      const form = forms.get(key) ?? {
        words: new Map<string, number>(),
        profile,
        uses: [],
        outlets: new Set<string>(),
      };
      forms.set(key, form);
      form.words.set(words, (form.words.get(words) ?? 0) + 1);
      form.outlets.add(outlet);
      const quoted = quotes.regionOf[open]! >= 0 && quotes.regionOf[to - 1]! >= 0;
      form.uses.push({
        articleId,
        outlet,
        start,
        end,
        text: words,
        sentence: { start: sentence.start, end: sentence.end },
        quoted,
      });
    }
  }
};

const KIND_OF_FAMILY: Readonly<Record<string, ReferentKind>> = {
  forces: "group",
  fighters: "group",
  displaced: "group",
  people: "group",
  police: "body",
  state: "body",
  supporter: "group",
  lawyer: "group",
  party: "group",
  victim: "group",
  suspect: "person",
  leader: "person",
  aide: "person",
  rival: "person",
  zone: "place",
  camp: "place",
  border: "place",
  deal: "thing",
  law: "thing",
  question: "thing",
  weapon: "thing",
  money: "thing",
  line: "thing",
  disease: "thing",
  firm: "body",
  press: "body",
  court: "body",
  levy: "thing",
};

const kindOf = (forms: readonly Form[]): ReferentKind => {
  const all = forms.reduce((sum, f) => sum + f.uses.length, 0);
  const by = (kind: PhraseProfile["kind"]): boolean =>
    2 * forms.reduce((sum, f) => sum + (f.profile.kind === kind ? f.uses.length : 0), 0) >= all;
  if (by("person")) return "person";
  if (by("country")) return "body";
  const family = forms.flatMap((f) => f.profile.families)[0];
  if (family !== undefined) return KIND_OF_FAMILY[family] ?? "act";
  return by("name") ? "body" : "thing";
};

const commonest = (counts: ReadonlyMap<string, number>): string =>
  [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]![0];

/** The words in the commoner spelling of their names: equal for two spellings of one label. */
const respelled = (words: string, { variants }: NameRegister): string =>
  words
    .toLowerCase()
    .split(/\s+/)
    .map((word) => variants.get(plainName(word)) ?? plainName(word))
    .join(" ");

const labelForms = (forms: readonly Form[], register: NameRegister): LabelForm[] => {
  const sorted = forms
    .map((form) => ({ words: commonest(form.words), uses: form.uses, outlets: form.outlets.size }))
    .sort((a, b) => b.uses.length - a.uses.length || (a.words < b.words ? -1 : 1));
  return sorted.map(({ words, uses }, i) => {
    const spelling = respelled(words, register);
    const common = sorted.slice(0, i).find((f) => respelled(f.words, register) === spelling);
    return common && common.words.toLowerCase() !== words.toLowerCase()
      ? { words, uses, variantOf: common.words }
      : { words, uses };
  });
};

const referentOf = (forms: readonly Form[], register: NameRegister): Referent => {
  const outlets = [...new Set(forms.flatMap((f) => [...f.outlets]))].sort();
  const best = [...forms].sort(
    (a, b) =>
      b.outlets.size - a.outlets.size ||
      b.uses.length - a.uses.length ||
      (commonest(a.words) < commonest(b.words) ? -1 : 1),
  )[0]!;
  const name = commonest(best.words);
  return {
    key: `${kindOf(forms)}:${name.toLowerCase()}`,
    name,
    kind: kindOf(forms),
    outlets,
    forms: labelForms(forms, register),
    reasons: reasonsOf(forms.map((f) => f.profile)),
  };
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * What the articles call the same person, body, group, place or act, with every use. Referents that all outlets name
 * with one same word, and those of a single use, are left out: nothing is told apart by them. Same result for any
 * order of input. Method: noun phrases by closed classes, `groupPhrases` over them; docs/framing.md says how well.
 */
export const labelsOf = (articles: readonly LabelArticle[], options: LabelOptions = {}): Labels => {
  const { within, limit = LABEL_LIMIT } = options;
  const read = [...articles].sort((a, b) => byText(a.id, b.id)).map(readText);
  const register = readNames(read.map((r) => r.tokens));
  const found = new Map<string, Form>();
  for (const r of read) collect(r, register, found, within ? (within.get(r.article.id) ?? []) : undefined);
  const sorted = [...found]
    .sort(
      ([a, x], [b, y]) => y.outlets.size - x.outlets.size || y.uses.length - x.uses.length || byText(a, b),
    )
    .map(([, form]) => form);
  const compared = sorted.slice(0, limit);
  const group = groupPhrases(compared.map(({ profile, uses }) => ({ profile, uses: uses.length })));
  const groups = new Map<number, Form[]>();
  compared.forEach((form, i) => {
    groups.set(group[i]!, [...(groups.get(group[i]!) ?? []), form]);
  });
  const referents = [...groups.values()]
    .filter((forms) => forms.length > 1)
    .map((forms) => referentOf(forms, register))
    .sort(
      (a, b) =>
        b.outlets.length - a.outlets.length || b.forms.length - a.forms.length || byText(a.key, b.key),
    );
  return { referents, leftOut: sorted.length - compared.length };
};
