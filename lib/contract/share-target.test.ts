import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { embedAddress, embedCode, frozenAddress, shareAddress } from "./share-target";

const place = (address: string) => {
  const { pathname, search, hash } = new URL(address, "http://here.example");
  return { pathname, search, hash };
};

describe("shareAddress", () => {
  it.each([
    ["/?view=list&utm_source=mail&view=table", "/?view=list"],
    ["/?view=timeline&scale=compressed", "/"],
    ["/?arrange=outlet&from=2019-99", "/?arrange=outlet"],
    ["/event/e_1234?fbclid=7#top", "/event/e_1234"],
    ["/compare/e_1234?outlets=One&outlets=Two&x=1", "/compare/e_1234?outlets=One&outlets=Two"],
    ["/article/a_1?at=3-9&quote=six+of+it&x=1#at", "/article/a_1?at=3-9&quote=six+of+it#at"],
    ["/undated?cursor=abc", "/undated?cursor=abc"],
    ["/about?cursor=abc", "/about"],
  ])("%s is sent as %s", (from, to) => {
    expect(shareAddress(place(from))).toBe(to);
  });

  it("sends on what was sent, unchanged", () => {
    const address = fc
      .tuple(
        fc.constantFrom("/", "/event/e_1", "/compare/e_1", "/article/a_1", "/coverage"),
        fc.dictionary(
          fc.constantFrom("view", "q", "outlets", "at", "quote", "cursor", "junk"),
          fc.string({ maxLength: 30, unit: "grapheme" }),
        ),
      )
      .map(([path, fields]) => `${path}?${new URLSearchParams(fields)}`);
    fc.assert(
      fc.property(address, (a) => {
        const once = shareAddress(place(a));
        expect(shareAddress(place(once))).toBe(once);
      }),
      { seed: 7 },
    );
  });
});

describe("embedAddress", () => {
  it.each([
    ["/", "/embed"],
    ["/?view=list&from=2019", "/embed?view=list&from=2019"],
    ["/?event=e_1234", "/embed/event/e_1234"],
    ["/event/e_1234", "/embed/event/e_1234"],
    ["/compare/e_1234?outlets=One", "/embed/compare/e_1234?outlets=One"],
    ["/article/a_1?at=3-9&quote=x", "/embed/excerpt/a_1?at=3-9&quote=x"],
    ["/article/a_1", null],
    ["/about", null],
    ["/v/00ff", "/embed/v/00ff"],
    ["/v/00ff/event/e_1234", "/embed/v/00ff/event/e_1234"],
  ])("%s is embedded as %s", (from, to) => {
    expect(embedAddress(place(from))).toBe(to);
  });
});

it.each([
  ["/", "/embed/v/00ff"],
  ["/?event=e_1234", "/embed/v/00ff/event/e_1234"],
  ["/event/e_1234", "/embed/v/00ff/event/e_1234"],
  ["/compare/e_1234?outlets=One", "/embed/v/00ff/compare/e_1234"],
  ["/?from=2019", null],
  ["/about", null],
])("frozenAddress: %s is frozen as %s", (from, to) => {
  expect(frozenAddress(place(from), "00ff")).toBe(to);
});

it("lets no title or address out of its attribute", () => {
  const code = embedCode('http://here.example/embed?q="><script>', '"><script>alert(1)</script>', false);
  expect(code.match(/</gu)?.length).toBe(2);
  expect(code.match(/"/gu)?.length).toBe(14);
});
