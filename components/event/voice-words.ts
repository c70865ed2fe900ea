import type { MentionModel } from "@/lib/contract/models";

type Voiced = Pick<MentionModel, "voice" | "speaker" | "cue" | "via" | "outlet">;

export type VoiceLine = {
  /** What kind of voice, in words. */
  readonly kind: string;
  /** Words of the article that name the speaker and the report verb, as printed. */
  readonly speaker: string | null;
  readonly cue: string | null;
  readonly via: string | null;
};

const KIND = {
  own: "In the outlet’s own voice",
  quoted: "In quotation marks",
  attributed: "Attributed",
} as const;

/** Who is speaking in a mention. Only an article's own words are put in the slots; the rest is ours. */
export const voiceLine = (m: Voiced): VoiceLine => ({
  kind: KIND[m.voice],
  speaker: m.voice === "own" ? null : m.speaker,
  cue: m.voice === "own" ? null : m.cue,
  via: m.via,
});
