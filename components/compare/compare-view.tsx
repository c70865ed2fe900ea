import Link from "next/link";
import type { CompareLink } from "@/lib/contract/compare-link";
import type { CompareAnswer } from "@/lib/contract/models";
import { Badge } from "../ui/badge";
import { ButtonLink } from "../ui/button-link";
import { DateLine } from "../ui/date-line";
import { EmptyState } from "../ui/empty-state";
import { Foreign } from "../ui/foreign";
import { FallbackNotice } from "../ui/notice";
import { OutletTag } from "../ui/outlet-tag";
import { PageHead } from "../ui/page-head";
import { cutTitle, outletCount } from "../ui/words";
import { chooseColumns } from "./choose-columns";
import { ColumnChooser } from "./column-chooser";
import { ColumnStrip } from "./column-strip";
import styles from "./compare.module.css";
import { CompareTable } from "./compare-table";
import { CopyComparison } from "./copy-comparison";

/** What a citation needs of an event; the excerpts need not travel to the page a second time. */
const cited = (event: CompareAnswer["event"]): CompareAnswer["event"] => ({ ...event, mentions: [] });

/** The outlets that report an event, side by side. */
export function CompareView({ comparison: all, link }: { comparison: CompareAnswer; link: CompareLink }) {
  const { comparison, unknown } = chooseColumns(all, link.outlets, link.base);
  const shown = comparison.columns.map((c) => c.outlet);
  const base = link.base !== null && shown[0] === link.base ? link.base : null;
  const { event } = all;
  return (
    <>
      <PageHead
        title={<Foreign text={cutTitle(event.title).shown} />}
        above={
          <>
            <Link href="/compare" prefetch={false}>
              Compare
            </Link>
            : {outletCount(event.outlets.length, event.independentTexts)}
          </>
        }
      >
        <p className={styles.when}>
          <DateLine date={event.date} actuality={event.actuality} />
        </p>
        {event.claimedBy && (
          <p className={styles.claimed}>
            According to <OutletTag name={event.claimedBy} /> only.
          </p>
        )}
        {event.actuality === "planned" && <Badge strong>Planned: announced beforehand</Badge>}
      </PageHead>
      <FallbackNotice
        messages={unknown.map((n) => `No outlet “${n}” reports this event in the texts we hold.`)}
      />
      <div className={styles.actions}>
        <ButtonLink href={`/event/${event.id}`}>Event and excerpts</ButtonLink>
        <CopyComparison comparison={{ columns: comparison.columns, event: cited(event) }} />
        <ColumnChooser all={event.outlets} shown={shown} base={base} />
      </div>
      {shown.length > 1 && (
        <ColumnStrip
          eventId={event.id}
          link={{ ...link, base }}
          shown={base === null ? shown : shown.slice(1)}
          base={base}
        />
      )}
      {all.columns.length < 2 ? (
        <EmptyState title="One outlet only">
          <p>
            In the texts we hold no second outlet reports this event, so there is nothing to set beside it.
          </p>
        </EmptyState>
      ) : null}
      <CompareTable comparison={comparison} link={link} pinned={base !== null} />
      <p className={styles.foot}>
        Every cell is verbatim and opens its place in the article. A cell without a quote means that nothing
        was found in the text we hold, not that the outlet never printed it. Differences are shown, not rated.{" "}
        <Link href="/method" prefetch={false}>
          What each row finds and what it misses
        </Link>
        .
      </p>
    </>
  );
}
