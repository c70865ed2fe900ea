import type { DateModel } from "@/lib/contract/models";
import { type MarkLook, markPrims } from "@/lib/viz/mark";
import { Prims } from "./prim";
import styles from "./timeline.module.css";

type Entry = { readonly words: string; readonly look: MarkLook };

const date = (form: DateModel["form"]): DateModel => ({ edtf: "", words: "", form, bounds: [0, 0, 0, 0] });
const look = (form: DateModel["form"], more: Partial<MarkLook> = {}): MarkLook => ({
  date: date(form),
  actuality: "occurred",
  conflict: false,
  tone: "ink",
  ...more,
});

const ENTRIES: readonly Entry[] = [
  { words: "an exact day", look: look("day") },
  { words: "some day in a period", look: look("some-day") },
  { words: "a whole period", look: look("period") },
  { words: "roughly, or an open end", look: look("approximate") },
  { words: "uncertain or inferred", look: look("uncertain") },
  { words: "planned", look: look("day", { actuality: "planned" }) },
  { words: "outlets give different dates", look: look("day", { conflict: true }) },
];

const WIDTH = 46;

/** What the marks mean, in words; always in view, on paper too. */
export function Legend() {
  return (
    <ul className={styles.legend} aria-label="What the marks mean">
      {ENTRIES.map(({ words, look: l }) => {
        const wide = l.date.form !== "day" && l.date.form !== "uncertain";
        const half = wide ? 14 : 5;
        const span = {
          x0: 23 - half,
          x1: 23 + half,
          c0: 23 - half,
          c1: 23 + half,
          openStart: false,
          openEnd: false,
        };
        return (
          <li key={words}>
            <svg width={WIDTH} height={16} aria-hidden="true">
              <Prims prims={markPrims(l, span, 8, WIDTH)} />
            </svg>
            {words}
          </li>
        );
      })}
    </ul>
  );
}
