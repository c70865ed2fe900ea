import Link from "next/link";
import type { EventDetail } from "@/lib/contract/models";
import { Foreign } from "../ui/foreign";
import { OutletTag } from "../ui/outlet-tag";
import { count } from "../ui/words";
import styles from "./event-panel.module.css";

type Reasons = EventDetail["merged"][number]["reasons"];

/** Why reports were put together, and what looked alike and was kept apart. Closed at first: most readers never ask. */
export function MergeReasons({ event }: { event: EventDetail }) {
  if (event.merged.length === 0 && event.keptApart.length === 0) return null;
  return (
    <div className={styles.folds}>
      {event.merged.length > 0 && <Merged event={event} />}
      {event.keptApart.length > 0 && <KeptApart event={event} />}
    </div>
  );
}

function Merged({ event }: { event: EventDetail }) {
  const outletOf = new Map(event.mentions.map((m) => [m.id, m.outlet]));
  return (
    <details className={styles.fold}>
      <summary>Merged because… ({count(event.merged.length, "link")})</summary>
      <div className={styles.foldBody}>
        {event.merged.map((m) => (
          <div key={`${m.mention} ${m.with}`}>
            <p className={styles.by}>
              <OutletTag name={outletOf.get(m.mention) ?? "?"} />
              <span>with</span>
              <OutletTag name={outletOf.get(m.with) ?? "?"} />
            </p>
            <ReasonList reasons={m.reasons} />
          </div>
        ))}
      </div>
    </details>
  );
}

function KeptApart({ event }: { event: EventDetail }) {
  return (
    <details className={styles.fold}>
      <summary>Kept apart because… ({count(event.keptApart.length, "similar event")})</summary>
      <div className={styles.foldBody}>
        {event.keptApart.map((k) => (
          <div key={k.event}>
            <Link href={`/event/${k.event}`} prefetch={false}>
              <Foreign text={k.title} />
            </Link>
            <ReasonList reasons={k.reasons} />
          </div>
        ))}
      </div>
    </details>
  );
}

/** What speaks for one event and what against, apart; a reason without weight was looked at and decided nothing. */
function ReasonList({ reasons }: { reasons: Reasons }) {
  const kinds = [
    { says: "For one event", list: reasons.filter((r) => r.weight > 0) },
    { says: "Against", list: reasons.filter((r) => r.weight < 0) },
    { says: "Decided nothing", list: reasons.filter((r) => r.weight === 0) },
  ];
  return (
    <dl className={styles.reasons}>
      {kinds
        .filter((k) => k.list.length > 0)
        .map(({ says, list }) => (
          <div key={says}>
            <dt>{says}</dt>
            <dd>
              <Foreign text={list.map((r) => r.says).join("; ")} />
            </dd>
          </div>
        ))}
    </dl>
  );
}
