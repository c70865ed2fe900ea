import Link from "next/link";
import type { EventDetail, MentionModel } from "@/lib/contract/models";
import { Foreign } from "../ui/foreign";
import { OutletTag } from "../ui/outlet-tag";
import { PlaceLink } from "../ui/place-link";
import { count, cutTitle } from "../ui/words";
import styles from "./event-panel.module.css";
import { apartWords, linksInWords, strengthWords } from "./strength-words";

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

/** Links shown at once. The weakest come first: they are the ones to doubt. */
const SHOWN = 6;

function Merged({ event }: { event: EventDetail }) {
  const links = [...event.merged].sort((a, b) => a.strength - b.strength);
  const [shown, rest] = [links.slice(0, SHOWN), links.slice(SHOWN)];
  return (
    <details className={styles.fold}>
      <summary>Merged because… ({count(links.length, "link")})</summary>
      <div className={styles.foldBody}>
        <p className={styles.note}>{linksInWords(links.map((l) => l.strength))}</p>
        <Links event={event} links={shown} />
        {rest.length > 0 && (
          <details className={styles.fold}>
            <summary>{count(rest.length, "stronger link")}</summary>
            <div className={styles.foldBody}>
              <Links event={event} links={rest} />
            </div>
          </details>
        )}
      </div>
    </details>
  );
}

function Links({ event, links }: { event: EventDetail; links: EventDetail["merged"] }) {
  const byId = new Map(event.mentions.map((m) => [m.id, m]));
  return links.map((link) => (
    <div key={`${link.mention} ${link.with}`} data-strength={link.strength}>
      <dl className={styles.pair}>
        <Side mention={byId.get(link.mention)} />
        <Side mention={byId.get(link.with)} />
      </dl>
      <p className={styles.strength}>{strengthWords(link.strength)}</p>
      <ReasonList reasons={link.reasons} />
    </div>
  ));
}

/** Longest words of a report shown beside its outlet. */
const MOST = 160;

function Side({ mention }: { mention: MentionModel | undefined }) {
  if (!mention) return null;
  const { clause, quote, start } = mention;
  const words = quote.slice(clause.start - start, clause.end - start) || quote;
  return (
    <div>
      <dt>
        <OutletTag name={mention.outlet} />
      </dt>
      <dd>
        <PlaceLink href={`/article/${mention.articleId}#${mention.id}`}>
          “<Foreign text={cutTitle(words, MOST).shown} />”
        </PlaceLink>
      </dd>
    </div>
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
            <p className={styles.strength}>{apartWords(k.strength)}</p>
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
