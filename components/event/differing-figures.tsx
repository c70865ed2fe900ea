import type { EventDetail } from "@/lib/contract/models";
import { Foreign } from "../ui/foreign";
import { OutletTag } from "../ui/outlet-tag";
import { PlaceLink } from "../ui/place-link";
import styles from "./event-panel.module.css";
import { Heading, type Level } from "./heading";

type Conflict = EventDetail["figureConflicts"][number];
type Props = { readonly event: EventDetail; readonly level: Level };

/** Shown at once; what lies beyond is one click away. */
const FIRST = 3;

/** The same count as each outlet prints it, verbatim, each opening its sentence. */
export function DifferingFigures({ event, level }: Props) {
  const conflicts = event.figureConflicts;
  if (conflicts.length === 0) return null;
  const rest = conflicts.slice(FIRST);
  return (
    <section className={styles.section} data-testid="event-figures">
      <Conflicts conflicts={conflicts.slice(0, FIRST)} event={event} level={level} />
      {rest.length > 0 && (
        <details className={styles.fold}>
          <summary>{rest.length} more figures that differ</summary>
          <Conflicts conflicts={rest} event={event} level={level} />
        </details>
      )}
    </section>
  );
}

/** What is counted, in the fewest words that an outlet uses for it: "troops", not the form a dictionary lists. */
const countedIn = (conflict: Conflict, event: EventDetail): string => {
  const claiming = new Set(conflict.claims.map((c) => c.mention));
  const words = event.mentions
    .filter((m) => claiming.has(m.id))
    .flatMap((m) => m.figures.filter((f) => f.counts === conflict.counts).map((f) => f.countsText.trim()))
    .filter((text) => text !== "");
  return words.reduce((a, b) => (b.length < a.length ? b : a), words[0] ?? conflict.counts);
};

function Conflicts({ conflicts, event, level }: Props & { readonly conflicts: readonly Conflict[] }) {
  const articleOf = new Map(event.mentions.map((m) => [m.id, m.articleId]));
  return conflicts.map((conflict) => (
    <div key={conflict.counts} className={styles.conflict}>
      <Heading level={level} className={styles.heading}>
        Figures that differ: <Foreign text={countedIn(conflict, event)} />
      </Heading>
      <ul className={`plain ${styles.claims}`}>
        {conflict.claims.map((c) => (
          <li key={`${c.mention} ${c.text}`}>
            <p className={`${styles.claimValue} ${styles.figureValue}`}>
              <PlaceLink href={`/article/${articleOf.get(c.mention) ?? ""}#${c.mention}`}>
                <Foreign text={c.text} />
              </PlaceLink>
            </p>
            <p className={styles.by}>
              <OutletTag name={c.outlet} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  ));
}
