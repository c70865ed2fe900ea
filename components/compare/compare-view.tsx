import Link from "next/link";
import type { CompareAnswer } from "@/lib/contract/models";
import { Badge } from "../ui/badge";
import { ButtonLink } from "../ui/button-link";
import { DateLine } from "../ui/date-line";
import { EmptyState } from "../ui/empty-state";
import { Foreign } from "../ui/foreign";
import { FallbackNotice } from "../ui/notice";
import { PageHead } from "../ui/page-head";
import { cutTitle, outletCount } from "../ui/words";
import { chooseColumns } from "./choose-columns";
import { ColumnChooser } from "./column-chooser";
import styles from "./compare.module.css";
import { CompareTable } from "./compare-table";
import { CopyComparison } from "./copy-comparison";

/** The outlets that report an event, side by side. */
export function CompareView({
  comparison: all,
  wanted,
}: {
  comparison: CompareAnswer;
  wanted: readonly string[];
}) {
  const { comparison, unknown } = chooseColumns(all, wanted);
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
        {event.actuality === "planned" && <Badge strong>Planned: announced beforehand</Badge>}
      </PageHead>
      <FallbackNotice
        messages={unknown.map((n) => `No outlet “${n}” reports this event in the texts we hold.`)}
      />
      <div className={styles.actions}>
        <ButtonLink href={`/event/${event.id}`}>Event and excerpts</ButtonLink>
        <CopyComparison />
        <ColumnChooser
          all={all.columns.map((c) => c.outlet)}
          shown={comparison.columns.map((c) => c.outlet)}
        />
      </div>
      {all.columns.length < 2 ? (
        <EmptyState title="One outlet only">
          <p>
            In the texts we hold no second outlet reports this event, so there is nothing to set beside it.
          </p>
        </EmptyState>
      ) : null}
      <CompareTable comparison={comparison} />
      <p className={styles.foot}>
        Every cell is verbatim and opens its place in the article. An empty cell means that nothing was found
        in the text we hold, not that the outlet never printed it. Differences are shown, not rated.
      </p>
    </>
  );
}
