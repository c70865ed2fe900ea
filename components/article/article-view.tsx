import Link from "next/link";
import type { ArticleLayer } from "@/lib/contract/article-link";
import type { ArticleLayers } from "@/lib/contract/framing-models";
import type { ArticleDetail } from "@/lib/contract/models";
import { Foreign } from "../ui/foreign";
import { OutLink } from "../ui/out-link";
import { OutletTag } from "../ui/outlet-tag";
import { PageHead } from "../ui/page-head";
import { PlaceLink } from "../ui/place-link";
import { count, cutTitle } from "../ui/words";
import styles from "./article.module.css";
import { ArticleText } from "./article-text";
import type { Paragraph } from "./lay-out";
import { marksOf } from "./layer-marks";
import { LayerNotes } from "./layer-notes";
import { LayerSwitches } from "./layer-switches";
import { layerCounts } from "./layer-words";
import { MarginNotes } from "./margin-notes";
import { Publication } from "./publication";
import { SharedPassages } from "./shared-passages";

type Span = { readonly start: number; readonly end: number };

type Props = {
  readonly article: ArticleDetail;
  readonly layers: ArticleLayers;
  readonly on: readonly ArticleLayer[];
  readonly pointed: Span | null;
};

/** An article as we hold it, with everything that points into it. */
export function ArticleView({ article, layers, on, pointed }: Props) {
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
      <LayerSwitches articleId={article.id} on={on} counts={layerCounts(article, layers)} pointed={pointed} />
      <p className={styles.legend}>
        Dimmed parts are on the page but are not quoted.{" "}
        <Link href="/method" prefetch={false}>
          How well each layer is found
        </Link>
        , and what it misses, is measured and written down. No layer rates the article.
      </p>
      <Text article={article} layers={layers} on={on} pointed={pointed} />
      {on.includes("shared") && <SharedPassages layers={layers} outlet={article.outlet} />}
      <Issues article={article} />
    </article>
  );
}

/** The text with the layers that are on; what is off leaves neither marks nor notes. */
function Text({ article, layers, on, pointed }: Props) {
  const shown = {
    ...article,
    timex: on.includes("time") ? article.timex : [],
    mentions: on.includes("excerpts") ? article.mentions : [],
  };
  const notes = (p: Paragraph) => (
    <MarginNotes article={shown} timex={p.timex} mentions={p.mentions}>
      {p.notes.length > 0 && <LayerNotes layers={layers} notes={p.notes} />}
    </MarginNotes>
  );
  return <ArticleText article={shown} pointed={pointed} marks={marksOf(layers, on)} notes={notes} />;
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
