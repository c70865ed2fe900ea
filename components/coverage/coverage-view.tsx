import type { EventModel } from "@/lib/contract/models";
import type { OutletsAnswer } from "@/lib/contract/outlet-models";
import { ButtonLink } from "../ui/button-link";
import { FilterForm, GroupByFilter, GroupFilter, TextFilter } from "../ui/filter-form";
import { count } from "../ui/words";
import styles from "./coverage.module.css";
import { type CoverageLink, coverageHref } from "./coverage-link";
import { CoverageMatrix } from "./coverage-matrix";

type Props = {
  readonly events: readonly EventModel[];
  /** All events that match, on this page or not. */
  readonly total: number;
  readonly next: string | null;
  readonly isFirst: boolean;
  /** Outlets of the group that is chosen, or all. */
  readonly names: readonly string[];
  readonly outlets: OutletsAnswer;
  readonly link: CoverageLink;
};

/** Who reports what, with its filters; a page of events at a time, so that the matrix stays a page at any size. */
export function CoverageView({ events, total, next, isFirst, names, outlets, link }: Props) {
  const filtered = coverageHref({ ...link, by: null }) !== "/coverage";
  return (
    <>
      <FilterForm label="Filter coverage" reset={coverageHref(link) === "/coverage" ? null : "/coverage"}>
        <TextFilter name="q" label="Words" value={link.q} />
        <TextFilter name="from" label="From" value={link.from} hint="2018, 2018-12" />
        <TextFilter name="to" label="To" value={link.to} hint="2019, 2019-02-27" />
        <GroupFilter kinds={outlets.kinds} group={link.group} />
        <GroupByFilter kinds={outlets.kinds} by={link.by} />
      </FilterForm>
      <p className={styles.sum}>
        {count(total, "event")}
        {filtered ? " match" : ""}, {events.length} on this page; {count(names.length, "outlet")}
        {link.group ? ` of ${link.group.value}` : ""}.
      </p>
      <CoverageMatrix
        events={events}
        names={names}
        outlets={outlets.outlets}
        by={link.by}
        filtered={filtered}
      />
      {(next !== null || !isFirst) && (
        <nav aria-label="Pages" className={styles.pages}>
          {!isFirst && <ButtonLink href={coverageHref(link)}>First page</ButtonLink>}
          {next !== null && <ButtonLink href={coverageHref(link, next)}>Next page</ButtonLink>}
        </nav>
      )}
    </>
  );
}
