import { noteOf } from "./plain";
import { type Accessed, addressOf, isoOf, oneLine, ownSource, type Reference, statedDate } from "./reference";

const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "%": "\\%",
  "#": "\\#",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};
const tex = (text: string): string => oneLine(text).replace(/[\\{}$&%#_~^]/gu, (sign) => TEX[sign] ?? sign);

/** In `url` only what would end the field is taken out of the way. */
const texUrl = (url: string): string => url.replace(/[{}\\\s]/gu, encodeURIComponent);

/** One entry with the fields of biblatex. */
export const bibtexOf = (reference: Reference, accessed: Accessed | null = null): string => {
  const source = ownSource(reference);
  const date = statedDate(source);
  const title = source ? source.headline : reference.title;
  const url = addressOf(reference);
  const note = noteOf(reference);
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ["title", title && `{${tex(title)}}`],
    ["author", source?.byline && `{${tex(source.byline)}}`],
    [source ? "journaltitle" : "organization", source ? tex(source.outlet) : "Dateline"],
    ["date", date && isoOf(date)],
    ["abstract", reference.quote && tex(reference.quote)],
    ["note", note && tex(note)],
    ["url", url && texUrl(url)],
    ["urldate", accessed && isoOf(accessed)],
  ];
  const written = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return [`@${source ? "article" : "online"}{${reference.id},`, ...written, "}"].join("\n");
};
