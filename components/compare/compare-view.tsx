import Link from "next/link";
import type { CompareLink } from "@/lib/contract/compare-link";
import { groupRuns, inGroup } from "@/lib/contract/group-link";
import type { CompareAnswer } from "@/lib/contract/models";
import type { OutletsAnswer } from "@/lib/contract/outlet-models";
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

type Props = {
  readonly comparison: CompareAnswer;
  readonly link: CompareLink;
  readonly outlets: OutletsAnswer;
  /** Parts of the link that could not be used, told by whoever read it. */
  readonly messages: readonly string[];
};

/** The outlets asked for: by name, or those of the group; put together by group where one is asked for. */
const wantedOf = (
  event: CompareAnswer["event"],
  link: CompareLink,
  outlets: OutletsAnswer,
): readonly string[] => {
  const own = inGroup(outlets.outlets, link.group).filter((name) => event.outlets.includes(name));
  const named = link.outlets.length > 0 || link.group === null ? link.outlets : own;
  if (link.by === null) return named;
  const all = named.length > 0 ? named : event.outlets;
  return groupRuns(all, outlets.outlets, link.by).flatMap((run) => run.names);
};

/** The outlets that report an event, side by side. */
export function CompareView({ comparison: all, link, outlets, messages }: Props) {
  const { comparison, unknown } = chooseColumns(all, wantedOf(all.event, link, outlets), link.base);
  const shown = comparison.columns.map((c) => c.outlet);
  const base = link.base !== null && shown[0] === link.base ? link.base : null;
  const heads = link.by === null ? [] : groupRuns(shown, outlets.outlets, link.by);
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
        messages={[
          ...messages,
          ...unknown.map((n) => `No outlet “${n}” reports this event in the texts we hold.`),
        ]}
      />
      <div className={styles.actions}>
        <ButtonLink href={`/event/${event.id}`}>Event and excerpts</ButtonLink>
        <CopyComparison comparison={{ columns: comparison.columns, event: cited(event) }} />
        <ColumnChooser
          eventId={event.id}
          all={event.outlets}
          shown={shown}
          base={base}
          link={link}
          groups={outlets}
        />
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
      <CompareTable
        comparison={comparison}
        link={link}
        pinned={base !== null}
        heads={base === null ? heads : []}
      />
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
