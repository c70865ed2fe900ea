import type { ExcerptAnswer } from "@/lib/contract/excerpt-models";

const KINDS = {
  numbers: "a number changed",
  negation: "a negation came or went",
  words: "words changed",
  spacing: "only spacing or punctuation changed",
} as const;

type Said = { readonly head: string; readonly text: string };

/** What became of the excerpt that a link points at: one short head and one plain sentence. */
export const standingWords = ({ status, changes, spans }: ExcerptAnswer): Said => {
  switch (status) {
    case "here":
      return { head: "The excerpt", text: "The words stand where the link says, unchanged." };
    case "moved":
      return {
        head: "Moved",
        text: "The same words, letter for letter, stand in another place of this text than the link says.",
      };
    case "unclear":
      return {
        head: "Place not certain",
        text: `The same words stand in ${spans.length === 1 ? "one place, but in other surroundings" : `${spans.length} places`}; which passage the link means cannot be said.`,
      };
    case "changed":
      return {
        head: "Changed",
        text: `The text was read again and no longer has these words. What stands there now is like them, but it is not the same: ${changes.map((c) => KINDS[c]).join(", ")}.`,
      };
    case "removed":
      return {
        head: "Removed",
        text: "An earlier text of this article had these words. The text we hold now has nothing like them.",
      };
    case "gone":
      return {
        head: "Not held any more",
        text: "The article had these words when the link was made. It is not in the collection any more.",
      };
    case "unknown":
      return {
        head: "Not found",
        text: "No text we hold of this article has or had the words in this link. They are not shown, because nothing shows that the outlet printed them.",
      };
  }
};
