/** Articles into stories: which articles report the same happening, which event words mean it, which days matter. */

export {
  type DatedArticle,
  type DigestArticle,
  type NamedDay,
  type TagText,
  withDays,
} from "./digest/dated-sentences";
export { type DigestDay, type DigestOptions, digest, type RankedDay, rankDatedDays } from "./digest/digest";
export { groupStories } from "./group-stories";
export type { EventWord } from "./link/event-mention";
export { linkEvents } from "./link/link-events";
export type { ClusterRow, StoryArticle } from "./story-article";
