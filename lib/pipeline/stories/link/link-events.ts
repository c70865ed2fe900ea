import { averageLink, type Edge } from "../average-link";
import { groupStories, type StoryModel } from "../group-stories";
import { logOdds, weightsInOrder } from "../logistic";
import type { ClusterRow } from "../story-article";
import briefModel from "./brief-weights.json";
import { eventDocuments } from "./event-documents";
import { type EventMention, type EventWord, eventMention } from "./event-mention";
import { derived, synonyms } from "./event-synonyms";
import { groupStatistics } from "./group-statistics";
import model from "./link-weights.json";
import { MENTION_FEATURES, mentionFeatures } from "./mention-features";

const WEIGHTS = weightsInOrder(model, MENTION_FEATURES);

/** In a larger group only words that could name one kind of happening are compared. */
const ALL_PAIRS = 1200;

const compareText = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

const alike = (a: EventMention, b: EventMention): boolean =>
  a.lemma === b.lemma || synonyms(a.lemma, b.lemma) || derived(a.lemma, b.lemma);

const edgesOf = (mentions: readonly EventMention[]): Edge[] => {
  const statistics = groupStatistics(mentions);
  const edges: Edge[] = [];
  for (let a = 0; a < mentions.length; a += 1) {
    for (let b = a + 1; b < mentions.length; b += 1) {
      if (mentions.length > ALL_PAIRS && !alike(mentions[a]!, mentions[b]!)) continue;
      const features = mentionFeatures(mentions[a]!, mentions[b]!, statistics);
      edges.push({ a, b, score: logOdds(WEIGHTS, model.constant, features) });
    }
  }
  return edges;
};

/** Event words by the story their document belongs to; documents are grouped by the sentences given. */
export const wordsByStory = (rows: readonly EventWord[], stories: StoryModel = briefModel): EventWord[][] => {
  const storyOf = new Map(
    groupStories(eventDocuments(rows), stories).map(({ id, cluster }) => [id, cluster]),
  );
  const byStory = new Map<string, EventWord[]>();
  for (const row of rows) {
    const story = storyOf.get(row.doc) ?? row.doc;
    const words = byStory.get(story) ?? [];
    words.push(row);
    byStory.set(story, words);
  }
  return [...byStory.values()];
};

/**
 * Which event words mean the same happening, across documents. Documents are grouped into stories first; inside a
 * story a logistic model over lemma, kind of happening, words around, names, numbers and document scores each pair,
 * and average link makes the groups. Same groups for any order of input; a group is named after its smallest id.
 */
export const linkEvents = (rows: readonly EventWord[]): ClusterRow[] => {
  const sorted = [...rows].sort((x, y) => compareText(x.id, y.id));
  const unique = sorted.filter((row, i) => row.id !== sorted[i - 1]?.id);
  const clusterOf = new Map<string, string>();
  for (const words of wordsByStory(unique)) {
    const groups = averageLink(words.length, edgesOf(words.map(eventMention)), model.link);
    words.forEach((word, i) => {
      clusterOf.set(word.id, words[groups[i]!]!.id);
    });
  }
  return rows.map(({ id }) => ({ id, cluster: clusterOf.get(id) ?? id }));
};
