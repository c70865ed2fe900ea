import type { ArticleDetail } from "@/lib/contract/models";
import { Foreign } from "../ui/foreign";
import { OutLink } from "../ui/out-link";
import { OutletTag } from "../ui/outlet-tag";
import { PageHead } from "../ui/page-head";
import { PlaceLink } from "../ui/place-link";
import { count, cutTitle } from "../ui/words";
import styles from "./article.module.css";
import { ArticleText } from "./article-text";
import { Publication } from "./publication";

type Span = { readonly start: number; readonly end: number };

/** An article as we hold it, with everything that points into it. */
export function ArticleView({ article, pointed }: { article: ArticleDetail; pointed: Span | null }) {
  const title = cutTitle(article.title ?? "Article without a headline");
  return (
    <article>
      <PageHead title={<Foreign text={title.shown} />} above={<OutletTag name={article.outlet} />} />
      <dl className={styles.facts}>
        {article.byline && (
          <div>
            <dt>Byline</dt>
            <dd>
              <Foreign text={article.byline} />
            </dd>
          </div>
        )}
        <div>
          <dt>Publication date</dt>
          <dd>
            <Publication published={article.published} articleId={article.id} />
          </dd>
        </div>
        <Credits article={article} />
        <div>
          <dt>Where it is from</dt>
          <dd>
            {article.url ? <OutLink url={article.url} /> : "No address is known"}; file{" "}
            <Foreign text={article.source} />
          </dd>
        </div>
        <div>
          <dt>What was found in it</dt>
          <dd>
            {count(article.timex.length, "time expression")}, {count(article.mentions.length, "excerpt")},{" "}
            {count(article.events, "event")}
          </dd>
        </div>
      </dl>
      <h2 className={styles.h2}>The text we hold</h2>
      <p className={styles.legend}>
        <span className={styles.timexSample}>Time expressions</span> lead to the note that says how each was
        read. <span className={styles.mentionSample}>Underlined sentences</span> are excerpts. Dimmed parts
        are on the page but are not quoted.
      </p>
      <ArticleText article={article} pointed={pointed} />
      <Issues article={article} />
    </article>
  );
}

function Credits({ article }: { article: ArticleDetail }) {
  if (article.credits.length === 0) return null;
  return (
    <div>
      <dt>Credits</dt>
      <dd>
        <ul className="plain">
          {article.credits.map((c) => (
            <li key={`${c.name} ${c.text}`}>
              <Foreign text={c.name} />:{" "}
              <span className={styles.printed}>
                “<Foreign text={c.text} />”
              </span>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

function Issues({ article }: { article: ArticleDetail }) {
  if (article.issues.length === 0) return null;
  return (
    <section className={styles.issues}>
      <h2 className={styles.h2}>What could not be done</h2>
      <ul>
        {article.issues.map((i) => (
          <li key={`${i.code} ${i.span?.start ?? ""} ${i.message}`}>
            <Foreign text={i.message} />{" "}
            {i.span && (
              <PlaceLink href={`/article/${article.id}?at=${i.span.start}-${i.span.end}#at`}>
                Show the place
              </PlaceLink>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
