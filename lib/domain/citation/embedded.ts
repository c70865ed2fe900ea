import { addressOf, isoOf, oneLine, ownSource, type Reference, statedDate } from "./reference";

/** `citation_…` names as Google Scholar and reference managers read them in the head of a page. */
export const highwireOf = (reference: Reference): Readonly<Record<string, string>> => {
  const source = ownSource(reference);
  const date = statedDate(source);
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ["citation_title", source ? source.headline : reference.title],
    ["citation_author", source?.byline],
    ["citation_publisher", source ? source.outlet : "Dateline"],
    ["citation_publication_date", date && isoOf(date).replaceAll("-", "/")],
    ["citation_public_url", addressOf(reference)],
  ];
  return Object.fromEntries(fields.flatMap(([name, value]) => (value ? [[name, oneLine(value)]] : [])));
};

/**
 * A ContextObject in Key/Encoded-Value form (ANSI/NISO Z39.88-2004) for the title of a `Z3988` span (COinS). The Dublin
 * Core format, because no other has a type for pages and newspaper articles alike.
 */
export const coinsOf = (reference: Reference): string => {
  const source = ownSource(reference);
  const date = statedDate(source);
  const out = new URLSearchParams([
    ["ctx_ver", "Z39.88-2004"],
    ["rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"],
    ["rfr_id", "info:sid/dateline"],
    ["rft.type", source ? "newspaperArticle" : "webpage"],
  ]);
  const put = (name: string, value: string | null | undefined): void => {
    if (value) out.append(name, oneLine(value));
  };
  put("rft.title", source ? source.headline : reference.title);
  put("rft.creator", source?.byline);
  put("rft.source", source ? source.outlet : "Dateline");
  put("rft.publisher", source?.outlet);
  put("rft.date", date && isoOf(date));
  put("rft.identifier", addressOf(reference));
  return out.toString();
};
