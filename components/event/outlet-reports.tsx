import Link from "next/link";
import type { EventDetail } from "@/lib/contract/models";
import { Foreign } from "../ui/foreign";
import { OutLink } from "../ui/out-link";
import { OutletTag } from "../ui/outlet-tag";
import { count } from "../ui/words";
import styles from "./event-panel.module.css";
import { type ArticleGroup, groupMentions } from "./group-mentions";
import { below, Heading, type Level } from "./heading";
import { MentionItem } from "./mention-item";

/** What each outlet prints, grouped by outlet and article. */
export function OutletReports({ event, level }: { event: EventDetail; level: Level }) {
  return (
    <section className={styles.section} data-testid="event-excerpts">
      <Heading level={level} className={styles.heading}>
        {event.outlets.length === 1 ? "What it prints" : "What each outlet prints"}
      </Heading>
      <div className={styles.outlets}>
        {groupMentions(event).map((group) => (
          <div key={group.outlet}>
            <div className={styles.outletHead}>
              <Heading level={below(level)} className={styles.outletName}>
                <OutletTag name={group.outlet} />
              </Heading>
            </div>
            {group.articles.map((a) => (
              <ArticleReports key={a.articleId} group={a} event={event} />
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}

const BASIS = {
  stated: "published",
  inferred: "probably published",
  unknown: "publication date not known",
} as const;

function ArticleReports({ group, event }: { group: ArticleGroup; event: EventDetail }) {
  // Where reports give different dates, each says its own.
  const dated = event.dates.length > 1;
  const { article, articleId, mentions } = group;
  const basis = BASIS[article?.publishedBasis ?? "unknown"];
  return (
    <>
      <p className={styles.source}>
        <Link href={`/article/${articleId}`} prefetch={false}>
          <Foreign text={article?.title ?? "Article without a headline"} />
        </Link>
        {", "}
        {article?.published && article.publishedBasis !== "unknown"
          ? `${basis} ${plainDate(article.published.words)}`
          : basis}
        {article?.url && (
          <>
            {", at "}
            <OutLink url={article.url} />
          </>
        )}
        {mentions.length > 1 && ` · ${count(mentions.length, "excerpt")}`}
      </p>
      <ul className="plain">
        {mentions.map((m) => (
          <MentionItem key={m.id} event={event} mention={m} dated={dated} />
        ))}
      </ul>
    </>
  );
}

/** "probably published probably …" reads badly: the word is said once. */
const plainDate = (words: string): string =>
  words.replace(/^probably /, "").replace(/ \(date inferred\)$/, "");
