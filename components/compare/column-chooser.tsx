import { type CompareLink, compareHref } from "@/lib/contract/compare-link";
import { inGroup } from "@/lib/contract/group-link";
import { joinOutlets } from "@/lib/contract/link-state";
import type { OutletsAnswer } from "@/lib/contract/outlet-models";
import { GroupByFilter } from "../ui/filter-form";
import { OutletTag } from "../ui/outlet-tag";
import styles from "./compare.module.css";

type Props = {
  readonly all: readonly string[];
  readonly shown: readonly string[];
  readonly base: string | null;
  readonly link: CompareLink;
  readonly eventId: string;
  readonly groups: OutletsAnswer;
};

/** Which outlets stand side by side. A plain form, so that the choice is in the link and needs no script. */
export function ColumnChooser({ eventId, all, shown, base, link, groups }: Props) {
  if (all.length < 3) return null;
  return (
    <details className={styles.chooser}>
      <summary>
        Choose outlets ({shown.length} of {all.length} shown)
      </summary>
      <form method="get">
        {base !== null && <input type="hidden" name="base" value={joinOutlets([base])} />}
        <fieldset>
          <legend className="visually-hidden">Outlets to show</legend>
          {all.map((name) => (
            <label key={name}>
              <input
                type="checkbox"
                name="outlets"
                value={joinOutlets([name])}
                defaultChecked={shown.includes(name)}
              />
              <OutletTag name={name} />
            </label>
          ))}
        </fieldset>
        <div className={styles.groups}>
          <GroupByFilter kinds={groups.kinds} by={link.by} />
        </div>
        <button type="submit" className={styles.apply}>
          Show these
        </button>
      </form>
      <OnlyGroups eventId={eventId} all={all} link={link} groups={groups} />
    </details>
  );
}

type OnlyProps = Pick<Props, "eventId" | "all" | "link" | "groups">;

/** Links to the comparison of one group's outlets, for every group that holds some of them and not all. */
function OnlyGroups({ eventId, all, link, groups }: OnlyProps) {
  const choices = groups.kinds.flatMap(({ key, label, values }) =>
    values.map(({ value }) => {
      const own = inGroup(groups.outlets, { key, value }).filter((name) => all.includes(name));
      return { key, value, label, n: own.length };
    }),
  );
  const useful = choices.filter(({ n }) => n > 0 && n < all.length);
  if (useful.length === 0) return null;
  return (
    <ul className={`plain ${styles.only}`} aria-label="Only the outlets of one group">
      {useful.map(({ key, value, label, n }) => (
        <li key={`${key} ${value}`}>
          <a href={compareHref(eventId, { ...link, outlets: [], group: { key, value } })}>
            {label}: {value}
          </a>{" "}
          ({n})
        </li>
      ))}
    </ul>
  );
}
