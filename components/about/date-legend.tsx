import { DateMark } from "../ui/date-mark";
import styles from "./about.module.css";

const FORMS = [
  { form: "day", says: "An exact day", words: "27 May 2012" },
  {
    form: "some-day",
    says: "Some day in a period; which one is not said",
    words: "on an unknown day in May 2012",
  },
  { form: "period", says: "The whole period", words: "from 3 to 9 May 2012" },
  { form: "approximate", says: "Roughly then", words: "around May 2012" },
  {
    form: "uncertain",
    says: "Uncertain, or worked out by Dateline",
    words: "probably 27 May 2012 (date inferred)",
  },
] as const;

/** The five marks a date can get. They differ in shape and in words, never in colour alone. */
export function DateLegend() {
  return (
    <dl className={styles.legend}>
      {FORMS.map(({ form, says, words }) => (
        <div key={form}>
          <dt>
            <DateMark form={form} />
            {says}
          </dt>
          <dd>“{words}”</dd>
        </div>
      ))}
    </dl>
  );
}
