import type { OutletModel, TimelineEvent } from "@/lib/contract/models";
import type { Measure } from "./measure";
import { TEXT_STYLES, wrapText } from "./measure";
import type { LabelLine, LabelSegment, Tone } from "./scene";

/** How much a label may say. `roomy`: date, two lines of title, outlets. `compact`: date with outlets, two
 * lines. `brief`: one line. `full`: as much as a narrow screen needs. */
export type LabelSize = "roomy" | "compact" | "brief" | "full";

export const LABEL_WIDTHS: Readonly<Record<LabelSize, number>> = {
  roomy: 216,
  compact: 232,
  brief: 232,
  full: 640,
};
const TITLE_LINES: Readonly<Record<LabelSize, number>> = { roomy: 3, compact: 2, brief: 1, full: 4 };

/** `w` is the width of the widest line, `widths` of each. */
export type LabelBlock = {
  readonly widths: readonly number[];
  readonly lines: readonly LabelLine[];
  readonly w: number;
  readonly h: number;
  readonly spoken: string;
};

const ACTUALITY_WORDS: Partial<Record<TimelineEvent["actuality"], string>> = {
  planned: "Planned",
  negated: "Denied",
  ongoing: "Ongoing",
};

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The date as the label prints it: never shorter than what is not known about it. */
export const dateLine = (event: Pick<TimelineEvent, "actuality" | "date">): string => {
  const state = ACTUALITY_WORDS[event.actuality];
  return state ? `${state} · ${event.date.words}` : capitalise(event.date.words);
};

const textsWords = (event: TimelineEvent): string | null =>
  event.independentTexts < event.outlets.length
    ? `${event.outlets.length} outlets, ${event.independentTexts} independent text${event.independentTexts === 1 ? "" : "s"}`
    : null;

export const spokenLabel = (event: TimelineEvent): string => {
  const state = ACTUALITY_WORDS[event.actuality];
  const who = event.claimedBy
    ? `according to ${event.claimedBy} only`
    : `reported by ${event.outlets.join(", ")}`;
  const parts = [state ? `${state}, ${event.date.words}` : event.date.words, event.title, who];
  const texts = textsWords(event);
  if (texts) parts.push(texts);
  if (event.datesConflict) parts.push("outlets give different dates");
  return `${parts.join(". ")}.`;
};

/** From the bar in the outlet's hue to its code. */
export const CODE_BAR = 7;

/** Codes side by side, as many as fit, then how many more. */
const outletSegments = (
  event: TimelineEvent,
  outlets: ReadonlyMap<string, OutletModel>,
  room: number,
  measure: Measure,
): readonly LabelSegment[] => {
  const out: LabelSegment[] = [];
  let dx = 0;
  const put = (text: string, bar?: Tone): boolean => {
    const w = bar ? CODE_BAR + measure(text, "code") : measure(text, "meta");
    if (dx + w > room) return false;
    out.push(bar ? { text, tone: "ink", dx, bar } : { text, tone: "soft", dx });
    dx += w + 8;
    return true;
  };
  for (const [i, name] of event.outlets.entries()) {
    const outlet = outlets.get(name);
    const left = event.outlets.length - i;
    if (i > 0 && left > 1 && dx + 60 > room) {
      put(`+${left}`);
      return out;
    }
    put(outlet?.code ?? name.slice(0, 4), `hue-${(outlet?.hue ?? 0) % 12}`);
  }
  if (event.claimedBy) put("only");
  const texts =
    event.independentTexts < event.outlets.length ? `${event.independentTexts} independent` : null;
  if (texts) put(texts);
  return out;
};

const plainLine = (text: string, style: LabelLine["style"], tone: Tone): LabelLine => ({
  style,
  segments: [{ text, tone, dx: 0 }],
});

/** For an event whose outlets date it differently: each date with the codes of those who give it. */
const conflictLines = (
  event: TimelineEvent,
  outlets: ReadonlyMap<string, OutletModel>,
  max: number,
  measure: Measure,
): readonly LabelLine[] => {
  if (!event.datesConflict) return [];
  const byDate = new Map<string, string[]>();
  for (const claim of event.claims)
    byDate.set(claim.date.words, [
      ...(byDate.get(claim.date.words) ?? []),
      outlets.get(claim.outlet)?.code ?? claim.outlet,
    ]);
  return [...byDate]
    .slice(0, 3)
    .flatMap(([words, codes]) =>
      wrapText(`${[...new Set(codes)].join(", ")}: ${words}`, "meta", max, 1, measure),
    )
    .map((text) => plainLine(text, "meta", "soft"));
};

const widthOf = (line: LabelLine, measure: Measure): number =>
  Math.max(
    ...line.segments.map(
      (s) => s.dx + (s.bar ? CODE_BAR + measure(s.text, "code") : measure(s.text, line.style)),
    ),
  );

const makeBlock = (
  event: TimelineEvent,
  outlets: ReadonlyMap<string, OutletModel>,
  size: LabelSize,
  measure: Measure,
  maxWidth: number,
): LabelBlock => {
  const date = wrapText(dateLine(event), "kicker", maxWidth, size === "full" ? 4 : 2, measure);
  const title = wrapText(
    event.title === "" ? "Untitled event" : event.title,
    "title",
    maxWidth,
    TITLE_LINES[size],
    measure,
  );
  const dateLines: readonly LabelLine[] = date.map((t) => plainLine(t, "kicker", "soft"));
  const lastDate = dateLines.at(-1);
  const dateWidth = lastDate ? widthOf(lastDate, measure) : 0;
  const beside = maxWidth - dateWidth - 12;
  const codes = outletSegments(event, outlets, maxWidth, measure);
  const codesWidth = codes.length > 0 ? widthOf({ style: "meta", segments: codes }, measure) : 0;
  const short = size === "compact" || size === "brief";
  const together = short && codesWidth <= beside;
  const codeLine: LabelLine = { style: "meta", segments: codes };
  const lines: readonly LabelLine[] = together
    ? [
        ...dateLines.slice(0, -1),
        {
          style: "kicker",
          segments: [
            ...(lastDate?.segments ?? []),
            ...codes.map((s) => ({ ...s, dx: s.dx + dateWidth + 12 })),
          ],
        },
        ...title.map((t) => plainLine(t, "title", "ink")),
      ]
    : [
        ...dateLines,
        ...title.map((t) => plainLine(t, "title", "ink")),
        codeLine,
        ...(short ? [] : conflictLines(event, outlets, maxWidth, measure)),
      ];
  const kept = lines.filter((l) => l.segments.length > 0);
  const widths = kept.map((l) => widthOf(l, measure));
  return {
    lines: kept,
    widths,
    w: Math.ceil(Math.max(...widths)),
    h: kept.reduce((sum, l) => sum + TEXT_STYLES[l.style].line, 0),
    spoken: spokenLabel(event),
  };
};

type Blocks = Map<string, LabelBlock>;
type ByEvent = WeakMap<TimelineEvent, Blocks>;
const cache = new WeakMap<Measure, WeakMap<ReadonlyMap<string, OutletModel>, ByEvent>>();

const blocksOf = (
  event: TimelineEvent,
  outlets: ReadonlyMap<string, OutletModel>,
  measure: Measure,
): Blocks => {
  const byOutlets = cache.get(measure) ?? new WeakMap<ReadonlyMap<string, OutletModel>, ByEvent>();
  cache.set(measure, byOutlets);
  const byEvent = byOutlets.get(outlets) ?? new WeakMap<TimelineEvent, Blocks>();
  byOutlets.set(outlets, byEvent);
  const blocks = byEvent.get(event) ?? new Map<string, LabelBlock>();
  byEvent.set(event, blocks);
  return blocks;
};

/** Widths that differ by less than this get the same block; pixels. */
const WIDTH_STEP = 12;

/**
 * What a label says and how large it is. Wrapping is the costly part of a picture, so a block is made once for each
 * event, size and width and kept as long as its event is.
 */
export const labelBlock = (
  event: TimelineEvent,
  outlets: ReadonlyMap<string, OutletModel>,
  size: LabelSize,
  measure: Measure,
  maxWidth: number = LABEL_WIDTHS[size],
): LabelBlock => {
  const room = maxWidth <= LABEL_WIDTHS[size] ? maxWidth : Math.floor(maxWidth / WIDTH_STEP) * WIDTH_STEP;
  const blocks = blocksOf(event, outlets, measure);
  const key = `${size}${room}`;
  const known =
    blocks.get(key) ??
    makeBlock(event, outlets, size, measure, Math.max(room, Math.min(maxWidth, LABEL_WIDTHS[size])));
  blocks.set(key, known);
  return known;
};

/** The lines pushed to the right edge of the block, for a label that stands to the left of its mark. */
export const endLines = (block: LabelBlock): readonly LabelLine[] =>
  block.lines.map((line, i) => ({
    ...line,
    segments: line.segments.map((s) => ({
      ...s,
      dx: s.dx + Math.max(0, block.w - (block.widths[i] ?? block.w)),
    })),
  }));
