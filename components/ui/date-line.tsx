import type { ActualityModel, DateModel } from "@/lib/contract/models";
import { DateMark } from "./date-mark";
import styles from "./ui.module.css";

/** A date in words with its mark; `null` says so. The EDTF string is there for those who copy it. */
export function DateLine({ date, actuality }: { date: DateModel | null; actuality?: ActualityModel }) {
  if (!date) return <span className={styles.date}>No date that could be worked out</span>;
  return (
    <span className={styles.date}>
      <DateMark form={date.form} actuality={actuality} />
      <data value={date.edtf}>{date.words}</data>
    </span>
  );
}
