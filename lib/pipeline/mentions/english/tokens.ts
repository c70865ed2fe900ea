/** What a token is by its looks alone. */
export type TokenKind = "word" | "number" | "punct" | "open-quote" | "close-quote";

/** A token of a sentence; `start` and `end` count in the article's text. */
export type Token = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly kind: TokenKind;
};

// One alternative per token kind, none nested, so matching is linear in the sentence.
const TOKEN =
  /[$£€]?\d(?:[\d,.:]*\d)?(?:st|nd|rd|th|km|m|s|%)?|\p{Lu}\.(?:\p{Lu}\.)+|[\p{L}\p{M}]+(?:['’.&-][\p{L}\p{M}\d]+)*|…|\.\.\.|--|[^\s]/gu;

const OPENERS = new Set(["“", "‘", "«", "„"]);
const CLOSERS = new Set(["”", "»"]);

const quoteKind = (text: string, before: string, after: string): TokenKind | null => {
  if (OPENERS.has(text)) return "open-quote";
  if (CLOSERS.has(text)) return "close-quote";
  if (text !== '"' && text !== "'" && text !== "’") return null;
  const openLeft = before === "" || /[\s([—–-]/.test(before);
  const openRight = after !== "" && !/\s/.test(after);
  if (text === '"') return openLeft && openRight ? "open-quote" : "close-quote";
  if (openLeft && openRight) return text === "'" ? "open-quote" : "punct";
  // An apostrophe after a final s is nearly always a plural possessive, so it closes nothing by itself.
  return /[sS]/.test(before) ? "punct" : "close-quote";
};

const POSSESSIVE = /['’][sS]$/;

/** Splits one sentence into tokens. A possessive `'s` becomes a token of its own. */
export const tokenize = (text: string, start: number, end: number): Token[] => {
  const sentence = text.slice(start, end);
  const out: Token[] = [];
  for (const match of sentence.matchAll(TOKEN)) {
    const raw = match[0];
    const at = start + match.index;
    const quote = raw.length === 1 ? quoteKind(raw, text[at - 1] ?? "", text[at + 1] ?? "") : null;
    if (quote !== null) {
      out.push({ start: at, end: at + 1, text: raw, lower: raw, kind: quote });
      continue;
    }
    const possessive = POSSESSIVE.exec(raw);
    if (possessive && raw.length > 2) {
      const cut = at + raw.length - 2;
      const word = raw.slice(0, -2);
      out.push({ start: at, end: cut, text: word, lower: word.toLowerCase(), kind: kindOf(word) });
      out.push({ start: cut, end: cut + 2, text: raw.slice(-2), lower: "'s", kind: "punct" });
      continue;
    }
    const lower = raw === "IS" && isMixedCase(sentence) ? "isis" : raw.toLowerCase();
    out.push({ start: at, end: at + raw.length, text: raw, lower, kind: kindOf(raw) });
  }
  return out;
};

/** In a sentence with small letters "IS" is the group, not the verb. */
const isMixedCase = (sentence: string): boolean => /\p{Ll}/u.test(sentence);

const kindOf = (text: string): TokenKind =>
  /^[$£€]?\d/.test(text) ? "number" : /^\p{L}/u.test(text) ? "word" : "punct";

export const isCapitalised = (token: Token): boolean =>
  token.kind === "word" && /^(?:al-|el-)?\p{Lu}/u.test(token.text);
