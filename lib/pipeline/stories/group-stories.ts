import { type AdoptOptions, adoptSingles } from "./adopt-singles";
import { averageLink, type Edge, type LinkOptions } from "./average-link";
import { candidatePairs } from "./candidate-pairs";
import { type LogisticModel, logOdds, weightsInOrder } from "./logistic";
import { PAIR_FEATURES } from "./pair-features";
import type { ClusterRow, StoryArticle } from "./story-article";
import storyModel from "./story-weights.json";

/** Learned weights of article pairs, and how far groups may go on them. */
export type StoryModel = LogisticModel & { readonly link: LinkOptions; readonly adopt: AdoptOptions };

const compareText = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

/** One article for each id, in order of id: the order of the input must not matter. */
const inOrder = (articles: readonly StoryArticle[]): StoryArticle[] => {
  const sorted = [...articles].sort((x, y) => compareText(x.id, y.id) || compareText(x.text, y.text));
  return sorted.filter((article, i) => article.id !== sorted[i - 1]?.id);
};

/**
 * Leaves the first of articles with the same title and text; the others go where it goes. A thousand copies of one
 * report would otherwise make all of its words common, and common words lead nowhere.
 */
const withoutCopies = (articles: readonly StoryArticle[]) => {
  const known = new Map<string, string>();
  const originalOf = new Map<string, string>();
  const distinct = articles.filter(({ id, title, text }) => {
    const key = `${title}\n${text}`;
    const original = text.trim() === "" ? undefined : known.get(key);
    if (original === undefined) known.set(key, id);
    else originalOf.set(id, original);
    return original === undefined;
  });
  return { distinct, originalOf };
};

/** Log-odds for all candidate pairs of articles that are already in order. */
const edgesOf = (articles: readonly StoryArticle[], model: StoryModel): Edge[] => {
  const weights = weightsInOrder(model, PAIR_FEATURES);
  return candidatePairs(articles).map(({ a, b, features }) => ({
    a,
    b,
    score: logOdds(weights, model.constant, features),
  }));
};

/**
 * Groups articles about the same happening. Candidates come from an inverted index of rarer terms; a logistic model
 * over wording, names, numbers, standing among neighbours and publication days scores each pair; average link makes
 * the groups. Same groups for any order of input; the name of a group is its smallest article id.
 */
export const groupStories = (
  articles: readonly StoryArticle[],
  model: StoryModel = storyModel,
): ClusterRow[] => {
  const ordered = inOrder(articles);
  const { distinct, originalOf } = withoutCopies(ordered);
  const edges = edgesOf(distinct, model);
  const groups = adoptSingles(averageLink(distinct.length, edges, model.link), edges, model.adopt);
  const first = new Map<number, string>();
  groups.forEach((group, i) => {
    if (!first.has(group)) first.set(group, distinct[i]!.id);
  });
  const clusterOf = new Map(distinct.map(({ id }, i) => [id, first.get(groups[i]!) ?? id]));
  const answer = (id: string): string => clusterOf.get(originalOf.get(id) ?? id) ?? id;
  return articles.map(({ id }) => ({ id, cluster: answer(id) }));
};
