import type { TagContext, TimeExpression } from "@/lib/domain/time-expression";
import { NUMERIC } from "./common";
import { ENGLISH } from "./en";
import type { Language } from "./engine/rule";
import { type Engine, engineFor } from "./engine/scan";
import { tagWith } from "./engine/tag-with";

/** Languages with rules of their own. A further one is a folder and a line here. */
const LANGUAGES: Readonly<Record<string, () => Language>> = { en: ENGLISH };

const engines = new Map<string, Engine>();

/** Rules are compiled once for each language, when first needed. */
function engine(language: string | undefined): Engine {
  const code = (language ?? "en").toLowerCase().split("-")[0] ?? "en";
  const key = LANGUAGES[code] ? code : "";
  const ready = engines.get(key) ?? engineFor((LANGUAGES[key] ?? NUMERIC)());
  engines.set(key, ready);
  return ready;
}

/**
 * Time expressions of a text in reading order, none overlapping, each with its TIMEX3 value, its EDTF where it has a
 * place on the calendar, and the trail that led there. Never throws, whatever the text; linear in its length.
 */
export const tag = (text: string, context: TagContext): readonly TimeExpression[] =>
  tagWith(engine(context.language), text, context);
