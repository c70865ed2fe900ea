import type { TaggedDocument } from "../tagger/document";
import type { QuoteRegion } from "../tagger/quote-state";
import type { Linked } from "./link";
import { ROLE, type Roles, type TokenSpan } from "./roles";

/** A verb of saying is looked for this many tokens from the quotation it introduces or follows. */
const REACH = 14;

/** Quotations shorter than this, marks included, are words taken over; they are left to the tagger. */
const SPOKEN = 5;

type Anchored = { readonly region: number; readonly cue: TokenSpan };

const endMark = (document: TaggedDocument, region: QuoteRegion): string =>
  document.tokens[region.last - (region.closed ? 1 : 0)]?.text ?? "";

const sameParagraph = (document: TaggedDocument, a: number, b: number): boolean =>
  document.tokens[a]?.paragraph === document.tokens[b]?.paragraph;

/** `"…," she said`: the first cue after a quotation that ends in a comma, a question mark or the like. */
const cueAfter = (
  document: TaggedDocument,
  region: QuoteRegion,
  cueAt: (i: number) => TokenSpan | undefined,
): TokenSpan | undefined => {
  const { tokens, quotes, report } = document;
  const end = endMark(document, region);
  const comma = tokens[region.last + 1]?.text === ",";
  if (!comma && ![",", "?", "!", "—", "…", "-"].includes(end)) return undefined;
  for (let i = region.last + 1; i < Math.min(tokens.length, region.last + 1 + REACH); i += 1) {
    if (!sameParagraph(document, region.last, i)) return undefined;
    const token = tokens[i]!;
    if (token.text === "." || token.text === ";") return undefined;
    const inner = quotes.regions[quotes.regionOf[i]!];
    if (inner !== undefined && inner.last - inner.first >= SPOKEN) return undefined;
    const cue = cueAt(i);
    if (cue !== undefined) return cue;
    if (report[i] && i - region.last < 8 && !token.lower.endsWith("ing")) return { from: i, to: i + 1 };
  }
  return undefined;
};

/** `She said: "…"`, `she said, "…"`, `they chanted "…"`: the last cue before a quotation. */
const cueBefore = (
  document: TaggedDocument,
  region: QuoteRegion,
  cueAt: (i: number) => TokenSpan | undefined,
): TokenSpan | undefined => {
  const { tokens, report } = document;
  const mark = tokens[region.first - 1];
  if (mark === undefined) return undefined;
  const introduced = mark.text === "," || mark.text === ":";
  const { sentence } = mark;
  if (mark.text === ":" ? false : tokens[region.first]!.sentence !== sentence) return undefined;
  for (let i = region.first - 1; i >= Math.max(0, region.first - 1 - REACH); i -= 1) {
    if (tokens[i]!.sentence !== sentence) return undefined;
    if (document.quotes.regionOf[i]! >= 0) return undefined;
    const cue = cueAt(i);
    if (cue !== undefined) return introduced || region.first - i <= 2 ? cue : undefined;
    if (report[i] && introduced && region.first - i <= 4) return { from: i, to: i + 1 };
  }
  return undefined;
};

/** The tokens of a quotation as content; a closing mark that is missing takes the paragraph's last full stop. */
const spanOf = (region: QuoteRegion): TokenSpan => ({ from: region.first, to: region.last + 1 });

const hits = (a: TokenSpan, b: TokenSpan): boolean => a.from < b.to && b.from < a.to;

/** The source the first pass saw nearest to a cue in its sentence, for cues the second pass did not link. */
const nearestSource = (document: TaggedDocument, roles: Roles, cue: TokenSpan): TokenSpan[] => {
  const { sentence } = document.tokens[cue.from]!;
  for (let gap = 1; gap <= 12; gap += 1) {
    for (const i of [cue.from - gap, cue.to - 1 + gap]) {
      const label = roles.label[i];
      if (document.tokens[i]?.sentence !== sentence || (label !== ROLE.sourceBegin && label !== ROLE.source))
        continue;
      let from = i;
      while (from > 0 && roles.label[from] === ROLE.source) from -= 1;
      let to = i + 1;
      while (roles.label[to] === ROLE.source) to += 1;
      return [{ from, to }];
    }
  }
  return [];
};

/** A short quotation is speech, not a phrase taken over, where it ends like a sentence: `"No," she said`. */
const isSentence = (document: TaggedDocument, quote: QuoteRegion): boolean =>
  quote.closed && [",", "?", "!"].includes(endMark(document, quote));

/** Quotations with the cue that frames each of them, in order of the text. */
const anchorsOf = (document: TaggedDocument, linked: readonly Linked[], roles: Roles): Anchored[] => {
  const cueOf = new Map<number, TokenSpan>();
  for (const cue of [...roles.cues, ...linked.map((entry) => entry.cue)]) {
    for (let i = cue.from; i < cue.to; i += 1) cueOf.set(i, cue);
  }
  const anchors: Anchored[] = [];
  document.quotes.regions.forEach((quote, region) => {
    if (quote.last - quote.first < (isSentence(document, quote) ? 2 : SPOKEN)) return;
    const cueAt = (i: number): TokenSpan | undefined => cueOf.get(i);
    const cue = cueAfter(document, quote, cueAt) ?? cueBefore(document, quote, cueAt);
    if (cue !== undefined) anchors.push({ region, cue });
  });
  return anchors;
};

/** `"…," she said. "…"`: a quotation that begins the next sentence of the paragraph belongs to the same speaker. */
const continuation = (
  document: TaggedDocument,
  after: number,
  taken: ReadonlySet<number>,
): number | undefined => {
  const { tokens, quotes } = document;
  for (let i = after; i < Math.min(tokens.length, after + 40); i += 1) {
    if (!sameParagraph(document, after - 1, i)) return undefined;
    const region = quotes.regionOf[i]!;
    if (region < 0) continue;
    const quote = quotes.regions[region]!;
    if (quote.last - quote.first < SPOKEN) {
      i = quote.last;
      continue;
    }
    const before = tokens[quote.first - 1]?.text ?? "";
    return [".", "?", "!"].includes(before) && !taken.has(region) ? region : undefined;
  }
  return undefined;
};

/** Which entry a cue belongs to, by its tokens: one look instead of a walk over all entries. */
const indexOfCues = (linked: readonly Linked[]) => {
  const entryAt = new Map<number, number>();
  const enter = (cue: TokenSpan, entry: number): void => {
    for (let i = cue.from; i < cue.to; i += 1) entryAt.set(i, entry);
  };
  const find = (cue: TokenSpan): number => {
    for (let i = cue.from; i < cue.to; i += 1) {
      const entry = entryAt.get(i);
      if (entry !== undefined) return entry;
    }
    return -1;
  };
  linked.forEach((entry, at) => {
    enter(entry.cue, at);
  });
  return { enter, find };
};

/**
 * Direct speech by rule: a quotation framed by a cue is that cue's content whole, with the quotation that goes on
 * after the cue; what the tagger linked to the same cue outside quotation marks is dropped.
 */
export const settleDirectSpeech = (
  document: TaggedDocument,
  roles: Roles,
  linked: readonly Linked[],
): Linked[] => {
  const anchors = anchorsOf(document, linked, roles);
  const taken = new Set(anchors.map((anchor) => anchor.region));
  const { regions } = document.quotes;
  const result = [...linked];
  const index = indexOfCues(linked);
  for (const { region, cue } of anchors) {
    const quote = regions[region]!;
    const quoted = [quote];
    const next = continuation(document, Math.max(quote.last + 1, cue.to), taken);
    if (next !== undefined && cue.from > quote.last) {
      quoted.push(regions[next]!);
      taken.add(next);
    }
    const at = index.find(cue);
    const found = result[at];
    if (found === undefined) {
      index.enter(cue, result.length);
      result.push({ cue, content: quoted.map(spanOf), source: nearestSource(document, roles, cue) });
    } else result[at] = { ...found, content: mergeContent(document, found, quoted, taken) };
  }
  return result.sort((a, b) => a.cue.from - b.cue.from);
};

const startsSentence = (document: TaggedDocument, quote: QuoteRegion): boolean =>
  document.tokens[quote.first - 1]?.sentence !== document.tokens[quote.first]!.sentence;

/**
 * The quotations, each with what the tagger saw around it as one content with it, unless it is a sentence of its own;
 * and other quotations of the cue's sentence that the tagger linked to it (`"…," she said, but "…"`).
 */
const mergeContent = (
  document: TaggedDocument,
  found: Linked,
  quoted: readonly QuoteRegion[],
  taken: ReadonlySet<number>,
): TokenSpan[] => {
  const { regionOf } = document.quotes;
  const spans = quoted.map((quote) => {
    const own = spanOf(quote);
    const around = found.content.filter((span) => hits(span, own));
    const from = startsSentence(document, quote)
      ? own.from
      : Math.min(own.from, ...around.map((span) => span.from));
    const to = isSentence(document, quote) ? own.to : Math.max(own.to, ...around.map((span) => span.to));
    return { from, to };
  });
  const { sentence } = document.tokens[found.cue.from]!;
  const others = found.content.filter((span) => {
    if (spans.some((own) => hits(span, own)) || document.tokens[span.from]!.sentence !== sentence)
      return false;
    for (let i = span.from; i < span.to; i += 1)
      if (regionOf[i]! >= 0 && !taken.has(regionOf[i]!)) return true;
    return false;
  });
  return [...spans, ...others];
};
