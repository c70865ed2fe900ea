import type { TaggedDocument } from "../tagger/document";
import type { Linked } from "./link";
import type { TokenSpan } from "./roles";

/** "according to" reaches this far for its source where the tagger found none. */
const NAME_LENGTH = 12;

const endsName = new Set([",", ".", ";", ":", ")", "—", "–", "who", "which", "that", "said", "says", "and"]);

const isStop = (document: TaggedDocument, i: number): boolean =>
  document.quotes.regionOf[i] === -1 && [".", ",", ";", ":"].includes(document.tokens[i]!.text);

/** Full stops and commas around a span belong to the sentence, except inside quotation marks. */
const withoutStops = (document: TaggedDocument, span: TokenSpan, keepEnd: boolean): TokenSpan => {
  let { from, to } = span;
  while (to - from > 1 && !keepEnd && isStop(document, to - 1)) to -= 1;
  while (to - from > 1 && isStop(document, from)) from += 1;
  return { from, to };
};

/** A quotation cut just inside its marks takes them in. */
const withMarks = (document: TaggedDocument, { from, to }: TokenSpan): TokenSpan => {
  const { regionOf, regions } = document.quotes;
  const first = regions[regionOf[from]!];
  const last = regions[regionOf[to - 1]!];
  return {
    from: first !== undefined && first.first === from - 1 ? from - 1 : from,
    to: last?.closed && last.last === to ? to + 1 : to,
  };
};

/** `according to two officials`: the words after the cue, where the tagger saw no source. */
const sourceAfter = (document: TaggedDocument, cue: TokenSpan): TokenSpan[] => {
  const { tokens } = document;
  if (tokens[cue.to - 1]!.lower !== "to" || tokens[cue.to - 2]?.lower !== "according") return [];
  let to = cue.to;
  while (
    to < tokens.length &&
    to - cue.to < NAME_LENGTH &&
    tokens[to]!.sentence === tokens[cue.from]!.sentence &&
    !endsName.has(tokens[to]!.lower)
  ) {
    to += 1;
  }
  return to > cue.to ? [{ from: cue.to, to }] : [];
};

/** Spans as a reader would cut them: whole quotations, no stray stops, a source after "according to". */
export const tidy = (document: TaggedDocument, entry: Linked): Linked => {
  const cue = withoutStops(document, entry.cue, document.tokens[entry.cue.to - 1]!.text === ":");
  return {
    cue,
    content: entry.content.map((span) => withMarks(document, withoutStops(document, span, false))),
    source: entry.source.length > 0 ? entry.source : sourceAfter(document, cue),
  };
};
