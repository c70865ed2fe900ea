import type { VersionsAnswer } from "@/lib/contract/excerpt-models";
import { ButtonLink } from "../ui/button-link";
import { EmptyState } from "../ui/empty-state";
import { Foreign } from "../ui/foreign";
import { OutletTag } from "../ui/outlet-tag";
import { PageHead } from "../ui/page-head";
import { WordDiff } from "../ui/word-diff";
import { count } from "../ui/words";
import styles from "./excerpt.module.css";

type Version = VersionsAnswer["versions"][number];

/** All texts we have held of an article, with what changed from each to the next. */
export function VersionsView({ answer: { article, versions } }: { answer: VersionsAnswer }) {
  return (
    <article>
      <PageHead title="What changed in this article" above={<OutletTag name={article.outlet} />}>
        <p>
          <Foreign text={article.title ?? "Article without a headline"} /> was read here with{" "}
          {count(versions.length, "text")}. Words that went are struck out, words that came are underlined.
        </p>
      </PageHead>
      <ButtonLink href={`/article/${article.id}`}>The text we hold now</ButtonLink>
      {versions.length < 2 ? (
        <EmptyState title="Read once">
          <p>We have held one text of this article only, so there is nothing to set beside it.</p>
        </EmptyState>
      ) : (
        versions.map((version, i) => (
          <VersionItem key={version.id} version={version} name={versionName(i, versions.length)} />
        ))
      )}
    </article>
  );
}

const versionName = (i: number, n: number): string =>
  i === 0 ? "The text now" : i === n - 1 ? "The first text" : `Text ${n - i} of ${n}`;

function VersionItem({ version, name }: { version: Version; name: string }) {
  const { headline, diff, id } = version;
  return (
    <section className={styles.version}>
      <h2>{name}</h2>
      <p className={styles.versionId}>{id}</p>
      {headline && (
        <p className={styles.headline}>
          <strong>Headline changed</strong> from “<Foreign text={headline.before ?? "none"} />” to “
          <Foreign text={headline.after ?? "none"} />
          ”.
        </p>
      )}
      {diff.length > 0 ? <WordDiff parts={diff} /> : <p>Nothing came before it.</p>}
    </section>
  );
}
