import { describe, expect, it } from "vitest";
import { groupStories, type StoryArticle } from "./index";

const article = (id: string, title: string, text: string, published: string | null = null): StoryArticle => ({
  id,
  outlet: `outlet ${id}`,
  title,
  published,
  text,
});

const harbour = [
  article(
    "h1",
    "Ferry sinks off Porto Verde",
    "A ferry carrying 140 passengers sank off Porto Verde on Monday after striking a reef, the coast guard commander Ana Lupo said. Divers from the naval base searched the wreck for survivors.",
    "2014-03-04",
  ),
  article(
    "h2",
    "Coast guard: Porto Verde ferry hit reef",
    "The ferry that sank near Porto Verde had struck a reef, coast guard commander Ana Lupo said, as divers searched the wreck. The vessel carried 140 passengers.",
    "2014-03-04",
  ),
  article(
    "h3",
    "Divers search ferry wreck near Porto Verde",
    "Divers searched the wreck of a ferry that sank on a reef off Porto Verde with 140 passengers on board. Commander Ana Lupo of the coast guard led the rescue.",
    "2014-03-05",
  ),
];
const election = [
  article(
    "e1",
    "Brandt wins mayoral run-off in Halberg",
    "Social worker Greta Brandt won the mayoral run-off in Halberg with 54 percent of the vote, defeating incumbent Otto Kuhn. Turnout rose to 61 percent in the city.",
    "2014-03-04",
  ),
  article(
    "e2",
    "Halberg elects Greta Brandt mayor",
    "Voters in Halberg elected Greta Brandt mayor in a run-off against incumbent Otto Kuhn. Brandt took 54 percent; turnout was 61 percent.",
    "2014-03-04",
  ),
];
const all = [...harbour, ...election];
const clusterOf = (rows: readonly { id: string; cluster: string }[]) =>
  new Map(rows.map((r) => [r.id, r.cluster]));

describe("groupStories", () => {
  it("puts reports of one happening together and another happening apart", () => {
    const clusters = clusterOf(groupStories(all));
    expect(clusters.get("e1")).toBe(clusters.get("e2"));
    expect(clusters.get("h1")).toBe(clusters.get("h2"));
    expect(clusters.get("h1")).not.toBe(clusters.get("e1"));
  });

  it("names a group after its smallest id and answers in the order asked", () => {
    const rows = groupStories([...all].reverse());
    expect(rows.map(({ id }) => id)).toEqual(["e2", "e1", "h3", "h2", "h1"]);
    expect(rows.find(({ id }) => id === "e2")?.cluster).toBe("e1");
  });

  it("gives the same groups for any order of input", () => {
    const expected = clusterOf(groupStories(all));
    for (const turn of [1, 2, 3, 4]) {
      const turned = [...all.slice(turn), ...all.slice(0, turn)];
      expect(clusterOf(groupStories(turned))).toEqual(expected);
    }
  });

  it("answers for nothing, one article, empty texts and an article given twice", () => {
    expect(groupStories([])).toEqual([]);
    expect(groupStories([article("x", "", "")])).toEqual([{ id: "x", cluster: "x" }]);
    const empties = groupStories([article("x", "", ""), article("y", "", "")]);
    expect(new Set(empties.map(({ cluster }) => cluster)).size).toBe(2);
    const twice = groupStories([harbour[0]!, harbour[0]!, election[0]!]);
    expect(twice.map(({ cluster }) => cluster)).toEqual(["h1", "h1", "e1"]);
  });

  it("keeps a thousand copies together", () => {
    const copies = Array.from({ length: 1000 }, (_, i) => ({ ...harbour[0]!, id: `copy${i}` }));
    const clusters = clusterOf(groupStories([...copies, ...all]));
    expect(new Set(copies.map(({ id }) => clusters.get(id))).size).toBe(1);
    expect(clusters.get("h1")).toBe(clusters.get("copy7"));
    expect(clusters.get("e1")).not.toBe(clusters.get("copy7"));
  });
});
