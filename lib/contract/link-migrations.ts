import type { LinkFields } from "./link-state";

/**
 * The version of links that this program writes. It grows only when a field changes its name or meaning; a new field
 * alone needs no new version. Links of version 1 do not say their version.
 */
export const LINK_VERSION = 1;

/** Turns the fields of one version into those of the next. Pure; never edited once links of it are out. */
export type LinkMigration = (fields: LinkFields) => LinkFields;

/** `MIGRATIONS[i]` leads from version `i + 1` to `i + 2`; there are `LINK_VERSION - 1` of them. */
const MIGRATIONS: readonly LinkMigration[] = [];

export type MigratedLink = { readonly fields: LinkFields; readonly problem: string | null };

const WRITTEN = /^[1-9]\d{0,3}$/;

const first = (field: LinkFields[string]): string => (typeof field === "string" ? field : (field?.[0] ?? ""));

/** Brings a link of any version to the present one. A version that is not ours is said, and read as the present one. */
export const migrateLink = (
  fields: LinkFields,
  migrations: readonly LinkMigration[] = MIGRATIONS,
): MigratedLink => {
  const said = first(fields.v);
  const present = migrations.length + 1;
  if (said === "") return { fields: lift(fields, 1, migrations), problem: null };
  if (!WRITTEN.test(said)) return { fields, problem: "must be the number of a link version" };
  const version = Number(said);
  if (version > present)
    return { fields, problem: `names a version of links newer than ${present}, the one known here` };
  return { fields: lift(fields, version, migrations), problem: null };
};

const lift = (fields: LinkFields, version: number, migrations: readonly LinkMigration[]): LinkFields =>
  migrations.slice(version - 1).reduce((lifted, migrate) => migrate(lifted), fields);
