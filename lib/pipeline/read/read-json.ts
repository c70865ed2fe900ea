import type { Issue } from "@/lib/domain/issue";
import type { Findings } from "./assemble";
import { readIssue } from "./issues";
import { cleanLabel, normaliseText } from "./normalise";
import { plainSegments } from "./plain-regions";
import { type DateCandidate, statedDate } from "./publication";

/** Deepest nesting that a JSON article may have. */
export const MAX_JSON_DEPTH = 64;

/** True when brackets nest deeper than the limit; strings are skipped. One pass, no recursion. */
const isTooDeep = (json: string): boolean => {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < json.length; i += 1) {
    const c = json.charCodeAt(i);
    if (inString) {
      if (c === 0x5c) i += 1;
      else if (c === 0x22) inString = false;
    } else if (c === 0x22) inString = true;
    else if (c === 0x7b || c === 0x5b) {
      depth += 1;
      if (depth > MAX_JSON_DEPTH) return true;
    } else if (c === 0x7d || c === 0x5d) depth -= 1;
  }
  return false;
};

type Fields = {
  readonly outlet: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly language: string | null;
};

const stringField = (record: object, name: string): string | null => {
  const value: unknown = Object.hasOwn(record, name) ? Reflect.get(record, name) : null;
  return typeof value === "string" && value.trim() !== "" ? value : null;
};

const fieldsOf = (record: object): Fields => ({
  outlet: stringField(record, "outlet"),
  url: stringField(record, "url"),
  title: stringField(record, "title"),
  byline: stringField(record, "byline"),
  published: stringField(record, "published"),
  language: stringField(record, "language"),
});

const parse = (json: string): { readonly record: object } | { readonly error: string } => {
  if (isTooDeep(json)) return { error: `it nests deeper than ${MAX_JSON_DEPTH} levels` };
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return { error: "it is not an object" };
    return { record: value };
  } catch (error) {
    return { error: error instanceof Error ? error.message.slice(0, 160) : "it cannot be parsed" };
  }
};

const datesOf = (published: string | null, name: string, issues: Issue[]): DateCandidate[] => {
  if (published === null) return [];
  const edtf = statedDate(published);
  if (edtf)
    return [
      {
        edtf,
        rank: 0,
        evidence: {
          kind: "file-field",
          says: `The file's field “published” gives ${published.slice(0, 80)}.`,
        },
      },
    ];
  issues.push(
    readIssue(
      "read-bad-date",
      name,
      `The field “published” holds “${published.slice(0, 80)}”, which is no date that can be read; write it as YYYY-MM-DD.`,
    ),
  );
  return [];
};

/** Reads `{"outlet","url"?,"title"?,"byline"?,"published"?,"text"}`; other fields are ignored. */
export const readJson = (
  json: string,
  name: string,
): { readonly found: Findings | null; readonly issues: Issue[] } => {
  const issues: Issue[] = [];
  const parsed = parse(json);
  if ("error" in parsed) {
    issues.push(
      readIssue(
        "read-bad-json",
        name,
        `This is JSON that cannot be read: ${parsed.error}. An article is one object with at least a “text”.`,
      ),
    );
    return { found: null, issues };
  }
  const raw = stringField(parsed.record, "text");
  if (raw === null) {
    issues.push(
      readIssue(
        "read-no-article-text",
        name,
        "This JSON object has no “text” with words in it; an article needs one.",
      ),
    );
    return { found: null, issues };
  }
  const { text } = normaliseText(raw);
  const fields = fieldsOf(parsed.record);
  const title = fields.title === null ? null : cleanLabel(fields.title);
  return {
    found: {
      text,
      segments: plainSegments(text, title),
      title,
      byline: fields.byline,
      outlet: fields.outlet,
      url: fields.url,
      language: languageTag(fields.language),
      dates: datesOf(fields.published, name, issues),
    },
    issues,
  };
};

/** A BCP 47 tag in short form, or null where the field holds something else. */
export const languageTag = (raw: string | null): string | null => {
  const match = /^([a-z]{2,3})(?:[-_][\w-]{1,20})?$/i.exec(raw?.trim() ?? "");
  return match?.[1]?.toLowerCase() ?? null;
};
