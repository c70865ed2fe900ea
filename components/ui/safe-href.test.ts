import { expect, test } from "vitest";
import { safeHref } from "./safe-href";

test.each(["https://example.org/a?b=c#d", "http://example.org", "HTTPS://EXAMPLE.ORG/x"])(
  "%s may be linked",
  (url) => {
    expect(safeHref(url)).toMatch(/^https?:\/\/example\.org/);
  },
);

test.each([
  "javascript:alert(1)",
  "JaVa\tScript:alert(1)",
  "\u0001javascript:alert(1)",
  "data:text/html,x",
  "vbscript:x",
  "blob:https://example.org/x",
  "file:///etc/passwd",
  "//evil.example",
  "https:evil.example",
  "https:/evil.example",
  "https:///evil.example",
  "https://user@evil.example",
  "https://user:pw@evil.example",
  "http://\\evil.example",
  "https://example.org/\nx",
  " https://example.org",
  "",
])("%j stays text", (url) => {
  expect(safeHref(url)).toBeNull();
});
