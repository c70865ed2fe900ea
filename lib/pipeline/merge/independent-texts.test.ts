import { describe, expect, it } from "vitest";
import type { Article } from "@/lib/domain/article";
import { featuresOf } from "./features";
import { independentTexts } from "./independent-texts";
import { madeMention } from "./made-mention";

const report = (id: string, quote: string, ...credits: string[]) => {
  const mention = madeMention(id, { quote });
  const publication = { edtf: null, basis: "unknown", evidence: [] };
  const article = {
    id: mention.articleId,
    text: quote,
    publication,
    credits: credits.map((name) => ({ name, text: name })),
  };
  return featuresOf(mention, article as unknown as Article);
};

const OWN =
  "The long blockade of the northern strait ended at dawn when two patrol boats turned back to Ilo.";

describe("independent texts", () => {
  it("counts copies once", () => {
    expect(
      independentTexts([
        report("1", OWN),
        report("2", `On Monday ${OWN}`),
        report("3", "Boats left the strait."),
      ]),
    ).toBe(2);
  });

  it("counts reports that credit one agency once", () => {
    expect(
      independentTexts([report("1", OWN, "Reuters"), report("2", "Boats left the strait.", "Reuters")]),
    ).toBe(1);
  });

  it("does not take a shared quotation for a copy", () => {
    const words =
      "“We shall keep the strait closed to all ships until the crew of the tanker is back at home,”";
    expect(
      independentTexts([
        report("1", `${words} the minister of Norvania told a crowd.`),
        report("2", `${words} said the navy chief in Ilo.`),
      ]),
    ).toBe(2);
  });
});
