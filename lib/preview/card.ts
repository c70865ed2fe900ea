import type { Scene } from "@/lib/viz/scene";
import { sceneSvg } from "@/lib/viz/scene-svg";
import type { Lettering } from "./outline";
import { LIGHT, lightPalette } from "./palette";
import { drawOutlined, paragraph } from "./words";

/** Size of a preview; what the networks that show them ask for. Pixels. */
export const CARD = { width: 1200, height: 630 } as const;
const MARGIN = 56;
const INNER = CARD.width - 2 * MARGIN;

const sans = (size: number, weight = 400): Lettering => ({ family: "sans", size, weight });
const serif = (size: number, weight = 400): Lettering => ({ family: "serif", size, weight });

/** Words of an outlet under its name. */
export type CardQuote = { readonly outlet: string; readonly hue: number; readonly quote: string };

export type WordsCard = {
  /** The line above the title: the date, or what kind of page it is. */
  readonly kicker: string;
  readonly title: string;
  readonly quotes: readonly CardQuote[];
  readonly foot: string;
};

export type SceneCard = { readonly title: string; readonly scene: Scene; readonly foot: string };

const frame = (body: string, foot: string): string => {
  const line = CARD.height - 66;
  const brand = paragraph(
    { text: "Dateline", lettering: sans(22, 700), fill: LIGHT.accent, lines: 1, leading: 30 },
    CARD.width - MARGIN - 88,
    line + 16,
    120,
  );
  const words = paragraph(
    { text: foot, lettering: sans(20), fill: LIGHT["ink-soft"], lines: 1, leading: 30 },
    MARGIN,
    line + 16,
    INNER - 140,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" viewBox="0 0 ${CARD.width} ${CARD.height}"><rect width="${CARD.width}" height="${CARD.height}" fill="${LIGHT.paper}"/><rect width="${CARD.width}" height="6" fill="${LIGHT.accent}"/>${body}<rect x="${MARGIN}" y="${line}" width="${INNER}" height="1" fill="${LIGHT.rule}"/>${words.svg}${brand.svg}</svg>`;
};

/** Room for the plot: below the title, above the foot. Pixels. */
export const SCENE_ROOM = { width: INNER, height: 424 } as const;

/** A picture of the timeline as the link shows it, drawn by the plot's own layout. */
export const sceneCard = ({ title, scene, foot }: SceneCard): string => {
  const head = paragraph(
    { text: title, lettering: sans(34, 600), fill: LIGHT.ink, lines: 1, leading: 44 },
    MARGIN,
    36,
    INNER,
  );
  // A picture that is higher than its room is made smaller as a whole: nothing is cut off.
  const shrink = Math.min(1, SCENE_ROOM.height / Math.max(1, scene.height));
  const left = MARGIN + (INNER - scene.width * shrink) / 2;
  const top = 104 + Math.max(0, (SCENE_ROOM.height - scene.height * shrink) / 2);
  const plot = sceneSvg(scene, lightPalette, drawOutlined);
  return frame(`${head.svg}<g transform="translate(${left} ${top}) scale(${shrink})">${plot}</g>`, foot);
};

const quoteLines = (quotes: number): number => (quotes === 1 ? 5 : quotes === 2 ? 7 : 8);

/** A picture of an event, a comparison or an article: its title and the words behind it. */
export const wordsCard = (card: WordsCard): string => {
  const kicker = paragraph(
    { text: card.kicker, lettering: sans(24, 600), fill: LIGHT.accent, lines: 1, leading: 34 },
    MARGIN,
    44,
    INNER,
  );
  const title = paragraph(
    { text: card.title, lettering: sans(44, 600), fill: LIGHT.ink, lines: 3, leading: 54 },
    MARGIN,
    kicker.bottom + 4,
    INNER,
  );
  const shown = card.quotes.slice(0, 3);
  const gap = 40;
  const width = (INNER - gap * Math.max(0, shown.length - 1)) / Math.max(1, shown.length);
  const size = shown.length === 1 ? 28 : 23;
  const leading = shown.length === 1 ? 40 : 32;
  const top = title.bottom + 26;
  const room = Math.max(1, Math.floor((CARD.height - 86 - top - 36) / leading));
  const columns = shown.map((q, i) => {
    const x = MARGIN + i * (width + gap);
    const name = paragraph(
      { text: q.outlet, lettering: sans(20, 600), fill: LIGHT["ink-soft"], lines: 1, leading: 28 },
      x + 14,
      top,
      width - 14,
    );
    const words = paragraph(
      {
        text: `“${q.quote}”`,
        lettering: serif(size),
        fill: LIGHT.ink,
        lines: Math.min(room, quoteLines(shown.length)),
        leading,
      },
      x + 14,
      name.bottom + 6,
      width - 14,
    );
    return `<rect x="${x}" y="${top + 4}" width="4" height="${words.bottom - top - 4}" fill="${lightPalette(`hue-${q.hue % 12}`)}"/>${name.svg}${words.svg}`;
  });
  return frame(kicker.svg + title.svg + columns.join(""), card.foot);
};
