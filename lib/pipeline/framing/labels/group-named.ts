import { numberSentences } from "../tagger/sentences";
import { type Token, tokenize } from "../tagger/tokens";
import { groupPhrases, type PhraseItem } from "./group-phrases";
import { readNames } from "./names";
import { type PhraseProfile, profileOf } from "./phrase";

/** A phrase in its sentence; phrases of one `group` (an event, a story) are compared, others are not. */
export type NamedPhrase = {
  readonly id: string;
  readonly group: string;
  readonly sentence: string;
  /** Offsets into `sentence`, end excluded. */
  readonly start: number;
  readonly end: number;
};

/** Tokens of the sentence that the phrase covers, as numbers. */
const rangeOf = (tokens: readonly Token[], start: number, end: number): { from: number; to: number } => {
  const from = tokens.findIndex((t) => t.end > start);
  let to = from;
  while (to >= 0 && to < tokens.length && tokens[to]!.start < end) to += 1;
  return { from, to };
};

/** The tokens with the last one of a phrase cut where the phrase ends ("Northern State-held" named as "Northern State"). */
const cutAt = (tokens: readonly Token[], last: number, end: number): readonly Token[] => {
  const token = tokens[last]!;
  if (token.end <= end) return tokens;
  const text = token.text.slice(0, end - token.start);
  return tokens.with(last, { ...token, end, text, lower: text.toLowerCase() });
};

export type GroupedItems = {
  readonly items: readonly PhraseItem[];
  readonly itemOf: ReadonlyMap<string, number>;
};

/** The phrases of one group as items: those that read alike and are resolved alike are one. */
export const itemsOf = (rows: readonly NamedPhrase[]): GroupedItems => {
  const tokensOf = new Map<string, Token[]>();
  for (const { sentence } of rows)
    if (!tokensOf.has(sentence)) {
      const tokens = tokenize(sentence);
      numberSentences(tokens);
      tokensOf.set(sentence, tokens);
    }
  const register = readNames([...tokensOf.values()]);
  const items: { profile: PhraseProfile; uses: number }[] = [];
  const byWords = new Map<string, number>();
  const itemOf = new Map<string, number>();
  for (const row of rows) {
    const tokens = tokensOf.get(row.sentence)!;
    const { from, to } = rangeOf(tokens, row.start, row.end);
    if (from < 0 || to <= from) continue;
    const profile = profileOf(cutAt(tokens, to - 1, row.end), from, to, register);
    const words = tokens
      .slice(from, to)
      .map((t) => t.lower)
      .join(" ");
    const key = `${words}|${profile.kind}|${profile.key ?? ""}`;
    const at = byWords.get(key) ?? items.length;
    if (at === items.length) items.push({ profile, uses: 0 });
    items[at]!.uses += 1;
    byWords.set(key, at);
    itemOf.set(row.id, at);
  }
  return { items, itemOf };
};

/** Groups phrases by what they name. Gives every id a cluster, which is the id of its first phrase in order of ids. */
export const groupNamed = (
  rows: readonly NamedPhrase[],
): { readonly id: string; readonly cluster: string }[] => {
  const groups = new Map<string, NamedPhrase[]>();
  for (const row of [...rows].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)))
    groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  const clusterOf = new Map<string, string>();
  for (const [, members] of groups) {
    const { items, itemOf } = itemsOf(members);
    const group = groupPhrases(items);
    const first = new Map<number, string>();
    for (const { id } of members) {
      const item = itemOf.get(id);
      const number = item === undefined ? -1 : group[item]!;
      const cluster = number < 0 ? id : (first.get(number) ?? id);
      if (number >= 0 && !first.has(number)) first.set(number, id);
      clusterOf.set(id, cluster);
    }
  }
  return rows.map(({ id }) => ({ id, cluster: clusterOf.get(id) ?? id }));
};
