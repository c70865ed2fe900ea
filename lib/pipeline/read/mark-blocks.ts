import type { RegionType } from "@/lib/domain/article";
import { type Draft, isProse } from "./drafts";
import { cueOf, isShareBar } from "./line-cues";

/** Prose lines at or after each place, so that a block's surroundings are known without walking them again. */
const proseFrom = (drafts: readonly Draft[]): number[] => {
  const counts = new Array<number>(drafts.length + 1).fill(0);
  for (let i = drafts.length - 1; i >= 0; i -= 1) {
    counts[i] = (counts[i + 1] as number) + (isProse((drafts[i] as Draft).line.text) ? 1 : 0);
  }
  return counts;
};

/** Types the lines whose wording tells what they are, and the blocks that some of them open. */
export const markCues = (drafts: Draft[]): void => {
  const prose = proseFrom(drafts);
  let open: { readonly type: RegionType; readonly insert: boolean } | null = null;
  for (const [index, draft] of drafts.entries()) {
    const { text } = draft.line;
    if (draft.type !== null && draft.type !== "subheading") continue;
    const cue = isShareBar(text) ? null : cueOf(text);
    if (open?.insert && isProse(text)) open = null;
    if (cue?.opensBlock && open?.type !== "comment-form") {
      const after = prose[index + 1] as number;
      const before = (prose[0] as number) - (prose[index] as number);
      // A comment form or a list of teasers runs to the end of the page, unless much prose follows it: then it was an
      // insert, and it ends where prose begins again.
      open = { type: cue.type, insert: after >= 3 && after > before / 2 };
    }
    if (open) draft.type = open.type;
    else if (isShareBar(text)) draft.type = "share-bar";
    else if (cue) draft.type = cue.type;
  }
};

/**
 * Teasers of other pieces and pictures are often scraped twice: once alone ("X"), then with a caption glued to it
 * ("XThe caption."). Both are inserts. A short line that is repeated whole is one, too.
 */
export const markInserts = (drafts: Draft[]): void => {
  for (const [index, draft] of drafts.entries()) {
    const next = drafts[index + 1];
    if (draft.type || !next || next.type) continue;
    const head = draft.line.text;
    if (head.length < 12 || head.length > 200 || /[.!?]$/.test(head)) continue;
    const glued = next.line.text.startsWith(head) && /^[\p{L}“"‘]/u.test(next.line.text.slice(head.length));
    if (!glued || /\p{L}$/u.test(head) !== /\p{L}$/u.test(head.trimEnd())) continue;
    draft.type = "media-insert";
    next.type = "media-insert";
  }
};
