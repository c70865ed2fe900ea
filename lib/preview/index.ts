/** Pictures of pages for where links are shown: layout from the plot, letters as outlines, one PNG. */
export { type CardQuote, SCENE_ROOM, sceneCard, wordsCard } from "./card";
export { rasterise } from "./rasterise";
export { exactMeasure } from "./words";
