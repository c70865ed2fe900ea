import type { ReactNode } from "react";
import { groupField } from "@/lib/contract/group-link";
import type { GroupKind } from "@/lib/contract/outlet-models";
import styles from "./filter-form.module.css";

/**
 * The filters of a page as a plain form: what is chosen is in the link, and it works without scripts. `reset` is the
 * address without any filter, offered when there is one.
 */
export function FilterForm({
  label,
  reset,
  children,
}: {
  label: string;
  /** Null while nothing is filtered. */
  reset: string | null;
  children: ReactNode;
}) {
  return (
    <search aria-label={label}>
      <form method="get" className={styles.form}>
        {children}
        <div className={styles.buttons}>
          <button type="submit" className={styles.apply}>
            Show
          </button>
          {reset !== null && (
            <a href={reset} className={styles.reset}>
              Clear filters
            </a>
          )}
        </div>
      </form>
    </search>
  );
}

type FieldProps = { readonly name: string; readonly label: string; readonly value: string };

export function TextFilter({ name, label, value, hint }: FieldProps & { readonly hint?: string }) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <input type="text" name={name} defaultValue={value} placeholder={hint} maxLength={200} />
    </label>
  );
}

export type Choice = { readonly value: string; readonly label: string };

export function ChoiceFilter({ name, label, value, choices }: FieldProps & { choices: readonly Choice[] }) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <select name={name} defaultValue={value}>
        {choices.map((c) => (
          <option key={c.value} value={c.value}>
            {c.label}
          </option>
        ))}
      </select>
    </label>
  );
}

type GroupProps = {
  readonly kinds: readonly GroupKind[];
  readonly group: { readonly key: string; readonly value: string } | null;
};

/** Outlets of one country, language, owner or group of the user's own. */
export function GroupFilter({ kinds, group }: GroupProps) {
  if (kinds.length === 0) return null;
  return (
    <label className={styles.field}>
      <span>Outlets of</span>
      <select name="group" defaultValue={groupField(group)}>
        <option value="">all groups</option>
        {kinds.map((kind) => (
          <optgroup key={kind.key} label={kind.label}>
            {kind.values.map((v) => (
              <option key={v.value} value={groupField({ key: kind.key, value: v.value })}>
                {v.value} ({v.outlets})
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** By which kind of group outlets are put together. */
export function GroupByFilter({ kinds, by }: { kinds: readonly GroupKind[]; by: string | null }) {
  if (kinds.length === 0) return null;
  const none = { value: "", label: "not grouped" };
  return (
    <ChoiceFilter
      name="by"
      label="Group outlets by"
      value={by ?? ""}
      choices={[none, ...kinds.map((k) => ({ value: k.key, label: k.label.toLowerCase() }))]}
    />
  );
}
