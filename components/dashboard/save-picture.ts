import { call } from "@/lib/client/call";
import { filterFields, type LinkState, linkTo } from "@/lib/contract/link-state";
import type { TimelineAnswer } from "@/lib/contract/models";
import { buildScene } from "@/lib/viz/build-scene";
import { countWords } from "@/lib/viz/count-words";
import { paintPicture } from "@/lib/viz/painter";
import { type Picture, pictureOf, pictureSvg } from "@/lib/viz/picture";
import { pictureName } from "@/lib/viz/picture-name";
import { rowsOf } from "@/lib/viz/rows-of";
import type { Scene } from "@/lib/viz/scene";
import { sumOf, sumWords } from "@/lib/viz/sum-line";
import type { TimeWindow } from "@/lib/viz/time-window";
import type { Warp } from "@/lib/viz/warp";
import { linkOf } from "@/lib/viz/window-link";
import { windowWords } from "@/lib/viz/window-words";
import { themeOf } from "../timeline/theme";
import { canvasMeasure } from "../timeline/use-measure";

type View = {
  readonly answer: TimelineAnswer;
  readonly warp: Warp;
  readonly window: TimeWindow;
  readonly state: LinkState;
};

/** Pictures lie flat and are this wide, whatever the screen they are made on; pixels. */
const WIDTH = 1384;
const HEIGHT = 640;
/** Pixels of a PNG for each pixel of the drawing. */
const SHARPNESS = 2;
/** The faces that the drawing is measured with, by the names under which a reader may have them. */
const FAMILY =
  '"Source Sans 3 Variable", "Source Sans 3", "Source Sans Pro", "Helvetica Neue", Arial, sans-serif';

const sceneOf = ({ answer, warp, window, state }: View, family: string): Scene =>
  buildScene({
    events: answer.events,
    rest: answer.rest,
    outlets: answer.outlets,
    rows: state.arrange === "outlet" ? rowsOf(answer, state.outlets) : [],
    warp,
    window,
    arrange: state.arrange,
    vertical: false,
    width: WIDTH,
    measure: canvasMeasure(family),
    selected: state.event,
    budget: HEIGHT,
  });

/** The articles behind the labelled events, by outlet code, name and title, with their dates. */
const sourcesOf = async (view: View, scene: Scene): Promise<readonly string[]> => {
  const labelled = new Set(scene.labels.map((l) => l.eventId));
  const asked = { ...filterFields(view.state), ...linkOf(view.window, view.warp.extent) };
  const [{ events }, { articles }] = await Promise.all([
    call("events", { ...asked, undated: "no", limit: 500 }),
    call("articles"),
  ]);
  const used = new Set(
    events.filter((e) => labelled.has(e.id)).flatMap((e) => e.mentions.map((m) => m.articleId)),
  );
  const codes = new Map(view.answer.outlets.map((o) => [o.name, o.code]));
  return articles
    .filter((a) => used.has(a.id))
    .map((a) =>
      `${codes.get(a.outlet) ?? ""} ${a.outlet}: ${a.title ? `“${a.title}”` : "without a title"}, ${a.published.words}`.trim(),
    )
    .sort();
};

const pngOf = (picture: Picture, theme: ReturnType<typeof themeOf>): Promise<Blob> => {
  const canvas = document.createElement("canvas");
  canvas.width = picture.width * SHARPNESS;
  canvas.height = picture.height * SHARPNESS;
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  pen.scale(SHARPNESS, SHARPNESS);
  paintPicture(pen, theme, picture);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"),
  );
};

const download = (blob: Blob, name: string): void => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};

/** Makes a file of the view on screen, in its colours, and hands it to the browser. Gives the file's name. */
export const savePicture = async (kind: "svg" | "png", view: View): Promise<string> => {
  const theme = themeOf(document.body);
  const scene = sceneOf(view, theme.family);
  const sum = sumOf(scene, view.answer.counts);
  const period = windowWords(view.window, view.answer.extent);
  const title = `${countWords(sum.shown, "event")}, ${period}`;
  const words = {
    title,
    sum: sumWords(sum),
    sources: await sourcesOf(view, scene),
    address: window.location.origin + linkTo(view.state),
  };
  const picture = pictureOf(scene, words, canvasMeasure(theme.family));
  const blob =
    kind === "svg"
      ? new Blob([pictureSvg(picture, title, theme.color, FAMILY)], { type: "image/svg+xml" })
      : await pngOf(picture, theme);
  const name = `${pictureName(view.window, view.answer.extent)}.${kind}`;
  download(blob, name);
  return name;
};
