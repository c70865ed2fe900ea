import type { Article } from "@/lib/domain/article";
import { boundsOf } from "@/lib/domain/edtf";
import type { Edtf } from "@/lib/domain/ids";
import type { MentionRole } from "@/lib/domain/mention";

/** Days before the publication after which a dated statement is background rather than the news itself. */
const NEWS_DAYS = 40;

export const firstBodySentence = (article: Article): number =>
  article.sentences.findIndex((s) => s.region === "body");

/** What place a mention has in its article. `continuing` marks the details of a statement already reported. */
export const roleOf = (
  article: Article,
  sentence: number,
  edtf: Edtf | null,
  continuing: boolean,
  lead: number,
): MentionRole => {
  const { region } = article.sentences[sentence]!;
  if (region === "headline") return "headline";
  if (region === "standfirst") return "standfirst";
  if (sentence === lead) return "lead";
  if (continuing) return "detail";
  const written = article.publication.edtf;
  if (edtf !== null && written !== null)
    return boundsOf(written).earliestStart - boundsOf(edtf).latestEnd > NEWS_DAYS ? "background" : "primary";
  return sentence - lead <= 4 ? "primary" : "background";
};
