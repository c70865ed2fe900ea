import type { GroupLink } from "@/lib/contract/group-link";
import { groupField } from "@/lib/contract/group-link";

/** What a link to the labels page says; empty fields are at their default. */
export type LabelsLink = GroupLink & {
  readonly q: string;
  readonly label: string;
  readonly kind: string;
  readonly named: string;
  readonly page: number;
};

/** Address of the page with these choices; defaults stay out. */
export const labelsHref = (link: LabelsLink, change: Partial<LabelsLink> = {}): string => {
  const { q, label, kind, named, page, by, group } = { ...link, ...change };
  const fields = new URLSearchParams();
  const put = (name: string, value: string) => {
    if (value !== "") fields.set(name, value);
  };
  put("label", label);
  put("q", q);
  put("kind", kind);
  put("named", named === "shared" ? "" : named);
  put("group", groupField(group));
  put("by", by ?? "");
  put("page", page > 1 ? String(page) : "");
  const query = fields.toString();
  return query === "" ? "/labels" : `/labels?${query}`;
};
