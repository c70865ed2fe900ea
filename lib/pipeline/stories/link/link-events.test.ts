import { describe, expect, it } from "vitest";
import { eventLemma, headOf } from "./event-lemma";
import type { EventWord } from "./event-mention";
import { derived, synonyms } from "./event-synonyms";
import { linkEvents } from "./link-events";

const word = (id: string, doc: string, sentence: string, text: string): EventWord => {
  const start = sentence.indexOf(text);
  return { id, doc, sentence, start, end: start + text.length, text };
};

const rows: EventWord[] = [
  word(
    "1",
    "a",
    "Police in Halberg arrested banker Otto Kuhn on Friday over the missing funds .",
    "arrested",
  ),
  word(
    "2",
    "b",
    "Banker Otto Kuhn was detained by Halberg police over missing funds on Friday .",
    "detained",
  ),
  word("3", "b", "Banker Otto Kuhn was detained by Halberg police over missing funds on Friday .", "missing"),
  word("4", "c", "A ferry sank off Porto Verde after striking a reef with 140 passengers .", "sank"),
  word("5", "d", "The ferry that sank near Porto Verde had struck a reef with 140 passengers .", "sank"),
];
const clusters = (given: readonly EventWord[]) => new Map(linkEvents(given).map((r) => [r.id, r.cluster]));

describe("linkEvents", () => {
  it("links the same happening under different words, and no other", () => {
    const found = clusters(rows);
    expect(found.get("2")).toBe(found.get("1"));
    expect(found.get("5")).toBe(found.get("4"));
    expect(found.get("3")).not.toBe(found.get("2"));
    expect(found.get("4")).not.toBe(found.get("1"));
  });

  it("gives the same groups for any order of input, named after the smallest id", () => {
    const found = clusters(rows);
    expect(found.get("2")).toBe("1");
    for (const turn of [1, 2, 3, 4]) {
      expect(clusters([...rows.slice(turn), ...rows.slice(0, turn)])).toEqual(found);
    }
  });

  it("answers for nothing and for a single word", () => {
    expect(linkEvents([])).toEqual([]);
    expect(linkEvents(rows.slice(0, 1))).toEqual([{ id: "1", cluster: "1" }]);
  });
});

describe("event lemmas", () => {
  it.each([
    ["fired", "fires"],
    ["shot", "shooting"],
    ["struck", "strikes"],
    ["arrested", "arrest"],
    ["died", "death"],
  ])("%s and %s meet", (a, b) => {
    expect(eventLemma(a)).toBe(eventLemma(b));
  });

  it("keeps words apart that only look alike", () => {
    expect(eventLemma("planned")).not.toBe(eventLemma("plane"));
    expect(derived(eventLemma("port"), eventLemma("portrait"))).toBe(false);
    expect(derived(eventLemma("confessed"), eventLemma("confession"))).toBe(true);
  });

  it("takes the verb of a phrasal verb and the noun of a noun phrase", () => {
    expect(headOf("checked into")).toBe("checked");
    expect(headOf("fatal shooting")).toBe("shooting");
  });

  it("knows synonyms in both directions but not a word as its own synonym", () => {
    const [arrest, detain] = [eventLemma("arrested"), eventLemma("detained")];
    expect([synonyms(arrest, detain), synonyms(detain, arrest), synonyms(arrest, arrest)]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
