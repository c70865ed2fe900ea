import Link from "next/link";
import type { FigureTopicModel } from "@/lib/contract/figures-models";
import { Excerpt } from "../ui/excerpt";
import { Foreign } from "../ui/foreign";
import { OutletTag } from "../ui/outlet-tag";
import { placeHref } from "../ui/parse-place";
import { PlaceLink } from "../ui/place-link";
import { count, cutTitle } from "../ui/words";
import styles from "./figures.module.css";

type Claim = FigureTopicModel["claims"][number];

/** Claims shown at once; the rest is one click away. */
const FIRST = 6;
const CONTEXT = 200;

/** One thing that is counted: every outlet's figure, verbatim, in its sentence. */
export function TopicView({ topic }: { topic: FigureTopicModel }) {
  const rest = topic.claims.slice(FIRST);
  return (
    <div className={styles.topic} data-testid="figure-topic">
      <h3>
        <Foreign text={topic.counts} />
        {topic.unit && <span className={styles.unit}> ({topic.unit})</span>}
      </h3>
      <Events topic={topic} />
      <Claims claims={topic.claims.slice(0, FIRST)} />
      {rest.length > 0 && (
        <details className={styles.more}>
          <summary>{count(rest.length, "more figure")}</summary>
          <Claims claims={rest} />
        </details>
      )}
      {topic.reasons.length > 0 && (
        <p className={styles.why}>
          Set side by side because <Foreign text={topic.reasons.join("; ")} />.
        </p>
      )}
    </div>
  );
}

function Events({ topic }: { topic: FigureTopicModel }) {
  if (topic.events.length === 0) return null;
  return (
    <p className={styles.events}>
      {topic.events.slice(0, 3).map((event, i) => (
        <span key={event.id}>
          {i > 0 && " · "}
          <Link href={`/event/${event.id}`} prefetch={false}>
            <Foreign text={cutTitle(event.title, 120).shown} />
          </Link>
          {event.claimedBy && <> (according to {event.claimedBy})</>}
        </span>
      ))}
      {topic.events.length > 3 && ` and ${count(topic.events.length - 3, "more event")}`}
    </p>
  );
}

function Claims({ claims }: { claims: readonly Claim[] }) {
  return (
    <ul className={`plain ${styles.claims}`}>
      {claims.map((claim) => (
        <li key={`${claim.cell.articleId} ${claim.cell.start}`} className={styles.claim}>
          <div>
            <p className={styles.figure}>
              <PlaceLink href={placeHref(claim.cell.articleId, claim.cell)}>
                <Foreign text={claim.cell.text} />
              </PlaceLink>
            </p>
            <p className={styles.by}>
              <OutletTag name={claim.outlet} />
              {claim.asOf && (
                <>
                  , “<Foreign text={claim.asOf} />”
                </>
              )}
            </p>
            {claim.cell.note && <p className={styles.by}>{claim.cell.note}</p>}
          </div>
          <Excerpt
            quote={claim.cell.sentence.text}
            start={claim.cell.sentence.start}
            date={claim.cell}
            most={CONTEXT}
          />
        </li>
      ))}
    </ul>
  );
}
