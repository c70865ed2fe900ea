import { expect, test } from "vitest";
import { apartWords, linksInWords, strengthWords } from "./strength-words";

test.each([
  [0.51, "A close call"],
  [0.7, "A likely link"],
  [0.9, "A clear link"],
])("strength %d: %s", (strength, words) => {
  expect(strengthWords(strength)).toBe(words);
});

test("a near miss says how near", () => {
  expect([0.6, 0.3, 0.1].map(apartWords)).toEqual(["A close call", "Somewhat alike", "Little alike"]);
});

test("links are counted by how sure they are, the doubtful ones first", () => {
  expect(linksInWords([0.95, 0.6, 0.8, 0.99])).toBe(
    "These reports were joined one by one: 1 close call, 1 likely, 2 clear. The weakest link comes first.",
  );
  expect(linksInWords([0.95])).toBe("These reports were joined one by one: 1 clear.");
});
