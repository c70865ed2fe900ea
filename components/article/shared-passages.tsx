import Link from "next/link";
import { articleHref } from "@/lib/contract/article-link";
import type { ArticleLayers, SharedWording } from "@/lib/contract/framing-models";
import { Foreign } from "../ui/foreign";
import { OutletTag } from "../ui/outlet-tag";
import { placeHref } from "../ui/parse-place";
import { PlaceLink } from "../ui/place-link";
import { count, cutTitle } from "../ui/words";
import styles from "./layers.module.css";

/** Passages shown at once for each other article. */
const FIRST = 4;

/** The wording this article shares with others: passage beside passage, both verbatim, both opening their place. */
export function SharedPassages({ layers, outlet }: { layers: ArticleLayers; outlet: string }) {
  return (
    <section className={styles.sharedSection} aria-labelledby="shared-wording">
      <h2 id="shared-wording">Wording it shares with other articles</h2>
      <p className={styles.lead}>
        {layers.shared.length === 0
          ? `No passage of eight words or more also stands in ${count(layers.compared, "other article")} we hold.`
          : `Passages of eight words or more, letter case and punctuation aside. Compared with ${count(layers.compared, "other article")}. Who took them from whom is not said by this.`}
      </p>
      {layers.shared.map((other) => (
        <Other key={other.articleId} own={layers.articleId} outlet={outlet} other={other} />
      ))}
    </section>
  );
}

type OtherProps = { readonly own: string; readonly outlet: string; readonly other: SharedWording };

function Other({ own, outlet, other }: OtherProps) {
  const rest = other.passages.slice(FIRST);
  return (
    <div className={styles.other}>
      <h3>
        <OutletTag name={other.outlet} />{" "}
        <Link href={articleHref(other.articleId, ["excerpts", "shared"])} prefetch={false}>
          <Foreign text={cutTitle(other.title ?? "Article without a headline", 120).shown} />
        </Link>
      </h3>
      <p className={styles.lead}>
        {count(other.passages.length, "passage")}, {count(other.words, "word")}
      </p>
      <Pairs own={own} outlet={outlet} other={other} passages={other.passages.slice(0, FIRST)} />
      {rest.length > 0 && (
        <details>
          <summary>{count(rest.length, "more passage")}</summary>
          <Pairs own={own} outlet={outlet} other={other} passages={rest} />
        </details>
      )}
    </div>
  );
}

function Pairs({ own, outlet, other, passages }: OtherProps & Pick<SharedWording, "passages">) {
  return (
    <ol className={`plain ${styles.pairs}`}>
      {passages.map((p) => (
        <li key={p.here.start} className={styles.pair}>
          <Side articleId={own} outlet={outlet} phrase={p.here} />
          <Side articleId={other.articleId} outlet={other.outlet} phrase={p.there} />
        </li>
      ))}
    </ol>
  );
}

type SideProps = {
  readonly articleId: string;
  readonly outlet: string;
  readonly phrase: SharedWording["passages"][number]["here"];
};

function Side({ articleId, outlet, phrase }: SideProps) {
  return (
    <blockquote className={styles.side}>
      <p className={styles.by}>
        <OutletTag name={outlet} />
      </p>
      <PlaceLink href={placeHref(articleId, phrase)}>
        <Foreign text={phrase.text} />
      </PlaceLink>
    </blockquote>
  );
}
