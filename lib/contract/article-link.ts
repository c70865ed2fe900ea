/** The layers a reader can lay over an article, in the order of the switches. */
export const ARTICLE_LAYERS = ["time", "excerpts", "speech", "words", "shared", "figures"] as const;
export type ArticleLayer = (typeof ARTICLE_LAYERS)[number];

/** Shown where a link names none. */
export const DEFAULT_LAYERS: readonly ArticleLayer[] = ["time", "excerpts"];

const NONE = "none";

export type ParsedLayers = { readonly layers: readonly ArticleLayer[]; readonly unknown: readonly string[] };

const isLayer = (name: string): name is ArticleLayer => ARTICLE_LAYERS.some((l) => l === name);

/**
 * The layers of a link: names with commas between, or one field for each, as a form sends it; `none` for no layer.
 * Names that are no layer are left out and told; with no usable name the default holds.
 */
export const parseLayers = (raw: string | readonly string[] | undefined): ParsedLayers => {
  const names = [raw ?? []]
    .flat()
    .flatMap((field) => field.split(","))
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const layers = ARTICLE_LAYERS.filter((layer) => names.includes(layer));
  const unknown = [...new Set(names.filter((name) => name !== NONE && !isLayer(name)))].slice(0, 5);
  const silent = layers.length === 0 && !names.includes(NONE);
  return { layers: silent ? DEFAULT_LAYERS : layers, unknown: unknown.map((name) => name.slice(0, 40)) };
};

/** Address of an article with these layers; the default stays out of the link. */
export const articleHref = (
  id: string,
  layers: readonly ArticleLayer[],
  place: { readonly start: number; readonly end: number } | null = null,
): string => {
  const chosen = ARTICLE_LAYERS.filter((layer) => layers.includes(layer)).join(",");
  const fields = [
    ...(chosen === DEFAULT_LAYERS.join(",") ? [] : [`layers=${chosen === "" ? NONE : chosen}`]),
    ...(place ? [`at=${place.start}-${place.end}`] : []),
  ];
  return `/article/${id}${fields.length > 0 ? `?${fields.join("&")}` : ""}${place ? "#at" : ""}`;
};
