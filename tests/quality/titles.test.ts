import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { RawDocument } from "@/lib/domain/article";
import type { NewsEvent } from "@/lib/domain/news-event";
import { extract } from "@/lib/pipeline/run";
import { hasGold, readStories } from "@/scripts/gold-sets";

const FOLDER = "data/articles";

const own = (): RawDocument[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(FOLDER, name))) }));

const gold = (set: string, count: number): RawDocument[] =>
  readStories(set)
    .slice(0, count)
    .map(({ id, outlet, title, published, text }) => ({
      name: `${id}.json`,
      bytes: new TextEncoder().encode(
        JSON.stringify({ outlet: outlet || id, title, published: published ?? undefined, text }),
      ),
    }));

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words of a title that none of the event's excerpts says. */
const invented = ({ title, mentions }: NewsEvent): string[] => {
  const said = new Set(mentions.flatMap((m) => wordsOf(m.quote)));
  return wordsOf(title).filter((word) => !said.has(word));
};

/** The title's words stand in one excerpt in this order, though some of those between may be left out. */
const inOrder = ({ title, mentions, titleFrom }: NewsEvent): boolean => {
  const quote = wordsOf(mentions.find((m) => m.id === titleFrom.mention)?.quote ?? "");
  let at = 0;
  for (const word of wordsOf(title)) {
    at = quote.indexOf(word, at) + 1;
    if (at === 0) return false;
  }
  return true;
};

const check = (documents: readonly RawDocument[]): void => {
  const { events } = extract(documents);
  expect(events.length).toBeGreaterThan(10);
  for (const event of events) {
    expect(invented(event), `“${event.title}”`).toEqual([]);
    expect(event.title.trim(), event.id).not.toBe("");
    expect(event.mentions.map((m) => m.id)).toContain(event.titleFrom.mention);
    if (event.outlets.length === 1) expect(event.claimedBy).toBe(event.outlets[0]);
  }
  // A subject may be put before its verb where the sentence names it only once; else the order is the sentence's.
  const ordered = events.filter(inOrder).length;
  expect(ordered / events.length).toBeGreaterThanOrEqual(0.95);
};

describe("titles", () => {
  it("say nothing that no excerpt says, in the articles that come with Dateline", () => {
    check(own());
  });

  it.each([
    ["g5", 60],
    ["basil", 40],
    ["wikinews", 60],
  ])(
    "say nothing that no excerpt says, in %s",
    (set, count) => {
      if (!hasGold()) {
        console.log("../shared/gold is not there: titles of the development sets are not looked at.");
        return;
      }
      check(gold(set, count));
    },
    60_000,
  );
});
