import { describe, expect, it } from "vitest";
import { isExcerptable, regionAt } from "@/lib/domain/article";
import { overlaps } from "@/lib/domain/span";
import { loadedCount } from "@/lib/pipeline/merge/loaded-words";
import { extract } from "@/lib/pipeline/run";
import { acceptedDates, bestMatch, defaultDocuments, loadGold, tellsOf } from "./seeds-gold";

const x = extract(defaultDocuments());
const articles = new Map(x.articles.map((a) => [a.id, a]));

describe("events of the default articles", () => {
  it("every excerpt is verbatim and stands where quoting is allowed", () => {
    for (const event of x.events) {
      expect(event.mentions.length).toBeGreaterThan(0);
      for (const m of event.mentions) {
        const article = articles.get(m.articleId)!;
        expect(article.text.slice(m.start, m.end)).toBe(m.quote);
        for (const part of [m.clause, m.head, ...m.entities, ...m.figures]) {
          expect(part.start).toBeGreaterThanOrEqual(m.start);
          expect(part.end).toBeLessThanOrEqual(m.end);
        }
        for (const at of [m.start, m.end - 1]) expect(isExcerptable(regionAt(article, at)!.type)).toBe(true);
      }
    }
  });

  it("every mention is in exactly one event", () => {
    const ids = x.events.flatMap((e) => e.mentions.map((m) => m.id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(x.events.map((e) => e.id)).size).toBe(x.events.length);
  });

  it("titles are short, neutral and made of words that an excerpt has", () => {
    for (const event of x.events) {
      expect(event.title.length).toBeLessThanOrEqual(92);
      const said = event.mentions
        .map((m) => m.quote)
        .join(" ")
        .toLowerCase();
      for (const word of event.title.toLowerCase().match(/[\p{L}\d]+/gu) ?? []) expect(said).toContain(word);
      if (loadedCount(event.title) > 0) expect(event.title).toContain("“");
    }
  });

  it("what one outlet alone says carries its name", () => {
    for (const event of x.events)
      expect(event.claimedBy).toBe(event.outlets.length === 1 ? event.outlets[0] : null);
  });
});

const gold = loadGold();
if (!gold) {
  it("gold set absent: the events are not compared with it", () => {
    console.warn("Development gold not found beside the repository; seeds-events compares nothing with it.");
    expect(gold).toBeNull();
  });
} else {
  const core = gold.events.filter((e) => e.timeline === "core");

  describe("core events of the gold", () => {
    it.each(core.map((g) => [g.id, g] as const))("%s is there with a right date", (_, g) => {
      const event = bestMatch(gold, x, g);
      expect(event?.title ?? "no event").toBeTruthy();
      expect(acceptedDates(g)).toContain(event?.edtf);
    });

    it.each(core.map((g) => [g.id, g] as const))("%s holds all its mentions", (_, g) => {
      const event = bestMatch(gold, x, g)!;
      const missing = g.mentions.filter((m) => tellsOf(gold, x, event, m).length === 0).map((m) => m.sid);
      expect(missing).toEqual([]);
    });

    it("planned events are marked planned, the others are not", () => {
      for (const g of core)
        expect([g.id, bestMatch(gold, x, g)!.actuality]).toEqual([
          g.id,
          g.status.startsWith("planned") ? "planned" : "occurred",
        ]);
    });

    it("single-outlet events are shown in the outlet's name", () => {
      for (const g of core.filter((e) => e.single_outlet))
        expect(bestMatch(gold, x, g)!.claimedBy).not.toBeNull();
    });
  });

  describe("what the gold keeps apart", () => {
    it.each(gold.cannot_link.map((c) => [c.a, c.b, c.why] as const))("%s and %s (%s)", (a, b) => {
      const gold1 = gold.events.find((e) => e.id === a)!;
      const gold2 = gold.events.find((e) => e.id === b)!;
      const told = (g: typeof gold1) => {
        const best = bestMatch(gold, x, g);
        if (g.timeline === "core") return best ? [best] : [];
        return x.events.filter((e) => g.mentions.some((m) => tellsOf(gold, x, e, m).length > 0));
      };
      const [first, second] = [told(gold1), told(gold2)];
      if (first.length === 0 || second.length === 0) return;
      expect(first.some((e) => second.some((f) => f.id !== e.id))).toBe(true);
    });

    it("no event is told by sentences of two gold events alone", () => {
      for (const event of x.events) {
        const owners = core.filter(
          (g) =>
            g.mentions.length > 0 &&
            bestMatch(gold, x, g)?.id === event.id &&
            event.edtf !== null &&
            acceptedDates(g).includes(event.edtf),
        );
        expect(owners.map((g) => g.id).length).toBeLessThanOrEqual(1);
      }
    });
  });

  describe("what is no event", () => {
    it.each(gold.non_events.map((n) => [n.why, n.text.slice(0, 60), n] as const))(
      "%s: %s",
      (_why, _text, n) => {
        const file = gold.articles.find((a) => a.id === n.article)!.file;
        const article = x.articles.find((a) => a.source === file)!;
        const told = x.events
          .flatMap((e) => e.mentions)
          .filter((m) => m.articleId === article.id && overlaps(m, n));
        expect(told.map((m) => m.quote)).toEqual([]);
      },
    );

    it("no mention comes from boilerplate", () => {
      for (const a of gold.articles) {
        const article = x.articles.find((o) => o.source === a.file)!;
        const junk = a.regions.filter((r) => !["body", "headline", "standfirst", "title"].includes(r.type));
        for (const m of x.events.flatMap((e) => e.mentions).filter((o) => o.articleId === article.id))
          expect(junk.filter((r) => overlaps(r, m)).map((r) => r.type)).toEqual([]);
      }
    });
  });
}
