import Link from "next/link";
import type { DigestAnswer, DigestSentence } from "@/lib/contract/models";
import { DateLine } from "../ui/date-line";
import { Excerpt } from "../ui/excerpt";
import { Foreign } from "../ui/foreign";
import { OutletTag } from "../ui/outlet-tag";
import { placeHref } from "../ui/parse-place";
import { PlaceLink } from "../ui/place-link";
import { count, cutTitle } from "../ui/words";
import styles from "./digest.module.css";

type Day = DigestAnswer["days"][number];

/** The days in time order; each sentence is verbatim and opens its place in the article. */
export function DigestList({ days }: { days: readonly Day[] }) {
  return (
    <ol className={`plain ${styles.list}`} data-testid="digest-list">
      {days.map((day) => (
        <li key={day.rank} className={styles.day} data-rank={day.rank}>
          <div>
            <h2 className={styles.date}>
              <DateLine date={day.date} />
            </h2>
            <p className={styles.said}>
              in {count(day.articles, "article")} of {count(day.outlets.length, "outlet")}
            </p>
          </div>
          <div className={styles.sentences}>
            {day.sentences.map((s) => (
              <Sentence key={`${s.articleId}-${s.start}`} sentence={s} />
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Sentence({ sentence: s }: { sentence: DigestSentence }) {
  return (
    <div>
      <Excerpt quote={s.text} start={s.start} date={s.phrase} most={600} />
      <p className={styles.source}>
        <OutletTag name={s.outlet} />
        <PlaceLink href={placeHref(s.articleId, s)}>
          Read it in its article
          <span className="visually-hidden">
            {" "}
            ({s.outlet}, {s.phrase.text})
          </span>
        </PlaceLink>
        {s.event && (
          <span className={styles.event}>
            Event:{" "}
            <Link href={`/event/${s.event.id}`} prefetch={false}>
              <Foreign text={cutTitle(s.event.title, 90).shown} />
            </Link>
          </span>
        )}
      </p>
    </div>
  );
}
