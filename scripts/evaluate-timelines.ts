/** `npm run evaluate -- timelines`: do the days and sentences of the digest agree with what editors chose? */
import { digest } from "@/lib/pipeline/stories";
import { hasGold } from "./gold-sets";
import {
  type GoldTimeline,
  loadTimelineScorer,
  readTimelines,
  TIMELINE_TOPICS,
  type TimelineScore,
  tagOnce,
} from "./gold-timelines";

export type TimelineFigures = {
  readonly timelines: number;
  readonly dateF1: number;
  readonly rouge1: number;
  readonly rouge2: number;
};

const predict = (timeline: GoldTimeline, tag: ReturnType<typeof tagOnce>) =>
  digest(
    timeline.articles,
    { dates: timeline.dates, sentences: timeline.sentences, from: timeline.from, to: timeline.to },
    tag,
  );

/** Figures over the timelines of `topics`: date F1 and alignment ROUGE-1 and -2 (many to one); null without the sets. */
export const evaluateTimelines = async (
  topics: readonly string[] = TIMELINE_TOPICS,
  say: (line: string) => void = console.log,
): Promise<TimelineFigures | null> => {
  if (!hasGold()) {
    say("No timelines to measure: ../shared/gold is not there.");
    return null;
  }
  const scorer = await loadTimelineScorer();
  const scores: TimelineScore[] = [];
  for (const topic of topics) {
    const tag = tagOnce();
    for (const timeline of readTimelines(topic)) {
      const score = scorer.scoreTimeline(predict(timeline, tag), [timeline.entries]);
      scores.push(score);
      const { r1, r2 } = score["align+m:1"];
      say(
        `${timeline.id}: dates ${score.date.f.toFixed(3)}, ROUGE-1 ${r1.f.toFixed(3)}, ROUGE-2 ${r2.f.toFixed(3)}`,
      );
    }
  }
  const mean = scorer.average(scores);
  const figures = {
    timelines: scores.length,
    dateF1: mean.date.f,
    rouge1: mean["align+m:1"].r1.f,
    rouge2: mean["align+m:1"].r2.f,
  };
  say(
    `${figures.timelines} timelines: date F1 ${figures.dateF1.toFixed(3)}, alignment ROUGE-1 ${figures.rouge1.toFixed(4)}, ROUGE-2 ${figures.rouge2.toFixed(4)}`,
  );
  return figures;
};
