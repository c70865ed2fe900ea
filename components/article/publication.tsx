import type { ArticleSummary } from "@/lib/contract/models";
import { Badge } from "../ui/badge";
import { Foreign } from "../ui/foreign";
import { placeHref } from "../ui/parse-place";
import { PlaceLink } from "../ui/place-link";
import styles from "./article.module.css";

type Published = ArticleSummary["published"];
type Evidence = Published["evidence"][number];

const BASIS = {
  stated: "Stated",
  inferred: "Inferred",
  unknown: "Not known",
} as const;

/** A publication date, how it is known, and the evidence for it. */
export function Publication({ published, articleId }: { published: Published; articleId: string }) {
  return (
    <div className={styles.published} data-testid="published">
      <p>
        <span className={styles.publishedDate}>{published.words}</span>{" "}
        <Badge>{BASIS[published.basis]}</Badge>
      </p>
      {published.evidence.length > 0 && (
        <ul className={styles.evidence}>
          {published.evidence.map((e) => (
            <li key={`${e.kind} ${e.says} ${e.span?.start ?? ""}`}>
              <Foreign text={e.says} />
              <EvidenceText evidence={e} articleId={articleId} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The words themselves, unless the sentence before quotes them already: then only the way to their place. */
function EvidenceText({ evidence, articleId }: { evidence: Evidence; articleId: string }) {
  const { says, text, span } = evidence;
  if (!text) return null;
  const quotedAlready = says.includes(text);
  const words = quotedAlready ? (
    "Show the place"
  ) : (
    <span className={styles.printed}>
      “<Foreign text={text} />”
    </span>
  );
  if (!span) return quotedAlready ? null : <> {words}</>;
  return (
    <>
      {" "}
      <PlaceLink href={placeHref(evidence.articleId ?? articleId, span)}>{words}</PlaceLink>
    </>
  );
}
