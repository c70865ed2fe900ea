import Link from "next/link";
import type { EventDetail } from "@/lib/contract/models";
import { Foreign } from "../ui/foreign";
import { OutletTag } from "../ui/outlet-tag";
import styles from "./event-panel.module.css";
import { Heading, type Level } from "./heading";

/** The same count as each outlet prints it, verbatim, each opening its sentence. */
export function DifferingFigures({ event, level }: { event: EventDetail; level: Level }) {
  if (event.figureConflicts.length === 0) return null;
  const articleOf = new Map(event.mentions.map((m) => [m.id, m.articleId]));
  return (
    <section className={styles.section} data-testid="event-figures">
      {event.figureConflicts.map((conflict) => (
        <div key={conflict.counts}>
          <Heading level={level} className={styles.heading}>
            Figures that differ: <Foreign text={conflict.counts} />
          </Heading>
          <ul className={`plain ${styles.claims}`}>
            {conflict.claims.map((c) => (
              <li key={`${c.mention} ${c.text}`}>
                <p className={`${styles.claimValue} ${styles.figureValue}`}>
                  <Link href={`/article/${articleOf.get(c.mention) ?? ""}#${c.mention}`} prefetch={false}>
                    <Foreign text={c.text} />
                  </Link>
                </p>
                <p className={styles.by}>
                  <OutletTag name={c.outlet} />
                </p>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
