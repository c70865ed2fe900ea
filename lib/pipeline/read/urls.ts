import type { Edtf } from "@/lib/domain/ids";
import { edtfOfWritten, findWrittenDate } from "./written-date";

/**
 * An absolute http or https URL, normalised by the URL standard, or null. Other schemes, credentials, relative
 * addresses and anything with control characters or blanks inside are refused.
 */
export const safeUrl = (raw: string | null | undefined): string | null => {
  const trimmed = raw?.trim() ?? "";
  if (trimmed === "" || trimmed.length > 4096 || !/^https?:\/\/[^/\\?#]/i.test(trimmed)) return null;
  if (/[\p{Cc}\p{Cf}\s\\]/u.test(trimmed)) return null;
  try {
    const url = new URL(trimmed);
    if (url.username !== "" || url.password !== "" || url.hostname === "") return null;
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch {
    return null;
  }
};

/** Host of a checked URL in lower case, without `www.`; null where there is none. */
export const hostOf = (url: string | null): string | null => {
  if (!url) return null;
  try {
    return new URL(url).hostname.toLowerCase().replace(/^www\d?\./, "");
  } catch {
    return null;
  }
};

const MONTH_PATH =
  /\/((?:19|20)\d\d)[/-]?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[/-]?(\d{1,2})(?!\d)/i;
const SLASHED = /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?!\d)/;
const PACKED = /[/_-]((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/;

/** The day in the path of a URL (`/2019/02/27/`, `/2019/feb/27/`, `20190227`), or null. */
export const dateInUrl = (url: string): { readonly edtf: Edtf; readonly text: string } | null => {
  const path = url.replace(/^https?:\/\/[^/]{1,255}/i, "").slice(0, 1000);
  const named = MONTH_PATH.exec(path);
  const match = named ?? SLASHED.exec(path) ?? PACKED.exec(path);
  if (!match) return null;
  const iso = named ? `${match[3]} ${match[2]} ${match[1]}` : `${match[1]}-${match[2]}-${match[3]}`;
  const found = findWrittenDate(iso);
  const edtf = found && edtfOfWritten(found);
  return edtf ? { edtf, text: match[0].slice(1) } : null;
};
