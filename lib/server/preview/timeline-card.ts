import { filterFields, type LinkState } from "@/lib/contract/link-state";
import type { Problem, TimelineAnswer } from "@/lib/contract/models";
import { exactMeasure, SCENE_ROOM, sceneCard } from "@/lib/preview";
import { buildScene } from "@/lib/viz/build-scene";
import { rowsOf } from "@/lib/viz/rows-of";
import type { Scene } from "@/lib/viz/scene";
import { isWhole, warpOf } from "@/lib/viz/story-warp";
import { sumOf, sumWords } from "@/lib/viz/sum-line";
import { linkOf, windowOf } from "@/lib/viz/window-link";
import { windowWords } from "@/lib/viz/window-words";
import { query } from "../query";

/** Width the page asks the timeline's answer for; asking the same shares the answer. */
const ANSWER_WIDTH = 1200;
/** Height the labels may take, pixels; what finds no room becomes a cluster, as on the page. */
const BUDGET = 360;

export type Drawn =
  | { readonly ok: true; readonly svg: string }
  | { readonly ok: false; readonly problem: Problem };

const titleOf = (state: LinkState, period: string): string => {
  const subject = state.q === "" ? "What was reported" : `What was reported with “${state.q}”`;
  const by = state.outlets.length === 1 ? ` by ${state.outlets[0]}` : "";
  return `${subject}${by}, ${period}`;
};

const answerFor = async (state: LinkState, whole: TimelineAnswer): Promise<TimelineAnswer> => {
  if (isWhole(whole) || (state.from === null && state.to === null)) return whole;
  const warp = warpOf(whole, state.scale);
  const asked = linkOf(windowOf(state.from, state.to, warp.extent), warp.extent);
  const found = await query("timeline", {
    ...filterFields(state),
    from: asked.from ?? undefined,
    to: asked.to ?? undefined,
    width: ANSWER_WIDTH,
  });
  return found.ok ? { ...found.answer, counts: { ...found.answer.counts, ...totalsOf(whole) } } : whole;
};

const totalsOf = ({ counts }: TimelineAnswer) => ({ total: counts.total, undated: counts.undated });

/** A picture higher than this would have to be shrunk until nobody can read it; pixels. */
const MOST_HEIGHT = SCENE_ROOM.height * 1.3;

/** The scene of all events, or, where its rows grow too high, of as many of the most salient as leave it readable. */
const readable = (
  events: TimelineAnswer["events"],
  drawn: (events: TimelineAnswer["events"]) => Scene,
): Scene => {
  let scene = drawn(events);
  for (let most = events.length; scene.height > MOST_HEIGHT && most > 1; ) {
    most = Math.floor(most * 0.7);
    const kept = new Set([...events].sort((a, b) => b.salience - a.salience).slice(0, most));
    scene = drawn(events.filter((e) => kept.has(e)));
  }
  return scene;
};

/** The timeline of a link: same window, scale, arrangement and filters as the page it leads to. */
export const timelineCard = async (state: LinkState): Promise<Drawn> => {
  const found = await query("timeline", {
    ...filterFields(state),
    width: ANSWER_WIDTH,
  });
  if (!found.ok) return { ok: false, problem: found.problem };
  const whole = found.answer;
  const answer = await answerFor(state, whole);
  const warp = warpOf(whole, state.scale);
  const window = windowOf(state.from, state.to, warp.extent);
  const drawn = (events: TimelineAnswer["events"]): Scene =>
    buildScene({
      events,
      rest: answer.rest,
      outlets: answer.outlets,
      rows: state.arrange === "outlet" ? rowsOf(answer, state.outlets) : [],
      warp,
      window,
      arrange: state.arrange,
      vertical: false,
      width: SCENE_ROOM.width,
      measure: exactMeasure,
      selected: state.event,
      budget: BUDGET,
    });
  const scene = readable(answer.events, drawn);
  const title =
    whole.counts.total === 0
      ? "No events match this view"
      : titleOf(state, windowWords(window, whole.extent));
  const sum = sumOf(scene, answer.counts);
  const left = answer.events.length > scene.shown + scene.clustered && state.arrange === "outlet";
  const foot = left ? `${sum.shown} of ${sum.total} events in this picture` : sumWords(sum);
  return { ok: true, svg: sceneCard({ title, scene, foot }) };
};
