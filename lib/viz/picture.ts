import type { DateModel } from "@/lib/contract/models";
import { type MarkLook, markPrims } from "./mark";
import { type Measure, wrapText } from "./measure";
import type { Prim, Scene } from "./scene";
import { type Palette, primSvg, sceneBody } from "./scene-svg";

/** What stands around a scene when it leaves the page: what it shows, how it adds up, where the words come from. */
export type PictureWords = {
  readonly title: string;
  readonly sum: string;
  /** Numbered in this order. */
  readonly sources: readonly string[];
  /** Address of the view. */
  readonly address: string;
};

/** Words and marks above and below a scene, and the size of it all; `top` is where the scene begins. Pixels. */
export type Picture = {
  readonly scene: Scene;
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly left: number;
  readonly around: readonly Prim[];
};

const EDGE = 28;
const LINE = 17;
/** Sources beyond this many are counted. */
const MOST_SOURCES = 40;

const text = (x: number, y: number, words: string, style: "title" | "period" | "meta" | "kicker"): Prim => ({
  kind: "text",
  x,
  y,
  text: words,
  style,
  fill: style === "meta" ? "soft" : "ink",
  anchor: "start",
});

const date = (form: DateModel["form"]): DateModel => ({ edtf: "", words: "", form, bounds: [0, 0, 0, 0] });
const LEGEND: readonly (readonly [words: string, look: Partial<MarkLook> & { readonly date: DateModel }])[] =
  [
    ["an exact day", { date: date("day") }],
    ["some day in a period", { date: date("some-day") }],
    ["a whole period", { date: date("period") }],
    ["roughly, or an open end", { date: date("approximate") }],
    ["uncertain or inferred", { date: date("uncertain") }],
    ["planned", { date: date("day"), actuality: "planned" }],
    ["outlets give different dates", { date: date("day"), conflict: true }],
  ];

const legendPrims = (x: number, y: number, measure: Measure): readonly Prim[] => {
  let at = x;
  return LEGEND.flatMap(([words, look]) => {
    const half = look.date.form === "day" || look.date.form === "uncertain" ? 5 : 14;
    const middle = at + 20;
    const [x0, x1] = [middle - half, middle + half];
    const span = { x0, x1, c0: x0, c1: x1, openStart: false, openEnd: false };
    const full: MarkLook = { actuality: "occurred", conflict: false, tone: "ink", ...look };
    const prims = [...markPrims(full, span, y - 4, 10_000), text(middle + 24, y, words, "meta")];
    at = middle + 24 + measure(words, "meta") + 14;
    return prims;
  });
};

const sourceLines = (sources: readonly string[]): readonly string[] => {
  const kept = sources.slice(0, MOST_SOURCES).map((s, i) => `[${i + 1}] ${s}`);
  const more = sources.length - kept.length;
  return more > 0 ? [...kept, `and ${more} more`] : kept;
};

/** A scene with its title, its sum, its legend and its numbered sources around it, laid out for a file. */
export const pictureOf = (scene: Scene, words: PictureWords, measure: Measure): Picture => {
  const room = scene.width;
  const top = EDGE + 56;
  const below = top + scene.height + 36;
  const sources = sourceLines(words.sources).flatMap((line) => wrapText(line, "meta", room, 2, measure));
  const around: Prim[] = [
    text(EDGE, EDGE + 10, words.title, "period"),
    text(EDGE, EDGE + 10 + LINE, words.sum, "meta"),
    ...legendPrims(EDGE, below, measure),
    text(EDGE, below + 30, "Sources", "kicker"),
    ...sources.map((line, i) => text(EDGE, below + 30 + (i + 1) * LINE, line, "meta")),
  ];
  const end = below + 30 + (sources.length + 1) * LINE + 8;
  around.push(text(EDGE, end, `Made with Dateline: ${words.address}`, "meta"));
  return { scene, width: room + 2 * EDGE, height: Math.ceil(end + EDGE / 2), top, left: EDGE, around };
};

const attribute = (value: string): string =>
  value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** A picture as a file of its own: colours fixed by `palette`, the faces it was laid out for named in `family`. */
export const pictureSvg = (p: Picture, title: string, palette: Palette, family: string): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${p.width} ${p.height}" width="${p.width}" height="${p.height}" font-family="${attribute(family)}" role="img" aria-label="${attribute(title)}">`,
    `<title>${attribute(title)}</title>`,
    `<rect width="100%" height="100%" fill="${palette("paper")}"/>`,
    ...p.around.map((prim) => primSvg(prim, palette)),
    `<g transform="translate(${p.left} ${p.top})">`,
    sceneBody(p.scene, palette),
    "</g>",
    "</svg>",
    "",
  ].join("\n");
