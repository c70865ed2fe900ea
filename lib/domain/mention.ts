import type { ArticleId, Edtf, MentionId } from "./ids";
import type { CharSpan } from "./span";
import type { TimexTrail } from "./time-expression";

/** Where in the article a mention stands, which says how much its outlet makes of it. */
export type MentionRole = "headline" | "standfirst" | "lead" | "primary" | "background" | "detail";

/** State of what is reported: it happened, lies ahead as a plan, was denied, goes on, or is a standing state. */
export type Actuality = "occurred" | "planned" | "negated" | "ongoing";

/** Words in an article with their place. */
export type Phrase = CharSpan & { readonly text: string };

/** Who is speaking. `own`: the outlet; `quoted`: inside quotation marks; `attributed`: reported speech. */
export type Voice = {
  readonly kind: "own" | "quoted" | "attributed";
  /** Source and cue as printed ("the joint statement", "said"). */
  readonly source?: Phrase;
  readonly cue?: Phrase;
  /** The outlet or agency it was taken from ("Reuters reported"). */
  readonly via?: Phrase;
};

/** A number with what it counts, as printed. Never averaged, never rounded. */
export type Figure = Phrase & {
  readonly value: number;
  /** `about`, `more than`, `at least`, `up to`, … lower case as printed, or null. */
  readonly qualifier: string | null;
  /** `percent`, `km`, `USD`, … or null for a plain count. */
  readonly unit: string | null;
  /** Head of what is counted, lemma in lower case ("troop"), and the phrase as printed ("US troops"). */
  readonly counts: string;
  readonly countsText: string;
};

/** A named person, body or place, normalised to `key` (lower case, no article); a country and its capital as actor share one. */
export type Entity = Phrase & {
  readonly key: string;
  readonly kind: "name" | "place" | "group";
  /** True where `key` is a country, which tells less about a place than a town does. */
  readonly isCountry?: boolean;
  /** Key of the country a person speaks for, where the article says so ("French President …"). */
  readonly of?: string;
};

/**
 * How a mention got its date. `inherited`: from a co-referring mention; `imported`: an imported timeline gives it;
 * `none`: it has none.
 */
export type DateSource = "timex" | "dateline" | "inherited" | "imported" | "none";

/**
 * One article's statement that something happened at some time. `quote` is `article.text.slice(start, end)`: the
 * whole sentence; `clause` is the part that the time expression dates.
 */
export type Mention = CharSpan & {
  readonly id: MentionId;
  readonly articleId: ArticleId;
  readonly outlet: string;
  readonly quote: string;
  readonly clause: CharSpan;
  readonly role: MentionRole;
  /** Index of the sentence in `article.sentences`. */
  readonly sentence: number;
  readonly dateSource: DateSource;
  /** The date this mention gives or inherits; null while it has none. */
  readonly edtf: Edtf | null;
  /** Present when `dateSource` is `timex` or `dateline`. */
  readonly timex?: Phrase & { readonly tid: string; readonly value: string; readonly trail: TimexTrail };
  /** True when the date rests on an inferred publication date or another supplied part that could be wrong. */
  readonly inferred: boolean;
  /** Why these words give no date themselves: `edtf` is null, or inherited from a co-referring mention. */
  readonly undatedReason?: string;
  readonly actuality: Actuality;
  /** The event word: the verb or noun that names what happened, with its lemma. */
  readonly head: Phrase & { readonly lemma: string };
  /** What a speech, decision or beginning is about: the event word inside it ("keep" in "said it would keep"). */
  readonly topic?: Phrase & { readonly lemma: string };
  /** An earlier mention in the same article whose event these words go on about ("the statement added"). */
  readonly continues?: MentionId;
  /** Short title in the clause's own words and order, its dates left out; empty where none could be made. */
  readonly label?: string;
  readonly entities: readonly Entity[];
  readonly figures: readonly Figure[];
  readonly voice: Voice;
  /** For a quote that came with an imported timeline: what that says about the article, which is not held itself. */
  readonly cited?: CitedSource;
};

export type CitedSource = {
  readonly url: string | null;
  readonly title: string | null;
  readonly published: Edtf | null;
};
