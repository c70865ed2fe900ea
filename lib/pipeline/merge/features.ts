import type { Article } from "@/lib/domain/article";
import { type Bounds, boundsOf } from "@/lib/domain/edtf";
import type { Mention } from "@/lib/domain/mention";
import { isSpeechClass, isVague, lemmaClass } from "./lemma-classes";
import { nounClass } from "./noun-classes";
import { straysIn } from "./spelling";
import { contentStems, shingles } from "./terms";

/** What of a mention is compared with others. */
export type Features = {
  readonly mention: Mention;
  /** Class of the event word and of what it is about. */
  readonly head: string;
  readonly topic: string | null;
  /** What happened once speech and beginnings are looked through. */
  readonly core: string;
  readonly isSpeech: boolean;
  readonly keys: ReadonlySet<string>;
  /** Those of them that may be a stray spelling of another name. */
  readonly strays: readonly string[];
  /** Keys of places smaller than a country. */
  readonly places: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** 5-grams of the words inside quotation marks. */
  readonly quoted: ReadonlySet<string>;
  /** Short phrases in quotation marks ("safe corridors"), lower case. */
  readonly terms: ReadonlySet<string>;
  /** 5-grams of the whole sentence. */
  readonly wording: ReadonlySet<string>;
  /** Agencies that the article credits, lower case. */
  readonly credits: ReadonlySet<string>;
  readonly bounds: Bounds | null;
  readonly published: Bounds | null;
};

const QUOTED = /["“«]([^"“”«»]{20,})["”»]/g;

const TERM = /["“«‘]([^"“”«»‘’]{5,40})["”»’]/g;

const quotedText = (text: string): string => Array.from(text.matchAll(QUOTED), (m) => m[1]!).join(" . ");

const LOOKED_THROUGH = new Set(["say", "announce", "urge", "begin", "keep_on", "warn"]);
const LEAVES_SOME =
  /\bleav(?:e|es|ing)\s+(?:(?:about|around|some|at|least|up|to|only|nearly|roughly|behind|a|small|more|than)\s+)*(?:\d[\d,]*|hundreds|thousands|dozens|contingent|force|number)\b/;
const LEFT_SOME =
  /\bleft\s+(?:(?:about|around|some|at|least|up|to|only|nearly|roughly|more|than|as|many)\s+)*(?:\d[\d,]*|hundreds|thousands|dozens|scores|two|three|four|five|six|seven|eight|nine|ten)\b[^,;]{0,30}?\b(?:dead|injured|wounded|homeless)\b/;

/** "leave about 400 troops" keeps them there; "troops leave" does not; "left 20 people dead" kills. */
const classIn = (lemma: string, clause: string): string => {
  if (lemma !== "leave") return lemmaClass(lemma);
  return LEFT_SOME.test(clause) ? "kill" : LEAVES_SOME.test(clause) ? "keep" : lemmaClass(lemma);
};

/** The telling words of a clause: no names, no dates, event words by their class. */
const wordsOf = (mention: Mention, acts: readonly (string | null)[]): ReadonlySet<string> => {
  const holes = [
    ...mention.entities,
    ...(mention.timex ? [mention.timex] : []),
    mention.head,
    ...(mention.topic ? [mention.topic] : []),
  ].sort((a, b) => a.start - b.start);
  const from = mention.start;
  let at = mention.clause.start;
  let rest = "";
  for (const hole of holes) {
    if (hole.start < at || hole.start >= mention.clause.end) continue;
    rest += `${mention.quote.slice(at - from, hole.start - from)} `;
    at = hole.end;
  }
  rest += mention.quote.slice(at - from, Math.max(at, mention.clause.end) - from);
  const words = new Set(contentStems(rest).map(nounClass));
  for (const act of acts) if (act !== null && !isSpeechClass(act) && !isVague(act)) words.add(`:${act}`);
  return words;
};

/** What is asked of the article that a mention stands in. */
export type ArticleFacts = Pick<Article, "id" | "credits"> & {
  readonly publication: Pick<Article["publication"], "edtf">;
};

/** Features of a mention: from its own words and what its article says about itself, and nothing else that is held. */
export const featuresOf = (mention: Mention, article: ArticleFacts): Features => {
  const clause = mention.quote.slice(
    mention.clause.start - mention.start,
    mention.clause.end - mention.start,
  );
  const keys = new Set(mention.entities.flatMap((e) => (e.of === undefined ? [e.key] : [e.key, e.of])));
  const head = classIn(mention.head.lemma, clause);
  const topic = mention.topic ? classIn(mention.topic.lemma, clause) : null;
  const isSpeech = isSpeechClass(head);
  return {
    mention,
    head,
    topic,
    core: topic !== null && (LOOKED_THROUGH.has(head) || isSpeech) ? topic : head,
    isSpeech,
    keys,
    strays: straysIn(keys),
    places: new Set(mention.entities.filter((e) => e.kind === "place" && !e.isCountry).map((e) => e.key)),
    words: wordsOf(mention, [head, topic]),
    quoted: new Set(shingles(quotedText(mention.quote))),
    terms: new Set(
      Array.from(mention.quote.matchAll(TERM), (m) => m[1]!.toLowerCase()).filter((t) => t.includes(" ")),
    ),
    wording: new Set(shingles(mention.quote)),
    credits: new Set(article.credits.map((c) => c.name.toLowerCase())),
    bounds: mention.edtf === null ? null : boundsOf(mention.edtf),
    published: article.publication.edtf === null ? null : boundsOf(article.publication.edtf),
  };
};
