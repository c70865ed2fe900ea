import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { RawDocument, Sidecar } from "@/lib/domain/article";
import type { Extraction, NewsEvent } from "@/lib/domain/news-event";
import { contains, overlaps } from "@/lib/domain/span";

const root = fileURLToPath(new URL("../..", import.meta.url));
const goldFile = `${root}/../shared/gold/seeds/seeds-gold.json`;

/** A gold sentence that reports an event, by offsets into the file as received. */
export type GoldMention = {
  readonly article: string;
  readonly sid: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
};
export type GoldEvent = {
  readonly id: string;
  readonly title: string;
  readonly edtf: string | null;
  readonly edtf_l2?: string;
  readonly edtf_accept?: readonly string[];
  readonly status: string;
  readonly timeline: "core" | "optional" | "no";
  readonly single_outlet?: boolean;
  readonly mentions: readonly GoldMention[];
};
export type Gold = {
  readonly articles: readonly {
    readonly id: string;
    readonly file: string;
    readonly regions: readonly { readonly type: string; readonly start: number; readonly end: number }[];
  }[];
  readonly events: readonly GoldEvent[];
  readonly cannot_link: readonly { readonly a: string; readonly b: string; readonly why: string }[];
  readonly non_events: readonly (Omit<GoldMention, "sid"> & { readonly why: string })[];
};

/** The development gold, or null where the repository stands alone. */
export const loadGold = (): Gold | null =>
  existsSync(goldFile) ? (JSON.parse(readFileSync(goldFile, "utf8")) as Gold) : null;

/** The default articles with their sidecars, as the product reads them on its first run. */
export const defaultDocuments = (): RawDocument[] =>
  readdirSync(`${root}/data/articles`)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => {
      const base = `${root}/data/articles/${name}`;
      const sidecar = JSON.parse(readFileSync(base.replace(/txt$/, "meta.json"), "utf8")) as Sidecar;
      return { name, bytes: readFileSync(base), sidecar };
    });

/** Dates that count as right for a gold event. */
export const acceptedDates = (event: GoldEvent): string[] =>
  [event.edtf, event.edtf_l2, ...(event.edtf_accept ?? [])].filter((d): d is string => typeof d === "string");

/** Gold article id by article id of the extraction. */
const goldIds = (gold: Gold, x: Extraction): Map<string, string> => {
  const byFile = new Map(gold.articles.map((a) => [a.file, a.id]));
  return new Map(x.articles.map((a) => [a.id as string, byFile.get(a.source) ?? a.source]));
};

/** Mentions of an event that tell a gold sentence. A glued headline may begin a sentence, so containment counts too. */
export const tellsOf = (
  gold: Gold,
  x: Extraction,
  event: NewsEvent,
  g: Pick<GoldMention, "article" | "start" | "end">,
): NewsEvent["mentions"] => {
  const ids = goldIds(gold, x);
  return event.mentions.filter(
    (m) =>
      ids.get(m.articleId) === g.article &&
      overlaps(m, g) &&
      (contains(g, m) || contains(m, g) || m.end - m.start < 1.3 * (g.end - g.start)),
  );
};

/** The event of the extraction that holds most mentions of a gold event and a right date; null where none does. */
export const bestMatch = (gold: Gold, x: Extraction, g: GoldEvent): NewsEvent | null => {
  const right = acceptedDates(g);
  let best: NewsEvent | null = null;
  let most = 0;
  for (const event of x.events) {
    const told = g.mentions.filter((m) => tellsOf(gold, x, event, m).length > 0).length;
    const value = told === 0 ? 0 : told + (event.edtf !== null && right.includes(event.edtf) ? 100 : 0);
    if (value > most) [best, most] = [event, value];
  }
  return best;
};
