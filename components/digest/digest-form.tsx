import Link from "next/link";
import styles from "./digest.module.css";
import { DATE_COUNTS, type DigestFields, digestCounts, digestHref, timelineHref } from "./digest-link";

/** How many dates, and from which part of the collection. Links and a plain form: works without JavaScript. */
export function DigestForm({ fields }: { fields: DigestFields }) {
  const chosen = digestCounts(fields);
  const filtered = [fields.from, fields.to, fields.outlets, fields.q].some((value) => value !== "");
  return (
    <div className={styles.controls}>
      <nav aria-label="How many dates" className={styles.counts}>
        <span className={styles.name}>Dates</span>
        {DATE_COUNTS.map((n) => (
          <Link
            key={n}
            href={digestHref(fields, { dates: String(n) })}
            aria-current={n === chosen.dates ? "true" : undefined}
            prefetch={false}
          >
            {n}
          </Link>
        ))}
      </nav>
      <nav aria-label="How many sentences for each date" className={styles.counts}>
        <span className={styles.name}>Sentences for each</span>
        {[1, 2, 3].map((k) => (
          <Link
            key={k}
            href={digestHref(fields, { sentences: String(k) })}
            aria-current={k === chosen.sentences ? "true" : undefined}
            prefetch={false}
          >
            {k}
          </Link>
        ))}
      </nav>
      <search>
        <form action="/digest" className={styles.form}>
          <input type="hidden" name="dates" value={chosen.dates} />
          <input type="hidden" name="sentences" value={chosen.sentences} />
          {fields.outlets !== "" && <input type="hidden" name="outlets" value={fields.outlets} />}
          <Field name="q" label="About" value={fields.q} wide />
          <Field name="from" label="From" value={fields.from} />
          <Field name="to" label="To" value={fields.to} />
          <button type="submit" className={styles.button}>
            Show
          </button>
        </form>
      </search>
      {filtered && (
        <p className={styles.filtered}>
          {fields.outlets !== "" && <span>Only: {fields.outlets.split(",").join(", ")}. </span>}
          <Link
            href={digestHref({ ...fields, from: "", to: "", outlets: "", q: "" })}
            prefetch={false}
            className={styles.plainLink}
          >
            The whole collection
          </Link>
          {" · "}
          <Link href={timelineHref(fields)} prefetch={false} className={styles.plainLink}>
            These filters on the timeline
          </Link>
        </p>
      )}
    </div>
  );
}

function Field({
  name,
  label,
  value,
  wide = false,
}: {
  name: string;
  label: string;
  value: string;
  wide?: boolean;
}) {
  return (
    <label className={styles.field}>
      <span className={styles.name}>{label}</span>
      <input
        type={wide ? "search" : "text"}
        name={name}
        defaultValue={value}
        maxLength={wide ? 200 : 40}
        className={wide ? styles.wide : undefined}
        placeholder={wide ? undefined : "2019-02"}
        autoComplete="off"
      />
    </label>
  );
}
