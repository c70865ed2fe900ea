import type { LabelsAnswer } from "@/lib/contract/labels-models";
import type { Article } from "@/lib/domain/article";
import { labelsOf } from "@/lib/pipeline/framing/labels";
import { distinctWords } from "@/lib/pipeline/framing/words";
import type { EventFilter, Store } from "@/lib/store";
import { type LabelsChoice, type LabelsInput, labelsView } from "@/lib/views";
import { remembered } from "./answer-cache";

/** Articles read at once; of more, those that report the most salient events. */
const MOST_ARTICLES = 100;
const EVENTS_LOOKED_AT = 300;

const isOpen = ({ from, to, outlets, q }: EventFilter): boolean =>
  from === undefined &&
  to === undefined &&
  q === undefined &&
  (outlets === undefined || outlets.length === 0);

/** Articles by what they report: those in which the most salient events stand come first. */
const idsOf = async (store: Store, filter: EventFilter): Promise<readonly string[]> => {
  if (isOpen(filter)) {
    const all = await store.listArticles();
    if (all.length <= MOST_ARTICLES) return all.map((a) => a.article.id);
  }
  const events = [...(await store.topEvents(filter, EVENTS_LOOKED_AT))].sort(
    (a, b) => b.salience - a.salience || (a.id < b.id ? -1 : 1),
  );
  const wanted = new Set(filter.outlets ?? []);
  return [
    ...new Set(
      events.flatMap((event) =>
        event.mentions.filter((m) => wanted.size === 0 || wanted.has(m.outlet)).map((m) => m.articleId),
      ),
    ),
  ];
};

const found = async (store: Store, filter: EventFilter): Promise<LabelsInput> => {
  const ids = await idsOf(store, filter);
  const stored = await store.getArticles(ids.slice(0, MOST_ARTICLES));
  const articles: readonly Article[] = stored.map((a) => a.article);
  const { referents, leftOut } = labelsOf(articles);
  const matching = isOpen(filter) ? (await store.counts()).articles : ids.length;
  return { articles, matching, referents, leftOut, distinct: distinctWords(articles) };
};

/** Labels of the articles that match. What was found is kept for all pages and choices of one filter. */
export const readLabels = async (
  store: Store,
  filter: EventFilter,
  choice: LabelsChoice,
): Promise<LabelsAnswer> =>
  labelsView(await remembered(store, ["found-labels", filter], () => found(store, filter)), choice);
