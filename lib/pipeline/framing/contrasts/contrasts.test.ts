import { describe, expect, test } from "vitest";
import { articleOf } from "../test-text";
import { contrasts } from "./contrasts";

const told = (...texts: readonly string[]) =>
  contrasts(texts.map((text, i) => articleOf(String(i), `Outlet ${i}`, text))).map(
    ({ kind, about, sides }) => [kind, about, ...sides.map((s) => s.text)],
  );

describe("told differently", () => {
  test("by whom", () => {
    expect(told("A camp set up by the army was empty.", "The camp set up by rebels was full.")).toEqual([
      ["agent", "camp set up", "the army", "rebels"],
    ]);
  });

  test("tried or done", () => {
    expect(
      told(
        "The mayor hailed attempts to open night shelters.",
        "Last week the city opened two “night shelters”.",
      ),
    ).toEqual([["done", "night shelters", "attempts to open", "opened"]]);
  });

  test("where", () => {
    expect(
      told("The camp in southern Syria is full.", "The camp near the Jordanian border is full."),
    ).toEqual([["place", "camp", "in southern Syria", "near the Jordanian border"]]);
  });

  test("what for", () => {
    expect(
      told(
        "The zone is meant to protect farmers.",
        "The zone, which Kelva saw as a military outpost, is closed.",
      ),
    ).toEqual([["purpose", "zone", "protect farmers", "a military outpost"]]);
  });

  test.each([
    ["the same", "A camp set up by the army was empty.", "The camp set up by the army was full."],
    [
      "a spelling",
      "A report released by the Defense Ministry.",
      "The report released by the Ministry of Defence.",
    ],
    ["other things", "A camp set up by the army was empty.", "A firm set up by rebels was closed."],
    ["both done", "The city opened two night shelters.", "The mayor opened night shelters."],
  ])("is not: %s", (_, a, b) => expect(told(a, b)).toEqual([]));

  test("not by one outlet with itself, and in any order", () => {
    const [a, b] = ["A camp set up by the army was empty.", "The camp set up by rebels was full."];
    expect(contrasts([articleOf("1", "Post", a!), articleOf("2", "Post", b!)])).toEqual([]);
    const both = [articleOf("1", "Post", a!), articleOf("2", "Star", b!)];
    expect(contrasts([...both].reverse())).toEqual(contrasts(both));
  });
});
