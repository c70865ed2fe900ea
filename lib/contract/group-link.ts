import type { GroupedOutlet } from "./outlet-models";

/** How a link groups outlets (`by=country`) and which group it is about (`group=country:France`). */
export type GroupLink = {
  readonly by: string | null;
  readonly group: { readonly key: string; readonly value: string } | null;
};

export const NO_GROUP: GroupLink = { by: null, group: null };

type Field = string | readonly string[] | undefined;

const first = (field: Field): string | undefined => (typeof field === "string" ? field : field?.[0]);
const MOST = 200;

/** Reads the two fields; what cannot be a group is left out. Never throws. */
export const parseGroupLink = (fields: Readonly<Record<string, Field>>): GroupLink => {
  const by = first(fields.by)?.trim().slice(0, MOST) || null;
  const raw = first(fields.group) ?? "";
  const colon = raw.indexOf(":");
  const [key, value] = [raw.slice(0, colon).trim(), raw.slice(colon + 1).trim()];
  const usable = colon > 0 && value !== "" && raw.length <= MOST;
  return { by, group: usable ? { key, value } : null };
};

export const groupField = (group: GroupLink["group"]): string => (group ? `${group.key}:${group.value}` : "");

/** Names of the outlets in a group, in the order given; without a group all of them. */
export const inGroup = (outlets: readonly GroupedOutlet[], group: GroupLink["group"]): readonly string[] =>
  outlets.filter((o) => group === null || o.groups[group.key] === group.value).map((o) => o.name);

/** A stretch of neighbouring outlets of one group; `value` null: not known. */
export type GroupRun = { readonly value: string | null; readonly names: readonly string[] };

/** Names put together by a kind of group: groups in the order of their first outlet, those not known last. */
export const groupRuns = (
  names: readonly string[],
  outlets: readonly GroupedOutlet[],
  by: string | null,
): readonly GroupRun[] => {
  if (by === null) return [{ value: null, names }];
  const groupOf = new Map(outlets.map((o) => [o.name, o.groups[by] ?? null]));
  const runs = new Map<string | null, string[]>();
  for (const name of names) {
    const value = groupOf.get(name) ?? null;
    runs.set(value, [...(runs.get(value) ?? []), name]);
  }
  const all = [...runs].map(([value, own]) => ({ value, names: own }));
  return [...all.filter((r) => r.value !== null), ...all.filter((r) => r.value === null)];
};
