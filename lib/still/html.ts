/** A piece of a page: text that has been escaped, or was ours to begin with. */
export type Html = { readonly html: string };

type Value = string | number | Html | readonly Html[] | null | false;

const SIGNS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, (sign) => SIGNS[sign] ?? sign);

/** Marks text as markup; only for what this program wrote itself. */
export const raw = (html: string): Html => ({ html });

const isList = (value: Value): value is readonly Html[] => Array.isArray(value);

const written = (value: Value): string => {
  if (value === null || value === false) return "";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return escapeHtml(value);
  return isList(value) ? value.map((v) => v.html).join("") : value.html;
};

/** Markup with values in it. Text is escaped wherever it stands, in attributes too, which must have double quotes. */
export const html = (strings: TemplateStringsArray, ...values: readonly Value[]): Html =>
  raw(strings.reduce((out, part, i) => out + part + written(values[i] ?? null), ""));

/** Text from outside, isolated so that its writing direction cannot reorder ours. */
export const foreign = (text: string): Html => html`<bdi dir="auto">${text}</bdi>`;
