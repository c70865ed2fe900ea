import type { ArticleLayer } from "@/lib/contract/article-link";
import type { ArticleLayers } from "@/lib/contract/framing-models";
import type { Mark } from "./lay-out";

type Span = { readonly start: number; readonly end: number };

export const speechNote = (i: number): string => `speech-${i + 1}`;
export const wordNote = (i: number): string => `word-${i + 1}`;
export const figureNote = (i: number): string => `figure-${i + 1}`;
export const sharedNote = (i: number, passage: number): string => `shared-${i + 1}-${passage + 1}`;

const at = ({ start, end }: Span): Span => ({ start, end });

const speechMarks = ({ attributions }: ArticleLayers): readonly Mark[] =>
  attributions.flatMap((a, i) =>
    (["content", "source", "cue"] as const).flatMap((look) =>
      a[look].map((span) => ({ ...at(span), look, note: speechNote(i) })),
    ),
  );

const sharedMarks = ({ shared }: ArticleLayers): readonly Mark[] =>
  shared.flatMap((other, i) =>
    other.passages.map((p, k) => ({
      ...at(p.here),
      look: "shared" as const,
      note: sharedNote(i, k),
      outlet: other.outlet,
    })),
  );

/** The marks of the layers that are switched on, beside time expressions and excerpts, which the article holds itself. */
export const marksOf = (layers: ArticleLayers, on: readonly ArticleLayer[]): readonly Mark[] => [
  ...(on.includes("speech") ? speechMarks(layers) : []),
  ...(on.includes("shared") ? sharedMarks(layers) : []),
  ...(on.includes("figures")
    ? layers.figures.map((f, i) => ({ ...at(f), look: "figure" as const, note: figureNote(i) }))
    : []),
  ...(on.includes("words")
    ? layers.loaded.map((w, i) => ({ ...at(w), look: "word" as const, note: wordNote(i) }))
    : []),
];
