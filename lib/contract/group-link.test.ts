import { expect, test } from "vitest";
import { groupField, groupRuns, inGroup, NO_GROUP, parseGroupLink } from "./group-link";
import type { GroupedOutlet } from "./outlet-models";

const outlet = (name: string, groups: Record<string, string>): GroupedOutlet => ({
  name,
  code: name,
  hue: 0,
  articles: 1,
  events: 1,
  groups,
});
const all = [
  outlet("A", { country: "France" }),
  outlet("B", {}),
  outlet("C", { country: "Kenya" }),
  outlet("D", { country: "France" }),
];

test("a group comes back from its field, and half a one is none", () => {
  const group = { key: "owner", value: "A: B Ltd" };
  expect(parseGroupLink({ group: groupField(group), by: "owner" })).toEqual({ by: "owner", group });
  expect(parseGroupLink({ group: "owner:", by: "" })).toEqual(NO_GROUP);
  expect(parseGroupLink({ group: ["country"] })).toEqual(NO_GROUP);
});

test("a group chooses its outlets, and runs put neighbours together without losing any", () => {
  expect(inGroup(all, { key: "country", value: "France" })).toEqual(["A", "D"]);
  expect(inGroup(all, null)).toEqual(["A", "B", "C", "D"]);
  expect(groupRuns(["A", "B", "C", "D"], all, "country")).toEqual([
    { value: "France", names: ["A", "D"] },
    { value: "Kenya", names: ["C"] },
    { value: null, names: ["B"] },
  ]);
  expect(groupRuns(["B", "A"], all, null)).toEqual([{ value: null, names: ["B", "A"] }]);
});
