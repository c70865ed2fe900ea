/** Articles into stories: which articles report the same happening, which event words mean it, which days matter. */
export { groupStories } from "./group-stories";
export type { ClusterRow, StoryArticle } from "./story-article";
