import { describe, expect, it } from "vitest";
import { ENGLISH_RULES } from "./en";
import { tag } from "./tag";

describe("every rule", () => {
  it("has a name of its own", () => {
    const names = ENGLISH_RULES.map((r) => r.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(ENGLISH_RULES.map((r) => [r.name, r] as const))(
    "%s carries an example and a refusal",
    (_, rule) => {
      expect(rule.examples.length).toBeGreaterThan(0);
      expect(rule.refuses.length).toBeGreaterThan(0);
    },
  );
});

const EXAMPLES = ENGLISH_RULES.flatMap((rule) => rule.examples.map((example) => ({ rule, example })));

describe("examples", () => {
  it.each(EXAMPLES.map(({ rule, example }) => [rule.name, example.text, example] as const))(
    "%s: %s",
    (name, text, { dct, finds, value, edtf }) => {
      const all = tag(text, { dct });
      const one = all.find((t) => t.text === finds && t.value === value);
      expect(all.map((t) => `${t.text} = ${t.value} (${t.trail.rule})`)).toContain(
        `${finds} = ${value} (${name})`,
      );
      if (edtf !== undefined) expect(one?.edtf).toBe(edtf);
    },
  );
});

const REFUSALS = ENGLISH_RULES.flatMap((rule) => rule.refuses.map((text) => [rule.name, text] as const));

describe("refusals", () => {
  it.each(REFUSALS)("%s does not speak in: %s", (name, text) => {
    const spoke = tag(text, { dct: "2021-03-01" }).filter((t) => t.trail.rule === name);
    expect(spoke.map((t) => `${t.text} = ${t.value}`)).toEqual([]);
  });
});
