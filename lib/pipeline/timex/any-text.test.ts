import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseEdtf } from "@/lib/domain/edtf";
import { UNRESOLVED_CODES } from "@/lib/domain/time-expression";
import { tag } from "./tag";

const PIECES = [
  "May ",
  "March ",
  "1/",
  "2020-",
  "31 ",
  "the ",
  "of ",
  "last ",
  "week ",
  "\u00a0",
  "\u200b",
  "\u200f",
  "\ud800",
  "'",
  "-",
  ".",
  ",",
  ":",
  "a ",
  "first ",
  "quarter ",
  "years ",
  "ago ",
  "12:30 ",
  "p.m. ",
  "Monday ",
  "two ",
  "hundred ",
  "\n",
  "\n\n",
  "199",
  "s ",
  "x",
  "é",
  "٣",
  "“",
  "’s ",
  "—",
  "|",
  "@ ",
  "+",
  "every ",
  "could ",
  "had been expected to ",
  "BC ",
  "nine months ",
  "the year-ago period ",
  "13/13/2019 ",
  "2019-13-45 ",
  "31 February ",
];

describe("any text", () => {
  it("gives spans that hold their words, in order, without overlap, and EDTF that parses", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }),
        fc.constantFrom(null, "2021-03-01", "2021-02-27/2021-03-02"),
        (pieces, dct) => {
          const text = pieces.join("");
          let end = 0;
          for (const t of tag(text, { dct })) {
            expect(text.slice(t.start, t.end)).toBe(t.text);
            expect(t.start).toBeGreaterThanOrEqual(end);
            expect(t.end).toBeGreaterThan(t.start);
            end = t.end;
            if (t.edtf !== null) expect(parseEdtf(t.edtf).ok).toBe(true);
            expect(t.trail.sentence).toContain("→");
            if (t.unresolved) expect(UNRESOLVED_CODES).toContain(t.unresolved.split(":")[0]);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it("takes any code units at all", () => {
    const units = fc.array(
      fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(32, 45, 47, 49, 58)),
      {
        maxLength: 200,
      },
    );
    fc.assert(
      fc.property(units, fc.constantFrom(...PIECES), (codes, piece) => {
        const noise = String.fromCharCode(...codes);
        const text = `${noise}${piece}On 3 March 2021 it rained. ${piece}${noise}`;
        for (const t of tag(text, { dct: "2021-03-01" })) expect(text.slice(t.start, t.end)).toBe(t.text);
      }),
      { numRuns: 300, seed: 20210301 },
    );
  });

  it.each([
    "31 February",
    "February 31, 2019",
    "30 February 2019",
    "February 29, 2019",
    "31 April 2019",
    "2019-13-45",
    "2019-02-30",
    "31.02.2019",
    "13/13/2019",
    "02/30/2019",
  ])("keeps %s as text, undated, with the reason", (written) => {
    const found = tag(`It ended on ${written}, they said.`, { dct: "2021-03-01" });
    expect(found.map(({ text, edtf }) => ({ text, edtf }))).toEqual([{ text: written, edtf: null }]);
    expect(found[0]?.unresolved).toMatch(/^impossible-date: ./);
  });

  it("reads dates between marks of direction and in full-width spacing", () => {
    const text = "\u200f\u202bOn 3 March\u3000 2021\u202c\u200e it ended.";
    expect(tag(text, { dct: null }).map((t) => t.edtf)).toEqual(["2021-03-03"]);
  });

  it("never crosses the ends of the scope", () => {
    const text = "Talks on 3 March 2021 in Oslo; more on 5 March 2021.";
    const scope = [{ start: 0, end: text.indexOf(" 2021") }];
    expect(tag(text, { dct: null, scope }).map((t) => t.text)).toEqual(["3 March"]);
  });

  it("reads dates with characters that have no width inside", () => {
    const [t] = tag("On 3\u200b Mar\u200bch 20\u200d21 it ended.", { dct: null });
    expect(t?.edtf).toBe("2021-03-03");
  });
});

/** CPU milliseconds of one call. */
const cost = (text: string): number => {
  const before = process.cpuUsage();
  tag(text, { dct: "2021-03-01" });
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1000;
};

const best = (text: string): number => Math.min(cost(text), cost(text));

describe("long and hostile text", () => {
  const HOSTILE: Readonly<Record<string, string>> = {
    "no space": "x",
    digits: "1",
    "nested months": "May ",
    slashes: "1/",
    "years with dashes": "2020-",
    "near misses": "the last the next of the ",
    "number words": "two hundred and ",
    commas: "1,234,",
    "invisible characters": "1\u200b",
    "no-break spaces": "\u00a0",
    "lone surrogates": "\ud800 ",
    "half a clock": "12:",
    ordinals: "twenty-first ",
    holidays: "St. Patrick's ",
    "one date after another": "On 3 March 2021 and ",
    "commas and months": "March 3, ",
    "weekdays in a row": "every Monday, ",
    "years before the era": "264 to 241 ",
    comparisons: "the nine months a year earlier ",
    "plans on plans": "had been expected to be set to ",
    "possessive days": "Sunday's ",
    "days between bars": "1 May 2019 | ",
  };

  // Four times the text is four times the work, 10 with the noise of a shared machine, 16 and more when quadratic.
  it.each(Object.entries(HOSTILE))("%s: work grows with the length, not with its square", (_, piece) => {
    const short = piece.repeat(Math.ceil(15_000 / piece.length));
    const long = piece.repeat(Math.ceil(60_000 / piece.length));
    cost(short);
    expect(best(long)).toBeLessThan(10 * Math.max(best(short), 4));
  });

  it("ends with ten million characters without a space", () => {
    expect(tag("a".repeat(10_000_000), { dct: null })).toEqual([]);
    expect(tag("7".repeat(10_000_000), { dct: null })).toEqual([]);
  });
});
