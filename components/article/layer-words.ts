import type { ArticleLayer } from "@/lib/contract/article-link";
import type { ArticleLayers } from "@/lib/contract/framing-models";
import type { ArticleDetail } from "@/lib/contract/models";

/** What each layer is called and what it shows. */
export const LAYER_WORDS: Readonly<Record<ArticleLayer, { readonly name: string; readonly shows: string }>> =
  {
    time: { name: "Time expressions", shows: "how each was read stands beside the paragraph" },
    excerpts: { name: "Excerpts", shows: "sentences that report an event of the timeline" },
    speech: { name: "Who says what", shows: "what is said, by whom, with which words" },
    words: { name: "Loaded words", shows: "each with the list or the tagger that names it" },
    shared: {
      name: "Shared wording",
      shows: "passages that another article prints too, a line in its colour above",
    },
    figures: { name: "Figures", shows: "numbers in excerpts, with what they count" },
  };

/** How many marks a layer holds. */
export const layerCounts = (
  article: Pick<ArticleDetail, "timex" | "mentions">,
  layers: ArticleLayers,
): Readonly<Record<ArticleLayer, number>> => ({
  time: article.timex.length,
  excerpts: article.mentions.length,
  speech: layers.attributions.length,
  words: layers.loaded.length,
  shared: layers.shared.reduce((n, other) => n + other.passages.length, 0),
  figures: layers.figures.length,
});

const KINDS = { direct: "quoted", indirect: "reported", mixed: "partly quoted" } as const;

export const speechKindWords = (kind: keyof typeof KINDS): string => KINDS[kind];
