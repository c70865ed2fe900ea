import type { Issue } from "@/lib/domain/issue";
import type { Findings } from "../assemble";
import { readIssue } from "../issues";

/** Reads a page. */
export const readHtml = (
  _html: string,
  name: string,
): { readonly found: Findings | null; readonly issues: Issue[] } => ({
  found: null,
  issues: [readIssue("read-no-article-text", name, "No article text was found in this page.")],
});
