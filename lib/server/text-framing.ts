import type { Article } from "@/lib/domain/article";
import type { TextFraming } from "@/lib/views";

/** Readings kept; an article's id comes from its content, so a reading under it stays true. */
const MOST = 400;
const known = new Map<string, TextFraming>();

const read = async (article: Article): Promise<TextFraming> => {
  const [{ attributions }, { loaded, reasonOf }] = await Promise.all([
    import("@/lib/pipeline/framing/attribution"),
    import("@/lib/pipeline/framing/loaded"),
  ]);
  return {
    attributions: attributions(article.text),
    loaded: loaded(article.text).map((word) => ({ ...word, about: reasonOf(word.list) })),
  };
};

/** Who says what and which words are loaded in an article, read once. The models load when first needed. */
export const textFraming = async (article: Article): Promise<TextFraming> => {
  const found = known.get(article.id) ?? (await read(article));
  known.delete(article.id);
  known.set(article.id, found);
  for (const oldest of known.keys()) {
    if (known.size <= MOST) break;
    known.delete(oldest);
  }
  return found;
};
