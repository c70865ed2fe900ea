import { type Html, html } from "./html";

type Span = { readonly start: number; readonly end: number };

/** A verbatim excerpt with its date phrase marked; offsets count in the article's text, `start` is the quote's. */
export const quoteOf = (quote: string, start: number, date: Span | null): Html => {
  if (!date || date.end <= start || date.start >= start + quote.length)
    return html`<blockquote><bdi dir="auto">${quote}</bdi></blockquote>`;
  const from = Math.max(0, date.start - start);
  const to = Math.min(quote.length, date.end - start);
  return html`<blockquote><bdi dir="auto">${quote.slice(0, from)}<mark>${quote.slice(from, to)}</mark>${quote.slice(to)}</bdi></blockquote>`;
};

/** The address if it may become a link: absolute, http or https, without a user's name in it. */
export const webAddress = (url: string | null): string | null => {
  if (url === null || !/^https?:\/\/[^\s\\@/?#]/iu.test(url) || /[\s\p{Cc}]/u.test(url) || !URL.canParse(url))
    return null;
  const { username, password, href } = new URL(url);
  return username === "" && password === "" ? href : null;
};

/** A link that leaves. */
export const outLink = (url: string | null, words: string): Html | null => {
  const href = webAddress(url);
  return href === null
    ? null
    : html`<a href="${href}" target="_blank" rel="noopener noreferrer nofollow ugc">${words}</a>`;
};
