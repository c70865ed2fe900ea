import type { MentionModel } from "@/lib/contract/models";
import type { Mention } from "@/lib/domain/mention";
import type { CharSpan } from "@/lib/domain/span";
import { dateOrNull } from "./date-model";

export const spanOf = ({ start, end }: CharSpan): CharSpan => ({ start, end });

/** "Why this date", in one sentence. */
export const whyDate = (mention: Mention): string => {
  if (mention.timex) return mention.timex.trail.sentence;
  if (mention.dateSource === "imported")
    return "The imported timeline gives this date; the article's own text is not held here.";
  if (mention.edtf !== null)
    return "These words give no date; it comes from another report of the same happening.";
  return mention.undatedReason ?? "These words give no date, and nothing around them does.";
};

const phraseOf = (phrase: CharSpan & { readonly text: string }) => ({ ...spanOf(phrase), text: phrase.text });

export const mentionModelOf = (mention: Mention): MentionModel => ({
  ...spanOf(mention),
  id: mention.id,
  articleId: mention.articleId,
  outlet: mention.outlet,
  quote: mention.quote,
  clause: spanOf(mention.clause),
  role: mention.role,
  edtf: mention.edtf,
  date: dateOrNull(mention.edtf),
  dateSource: mention.dateSource,
  inferred: mention.inferred,
  timex: mention.timex ? phraseOf(mention.timex) : null,
  why: whyDate(mention),
  voice: mention.voice.kind,
  speaker: mention.voice.source?.text ?? null,
  cue: mention.voice.cue?.text ?? null,
  via: mention.voice.via?.text ?? null,
  figures: mention.figures.map((f) => ({
    ...phraseOf(f),
    value: f.value,
    qualifier: f.qualifier,
    unit: f.unit,
    counts: f.counts,
    countsText: f.countsText,
  })),
});
