import type { CharSpan } from "@/lib/domain/span";
import { type TaggedDocument, tagDocument } from "../tagger/document";
import { FeatureList } from "../tagger/hashing";
import type { Tagger } from "../tagger/scorer";
import { settleDirectSpeech } from "./direct-speech";
import { type Linked, linkCue } from "./link";
import { readRoles, type TokenSpan } from "./roles";
import { tidy } from "./tidy";

/**
 * Somebody says, writes, thinks, wants or finds something: who (`source`), by which words (`cue`), what (`content`).
 * Spans are UTF-16 offsets into the text, end excluded, in order. A content may come in pieces (`"…," she said,
 * "…"`); quotation marks belong to it. `source` is empty where the text names none.
 */
export type Attribution = {
  readonly content: readonly CharSpan[];
  readonly source: readonly CharSpan[];
  readonly cue: readonly CharSpan[];
};

export type AttributionTaggers = { readonly roles: Tagger; readonly links: Tagger };

/** A word that begins a cue with less than this probability is not looked at further. */
const POSSIBLE_CUE = 0.2;

const toChars = (document: TaggedDocument, spans: readonly TokenSpan[]): CharSpan[] =>
  spans
    .map(({ from, to }) => ({ start: document.tokens[from]!.start, end: document.tokens[to - 1]!.end }))
    .sort((a, b) => a.start - b.start);

/** All attributions of a text with the taggers given, in the order of their cues. */
export const readAttributions = (text: string, taggers: AttributionTaggers): Attribution[] => {
  const document = tagDocument(text);
  if (document.tokens.length === 0) return [];
  const roles = readRoles(document, taggers.roles, POSSIBLE_CUE);
  const features = new FeatureList(taggers.links.bits);
  const linked: Linked[] = [];
  for (const cue of roles.cues) {
    const entry = linkCue(document, roles, cue, taggers.links, features);
    if (entry.content.length > 0) linked.push(entry);
  }
  return settleDirectSpeech(document, roles, linked)
    .map((entry) => tidy(document, entry))
    .map((entry) => ({
      content: toChars(document, entry.content),
      source: toChars(document, entry.source),
      cue: toChars(document, [entry.cue]),
    }));
};
