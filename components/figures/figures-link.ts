import { type GroupLink, groupField } from "@/lib/contract/group-link";

/** What a link to the figures page says; empty fields are at their default. */
export type FiguresLink = Pick<GroupLink, "group"> & {
  readonly q: string;
  readonly from: string;
  readonly to: string;
  readonly relation: string;
};

/** Address of the page with these filters, from the start or from a cursor on. */
export const figuresHref = (
  { q, from, to, relation, group }: FiguresLink,
  cursor: string | null = null,
): string => {
  const fields = new URLSearchParams();
  const put = (name: string, value: string) => {
    if (value !== "") fields.set(name, value);
  };
  put("q", q);
  put("from", from);
  put("to", to);
  put("relation", relation);
  put("group", groupField(group));
  put("cursor", cursor ?? "");
  const query = fields.toString();
  return query === "" ? "/figures" : `/figures?${query}`;
};
