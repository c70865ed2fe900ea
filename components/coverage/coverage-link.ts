import { type GroupLink, groupField } from "@/lib/contract/group-link";

/** What a link to the coverage page says; empty fields are at their default. */
export type CoverageLink = GroupLink & { readonly q: string; readonly from: string; readonly to: string };

/** Address of the matrix with these filters, from the start or from a cursor on. */
export const coverageHref = (
  { q, from, to, by, group }: CoverageLink,
  cursor: string | null = null,
): string => {
  const fields = new URLSearchParams();
  const put = (name: string, value: string) => {
    if (value !== "") fields.set(name, value);
  };
  put("q", q);
  put("from", from);
  put("to", to);
  put("group", groupField(group));
  put("by", by ?? "");
  put("cursor", cursor ?? "");
  const query = fields.toString();
  return query === "" ? "/coverage" : `/coverage?${query}`;
};
