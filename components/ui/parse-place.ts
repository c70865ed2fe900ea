/** A place in a text from a link: `120-180`, half open. Null when it is not one or lies outside the text. */
export const parsePlace = (
  raw: string | undefined,
  length: number,
): { readonly start: number; readonly end: number } | null => {
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(raw ?? "");
  if (!match) return null;
  const start = Number(match[1]);
  const end = Number(match[2]);
  return start < end && end <= length ? { start, end } : null;
};

/** Address of a place in an article's text. */
export const placeHref = (
  articleId: string,
  span: { readonly start: number; readonly end: number },
): string => `/article/${articleId}?at=${span.start}-${span.end}#at`;
