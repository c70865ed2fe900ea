import { expect, test } from "vitest";
import type { ArticleSummary, EventModel } from "@/lib/contract/models";
import { sampleStory } from "@/lib/viz/sample/sample-story";
import { numbered } from "./number-sources";

const article = (id: string, outlet: string): ArticleSummary =>
  ({ id, outlet, title: `Words of ${outlet}`, url: null }) as ArticleSummary;

test("events have the numbers of the drawing, sources those of their order by outlet; unused ones none", () => {
  const answer = sampleStory();
  const [first, second] = answer.events;
  const mention = (articleId: string, quote: string) => ({ articleId, quote });
  const events = [
    { ...second, mentions: [mention("a_z", "Second, by Z."), mention("a_b", "Second, by B.")] },
    { ...first, mentions: [mention("a_b", "First."), mention("a_b", "First again.")] },
  ] as unknown as readonly EventModel[];
  const paper = numbered(answer, events, [
    article("a_z", "Zenith"),
    article("a_x", "Unused"),
    article("a_b", "Bay Post"),
  ]);
  expect(paper.sources.map((a) => a.outlet)).toEqual(["Bay Post", "Zenith"]);
  expect(paper.events.map(({ n, words }) => [n, words])).toEqual([
    [1, [{ source: 1, quote: "First." }]],
    [
      2,
      [
        { source: 2, quote: "Second, by Z." },
        { source: 1, quote: "Second, by B." },
      ],
    ],
  ]);
  expect(paper.answer.events[1]?.title).toBe(`2. ${second?.title}`);
});
