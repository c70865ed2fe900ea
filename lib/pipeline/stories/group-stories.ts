import { adoptSingles } from "./adopt-singles";
import { averageLink, type Edge } from "./average-link";
import { candidatePairs } from "./candidate-pairs";
import { logOdds, weightsInOrder } from "./logistic";
import { PAIR_FEATURES } from "./pair-features";
import type { ClusterRow, StoryArticle } from "./story-article";
import model from "./story-weights.json";

const WEIGHTS = weightsInOrder(model, PAIR_FEATURES);

const compareText = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

/** One article for each id, in order of id: the order of the input must not matter. */
const inOrder = (articles: readonly StoryArticle[]): StoryArticle[] => {
  const sorted = [...articles].sort((x, y) => compareText(x.id, y.id) || compareText(x.text, y.text));
  return sorted.filter((article, i) => article.id !== sorted[i - 1]?.id);
};

/** Log-odds for all candidate pairs of articles that are already in order. */
export const storyEdges = (articles: readonly StoryArticle[]): Edge[] =>
  candidatePairs(articles).map(({ a, b, features }) => ({
    a,
    b,
    score: logOdds(WEIGHTS, model.constant, features),
  }));

/**
 * Groups articles about the same happening. Candidates come from an inverted index of rarer terms; a logistic model
 * over wording, names, numbers, standing among neighbours and publication days scores each pair; average link makes
 * the groups. Same groups for any order of input; the name of a group is its smallest article id.
 */
export const groupStories = (articles: readonly StoryArticle[]): ClusterRow[] => {
  const ordered = inOrder(articles);
  const edges = storyEdges(ordered);
  const linked = averageLink(ordered.length, edges, model.link);
  const groups = adoptSingles(linked, edges, model.adopt);
  const first = new Map<number, string>();
  groups.forEach((group, i) => {
    if (!first.has(group)) first.set(group, ordered[i]!.id);
  });
  const clusterOf = new Map(ordered.map(({ id }, i) => [id, first.get(groups[i]!) ?? id]));
  return articles.map(({ id }) => ({ id, cluster: clusterOf.get(id) ?? id }));
};
