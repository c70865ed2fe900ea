import type { Article } from "@/lib/domain/article";
import { type Bounds, boundsOf } from "@/lib/domain/edtf";
import type { Mention } from "@/lib/domain/mention";
import { isSpeechClass, lemmaClass } from "./lemma-classes";
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
  readonly words: ReadonlySet<string>;
  /** 5-grams of the words inside quotation marks. */
  readonly quoted: ReadonlySet<string>;
  /** 5-grams of the whole sentence. */
  readonly wording: ReadonlySet<string>;
  readonly bounds: Bounds | null;
  readonly published: Bounds | null;
};

const QUOTED = /["“«]([^"“”«»]{20,})["”»]/g;

const quotedText = (text: string): string => Array.from(text.matchAll(QUOTED), (m) => m[1]!).join(" . ");

const LOOKED_THROUGH = new Set(["say", "announce", "urge", "begin", "keep_on", "warn"]);
const KEEPS =
  /\bleav(?:e|es|ing)\s+(?:(?:about|around|some|at|least|up|to|a|the|its|several|only|nearly|roughly)\s+)*(?:\d[\d,]*|hundreds|thousands|dozens|small|[A-Z]\w*)[\s\S]{0,40}?\s(?:in|behind|at|on)\b/;

/** "leave about 400 troops in …" keeps them there; "troops leave …" does not. */
const classIn = (lemma: string, clause: string): string =>
  lemma === "leave" && KEEPS.test(clause) ? "keep" : lemmaClass(lemma);

export const featuresOf = (mention: Mention, article: Article): Features => {
  const clause = article.text.slice(mention.clause.start, mention.clause.end);
  const head = classIn(mention.head.lemma, clause);
  const topic = mention.topic ? classIn(mention.topic.lemma, clause) : null;
  const isSpeech = isSpeechClass(head);
  return {
    mention,
    head,
    topic,
    core: topic !== null && (LOOKED_THROUGH.has(head) || isSpeech) ? topic : head,
    isSpeech,
    keys: new Set(mention.entities.map((e) => e.key)),
    words: new Set(contentStems(clause)),
    quoted: new Set(shingles(quotedText(mention.quote))),
    wording: new Set(shingles(mention.quote)),
    bounds: mention.edtf === null ? null : boundsOf(mention.edtf),
    published: article.publication.edtf === null ? null : boundsOf(article.publication.edtf),
  };
};
