import type { DateParts } from "../date-parts";
import { noteOf } from "./plain";
import { type Accessed, addressOf, isoOf, oneLine, ownSource, type Reference, statedDate } from "./reference";

/** `2019/02/27/`; parts that are not known stay empty between their slashes. */
const risDate = (date: DateParts): string => {
  const [year = "", month = "", day = ""] = isoOf(date).split("-");
  return `${year}/${month}/${day}/`;
};

/** One reference in RIS, lines ended by CR LF but for the last. */
export const risOf = (reference: Reference, accessed: Accessed | null = null): string => {
  const source = ownSource(reference);
  const date = statedDate(source);
  const lines: readonly (readonly [string, string | null | undefined])[] = [
    ["TY", source ? "NEWS" : "ELEC"],
    ["ID", reference.id],
    ["TI", source ? source.headline : reference.title],
    ["AU", source?.byline],
    ["T2", source ? source.outlet : "Dateline"],
    ["PY", date && isoOf({ year: date.year })],
    ["DA", date && risDate(date)],
    ["AB", reference.quote],
    ["N1", noteOf(reference)],
    ["UR", addressOf(reference)],
    ["Y2", accessed && risDate(accessed)],
  ];
  const written = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : []));
  return [...written, "ER  - "].join("\r\n");
};
