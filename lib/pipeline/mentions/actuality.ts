import { boundsOf } from "@/lib/domain/edtf";
import type { Edtf } from "@/lib/domain/ids";
import type { Actuality } from "@/lib/domain/mention";
import type { ParsedSentence, PlacedTimex } from "./parse-sentence";
import type { Trigger } from "./triggers";

const NEGATED_STARTS = new Set(["no", "without"]);

/** Last day of the publication date, or null where it is not known. */
const lastDay = (published: Edtf | null): number | null =>
  published === null ? null : boundsOf(published).latestEnd;

const liesAhead = (t: PlacedTimex, published: Edtf | null): boolean => {
  const written = lastDay(published);
  return t.timex.edtf !== null && written !== null && boundsOf(t.timex.edtf).earliestStart > written;
};

/** Whether the happening took place, lies ahead as a plan, was denied or goes on, by tense and date. */
export const actualityOf = (
  s: ParsedSentence,
  trigger: Trigger,
  time: PlacedTimex | null,
  published: Edtf | null,
  isHeadline: boolean,
): Actuality => {
  if (trigger.kind === "plan") return "planned";
  const isAhead = time !== null && liesAhead(time, published);
  if (trigger.kind === "noun" && isAhead) return "planned";
  if (trigger.kind === "noun")
    return NEGATED_STARTS.has(s.tokens[trigger.noun.from]?.lower ?? "") ? "negated" : "occurred";
  if (trigger.kind === "participle") return "occurred";
  const { verb } = trigger;
  if (verb.negated) return "negated";
  // A past tense with a later date is a contradiction of the text or its date, not a plan.
  const isPast = verb.tense === "past" || verb.tense === "perfect" || verb.tense === "pluperfect";
  if (isAhead && !isPast) return "planned";
  if (verb.tense === "future" || (time?.timex.future === true && verb.tense !== "past")) return "planned";
  if (verb.tense === "modal" && !isHeadline) return "planned";
  if (verb.progressive && (verb.tense === "present" || verb.tense === "perfect")) return "ongoing";
  return "occurred";
};
