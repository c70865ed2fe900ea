import { joinOutlets } from "@/lib/contract/link-state";
import { OutletTag } from "../ui/outlet-tag";
import styles from "./compare.module.css";

type Props = {
  readonly all: readonly string[];
  readonly shown: readonly string[];
  readonly base: string | null;
};

/** Which outlets stand side by side. A plain form, so that the choice is in the link and needs no script. */
export function ColumnChooser({ all, shown, base }: Props) {
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
        <button type="submit" className={styles.apply}>
          Show these
        </button>
      </form>
    </details>
  );
}
