import type { TermVector } from "@/lib/domain/merge-memory";
import { type Features, featuresOf, ownMention } from "@/lib/pipeline/incremental";
import type { MentionInEvent, Store } from "@/lib/store";

/** Mentions that were looked up or are new, with their features, events and the links around them. */
export class KnownMentions {
  readonly features = new Map<string, Features>();
  /** The event a stored mention stands in. */
  readonly eventOf = new Map<string, string>();
  /** What the articles tell of, by article. */
  readonly stories = new Map<string, TermVector>();
  private readonly wholeEvents = new Map<string, readonly string[]>();

  /** `gone`: mentions that are stored but no longer hold. */
  constructor(
    private readonly store: Store,
    private readonly gone: ReadonlySet<string>,
  ) {}

  add(features: readonly Features[], stories: ReadonlyMap<string, TermVector>): void {
    for (const f of features) this.features.set(f.mention.id, f);
    for (const [id, story] of stories) this.stories.set(id, story);
  }

  async byId(ids: Iterable<string>): Promise<void> {
    const lacking = [...new Set(ids)].filter((id) => !this.features.has(id) && !this.gone.has(id));
    if (lacking.length > 0) await this.take(await this.store.mentionsById(lacking));
  }

  /** Ids of the mentions of events, those that no longer hold left out. */
  async ofEvents(events: Iterable<string>): Promise<ReadonlyMap<string, readonly string[]>> {
    const wanted = [...new Set(events)];
    const lacking = wanted.filter((e) => !this.wholeEvents.has(e));
    if (lacking.length > 0) {
      const rows = (await this.store.mentionsOfEvents(lacking)).filter((r) => !this.gone.has(r.mention.id));
      await this.take(rows);
      for (const event of lacking)
        this.wholeEvents.set(
          event,
          rows.filter((r) => r.event === event).map((r) => r.mention.id),
        );
    }
    return new Map(wanted.map((e) => [e, this.wholeEvents.get(e) ?? []]));
  }

  private async take(rows: readonly MentionInEvent[]): Promise<void> {
    const fresh = rows.filter((r) => !this.features.has(r.mention.id) && !this.gone.has(r.mention.id));
    const articles = await this.store.mergeArticles([...new Set(fresh.map((r) => r.mention.articleId))]);
    for (const { mention, event } of fresh) {
      const article = articles.get(mention.articleId);
      if (!article) continue;
      if (!this.stories.has(article.id)) this.stories.set(article.id, article.story);
      this.features.set(mention.id, featuresOf(ownMention(mention), article));
      this.eventOf.set(mention.id, event);
    }
  }
}
