import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { outletsAnswer } from "@/lib/contract/outlet-models";
import { joinFacts } from "@/lib/domain/outlet-facts";
import { countryName } from "./code-names";
import { outletGroups } from "./outlet-groups";

const counts = ["Harbour Post", "Ferry Times", "Old Mill"].map((name) => ({ name, articles: 1, events: 1 }));

test("the user's facts go over those we know, field by field, and every outlet is counted in each kind", () => {
  const facts = joinFacts(
    [{ name: "Harbour Post", country: "FR" }],
    [
      { name: "Harbour Post", owner: "The Harbour Trust", groups: { medium: "paper" } },
      { name: "Ferry Times", country: "Kenya" },
    ],
  );
  const answer = outletGroups(counts, facts, new Map([["Old Mill", "en-GB"]]));
  expect(outletsAnswer.parse(answer)).toEqual(answer);
  expect(answer.outlets.map((o) => o.groups)).toEqual([
    { country: "Kenya" },
    { country: "France", owner: "The Harbour Trust", medium: "paper" },
    { language: "English" },
  ]);
  expect(answer.kinds.map((k) => [k.label, k.values.length, k.unknown])).toEqual([
    ["Country", 2, 1],
    ["Language", 1, 2],
    ["Owner", 1, 2],
    ["Medium", 1, 2],
  ]);
});

test("every country of the known outlets has a name", () => {
  const { outlets } = JSON.parse(readFileSync("data/outlets.json", "utf8")) as {
    outlets: { country: string }[];
  };
  for (const { country } of outlets) expect(countryName(country)).not.toBe(country);
});
