import { asEdtf } from "@/lib/domain/edtf";
import type { ArticleId, MentionId } from "@/lib/domain/ids";
import type { Figure, Mention } from "@/lib/domain/mention";

/** A made-up mention for tests; what matters for the test is given, the rest is plain. */
export const madeMention = (
  id: string,
  { edtf = null, ...rest }: Partial<Omit<Mention, "edtf" | "id">> & { readonly edtf?: string | null } = {},
): Mention => {
  const quote = rest.quote ?? "Norvania closed the port.";
  return {
    id: `m_${id}` as MentionId,
    articleId: `a_${id}` as ArticleId,
    outlet: `Outlet ${id}`,
    start: 0,
    end: quote.length,
    quote,
    clause: { start: 0, end: quote.length },
    role: "primary",
    sentence: 1,
    dateSource: edtf === null ? "none" : "timex",
    edtf: edtf === null ? null : asEdtf(edtf),
    inferred: false,
    actuality: "occurred",
    head: { start: 9, end: 15, text: "closed", lemma: "close" },
    entities: [],
    figures: [],
    voice: { kind: "own" },
    ...rest,
  };
};

export const madeFigure = (value: number, counts: string): Figure => ({
  start: 0,
  end: 1,
  text: String(value),
  value,
  qualifier: null,
  unit: null,
  counts,
  countsText: `${counts}s`,
});
