/** Articles into stories: which articles report the same happening, which event words mean it, which days matter. */

export type { DigestArticle, TagText } from "./digest/dated-sentences";
export { type DigestDay, type DigestOptions, digest } from "./digest/digest";
export { groupStories } from "./group-stories";
export type { EventWord } from "./link/event-mention";
export { linkEvents } from "./link/link-events";
export type { ClusterRow, StoryArticle } from "./story-article";
