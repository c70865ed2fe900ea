/**
 * The address if it may become a link: absolute, http or https, no user name or password in it; otherwise null.
 * Control characters and spaces are refused rather than repaired, since browsers repair them differently.
 */
export const safeHref = (url: string | null | undefined): string | null => {
  if (!url || !/^https?:\/\/[^\s\\@/?#]/i.test(url) || !URL.canParse(url)) return null;
  for (let i = 0; i < url.length; i++)
    if (url.charCodeAt(i) <= 0x20 || url.charCodeAt(i) === 0x7f) return null;
  const parsed = new URL(url);
  if (parsed.username || parsed.password) return null;
  return parsed.protocol === "https:" || parsed.protocol === "http:" ? parsed.href : null;
};
