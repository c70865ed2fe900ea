import type { DigestAnswer } from "@/lib/contract/models";
import { EmptyState } from "../ui/empty-state";
import { PageHead } from "../ui/page-head";
import { count } from "../ui/words";
import styles from "./digest.module.css";
import { DigestForm } from "./digest-form";
import { type DigestFields, digestCounts } from "./digest-link";
import { DigestList } from "./digest-list";

/** "The story in 10 dates": the days that matter most, each told in words of the outlets. */
export function DigestView({ answer, fields }: { answer: DigestAnswer; fields: DigestFields }) {
  const { dates } = digestCounts(fields);
  const { days, read, of } = answer;
  const shown = days.length > 0 ? days.length : dates;
  return (
    <>
      <PageHead title={`The story in ${count(shown, "date")}`}>
        <p>The dates that the articles come back to most, in their own sentences.</p>
      </PageHead>
      <DigestForm fields={fields} />
      {days.length === 0 ? (
        <EmptyState title="No date to show">
          <p>No article here reports a dated event under these filters.</p>
        </EmptyState>
      ) : (
        <DigestList days={days} />
      )}
      <How read={read} of={of} asked={dates} shown={days.length} />
    </>
  );
}

function How({ read, of, asked, shown }: { read: number; of: number; asked: number; shown: number }) {
  return (
    <section className={styles.how} aria-labelledby="how">
      <h2 id="how" className={styles.howTitle}>
        How these dates were chosen
      </h2>
      <p>
        {read < of
          ? `Read for this: ${count(read, "article")} of ${of}, those that report the weightiest events. Narrow the filters to have the others read.`
          : `Read for this: ${count(read, "article")}.`}{" "}
        A day ranks higher the more articles name it, the longer after it they still do, the nearer to their
        top, and the more of the story’s own words stand beside it; how much each of these counts was learned
        from timelines that editors made. Where fewer days are named than asked for, the weightiest events
        with a wider date fill up. All stand in the order of time.
        {shown > 0 && shown < asked && ` No more than ${count(shown, "date")} could be told.`}
      </p>
    </section>
  );
}
