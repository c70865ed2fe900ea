import type { Credit, Region } from "@/lib/domain/article";
import { KNOWN_OUTLETS, type KnownOutlet } from "./outlets";

type Name = { readonly name: string; readonly outlet: KnownOutlet };

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** Names and aliases, longest first, so that "Agence France-Presse" is not read as something shorter. */
const NAMES: readonly Name[] = KNOWN_OUTLETS.flatMap((outlet) =>
  [outlet.name, ...(outlet.aliases ?? [])].map((name) => ({ name, outlet })),
).sort((a, b) => b.name.length - a.name.length);

const listed = (names: readonly Name[]): string => names.map((n) => literal(n.name)).join("|");
const BY_NAME = new Map(NAMES.map((n) => [n.name.toLowerCase(), n.outlet]));

const AGENCY = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${listed(NAMES.filter((n) => n.outlet.agency))})(?![\\p{L}\\p{N}])`,
  "giu",
);
const REPORTED = new RegExp(
  `(?<![\\p{L}\\p{N}])(${listed(NAMES)})(?: news agency| agency| news)?(?: has)? (?:reported|reports|quoted|cited)(?![\\p{L}])`,
  "gu",
);
const ACCORDING = new RegExp(
  `(?:according to|told|reported by|quoted by|cited by|interview with) (?:the )?(${listed(NAMES)})(?![\\p{L}\\p{N}])`,
  "gu",
);

/** Regions in which an agency's bare name is a credit. A picture's credit is none for the text. */
const CREDITING = new Set<Region["type"]>(["byline", "credit", "dateline"]);
const PICTURE = /copyright|©|photo|image|picture|getty/i;

const inLines = (text: string, region: Region): Credit[] => {
  const credits: Credit[] = [];
  let at = region.start;
  for (const line of text.slice(region.start, region.end).split("\n")) {
    if (!PICTURE.test(line)) {
      for (const match of line.matchAll(AGENCY)) credits.push(creditAt(match[0], at + match.index));
    }
    at += line.length + 1;
  }
  return credits;
};

const creditAt = (words: string, start: number): Credit => ({
  name: BY_NAME.get(words.toLowerCase())?.name ?? words,
  text: words,
  span: { start, end: start + words.length },
});

const inProse = (text: string, region: Region): Credit[] => {
  const prose = text.slice(region.start, region.end);
  return [REPORTED, ACCORDING].flatMap((pattern) =>
    [...prose.matchAll(pattern)].map((match) => {
      const words = match[1] as string;
      return creditAt(words, region.start + match.index + match[0].indexOf(words));
    }),
  );
};

/**
 * Agencies and outlets that an article credits: named in its byline, dateline or credit lines, or in its prose as
 * who reported. The outlet itself and picture credits are left out; each name once, at its first place.
 */
export const creditsOf = (text: string, regions: readonly Region[], outlet: string): Credit[] => {
  const found = regions.flatMap((region) => {
    if (CREDITING.has(region.type)) return inLines(text, region);
    return region.type === "body" || region.type === "standfirst" ? inProse(text, region) : [];
  });
  const seen = new Set<string>([outlet.toLowerCase()]);
  return found
    .sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0))
    .filter((credit) => {
      const key = credit.name.toLowerCase();
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
};
