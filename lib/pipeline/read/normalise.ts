/** Text ready to be counted in, and what had to be replaced for that. */
export type Normalised = { readonly text: string; readonly nulls: number; readonly loneSurrogates: number };

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * The text that all offsets count in. Line ends become LF, so that the same text gives the same offsets and id
 * wherever it was saved. U+0000 and lone surrogates, which databases and UTF-8 cannot hold, become U+FFFD one by
 * one, so that no offset moves. Nothing is trimmed.
 */
export const normaliseText = (raw: string): Normalised => {
  let nulls = 0;
  let loneSurrogates = 0;
  const lines = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  const unmarked = lines.startsWith("\ufeff") ? lines.slice(1) : lines;
  const noNulls = unmarked.includes("\u0000")
    ? unmarked.replaceAll("\u0000", () => {
        nulls += 1;
        return "\ufffd";
      })
    : unmarked;
  const text = noNulls.replace(LONE, () => {
    loneSurrogates += 1;
    return "\ufffd";
  });
  return { text, nulls, loneSurrogates };
};

/** Controls, bidirectional marks, zero-width and other invisible format characters, soft hyphens. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

/** A label (title, outlet, byline) as it may be shown: one line, no invisible controls, at most `limit` units. */
export const cleanLabel = (raw: string, limit = 2000): string =>
  normaliseText(raw.slice(0, limit * 2))
    .text.replace(/\s+/g, " ")
    .replace(INVISIBLE, "")
    .trim()
    .slice(0, limit);
