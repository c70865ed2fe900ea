import type { LinkState } from "@/lib/contract/link-state";
import type { TimelineAnswer } from "@/lib/contract/models";
import { buildScene } from "@/lib/viz/build-scene";
import { approxMeasure, type Measure } from "@/lib/viz/measure";
import { rowsOf } from "@/lib/viz/rows-of";
import type { Scene } from "@/lib/viz/scene";
import { sceneSvg } from "@/lib/viz/scene-svg";
import { warpOf } from "@/lib/viz/story-warp";
import { sumOf, sumWords } from "@/lib/viz/sum-line";
import { windowOf } from "@/lib/viz/window-link";
import { foreign, type Html, html, raw } from "./html";
import { type StillLinks, targetOf } from "./links";

/** Widths drawn for, pixels: nobody knows the frame's; the style sheet shows the one that fits. */
const WIDE = 960;
const NARROW = 320;
const BUDGET = 560;

/** These pages bring no face of their own, and what a machine has instead runs wider than the one measured for. */
const stillMeasure: Measure = (text, style) => Math.ceil(approxMeasure(text, style) * 1.12);

export type StillView = Pick<LinkState, "from" | "to" | "scale" | "arrange" | "outlets">;

const sceneFor = (
  whole: TimelineAnswer,
  answer: TimelineAnswer,
  view: StillView,
  vertical: boolean,
): Scene => {
  const warp = warpOf(whole, view.scale);
  return buildScene({
    events: answer.events,
    rest: answer.rest,
    outlets: answer.outlets,
    rows: view.arrange === "outlet" ? rowsOf(answer, view.outlets) : [],
    warp,
    window: windowOf(view.from, view.to, warp.extent),
    arrange: view.arrange,
    vertical,
    width: vertical ? NARROW : WIDE,
    measure: stillMeasure,
    selected: null,
    budget: BUDGET,
  });
};

/** Part of a length in per cent: the picture grows and shrinks with its frame, and the links with it. */
const part = (n: number, whole: number): string => `${Math.round((n / whole) * 10_000) / 100}%`;

/** The picture, and over each label a link with the label's words for those who hear it. */
const pictureOf = (scene: Scene, links: StillLinks, kind: "wide" | "narrow"): Html => {
  const labels = [...scene.labels].sort((a, b) => a.order - b.order);
  return html`<div class="picture ${kind}"><div class="inner">
<div aria-hidden="true">${raw(sceneSvg(scene))}</div>
<ol>${labels.map(
    (l) =>
      html`<li><a href="${links.event(l.eventId)}" target="${targetOf(links)}" style="left:${part(l.x, scene.width)};top:${part(l.y, scene.height)};width:${part(l.w, scene.width)};height:${part(l.h, scene.height)}">${l.spoken}</a></li>`,
  )}</ol></div></div>`;
};

/** A timeline without scripts: the plot's own layout, its sum line, and the same events as a list. */
export const timelineStill = (
  whole: TimelineAnswer,
  answer: TimelineAnswer,
  view: StillView,
  links: StillLinks,
): Html => {
  const wide = sceneFor(whole, answer, view, false);
  const narrow = sceneFor(whole, answer, view, true);
  return html`${pictureOf(wide, links, "wide")}${pictureOf(narrow, links, "narrow")}
<p class="small soft">${sumWords(sumOf(wide, answer.counts))}</p>
<details class="list"><summary>The same events as a list</summary>
<ol>${answer.events.map(
    (e) =>
      html`<li><span class="when">${e.date.words}</span><br><a href="${links.event(e.id)}" target="${targetOf(links)}">${foreign(e.title)}</a> <span class="small soft">${foreign(e.outlets.join(", "))}</span></li>\n`,
  )}</ol></details>`;
};
