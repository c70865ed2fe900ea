import { readFileSync, writeFileSync } from "node:fs";
import { tag } from "@/lib/pipeline/timex";
import { NUMERIC_RULES } from "@/lib/pipeline/timex/common";
import { CLOCK_RULES } from "@/lib/pipeline/timex/en/clock-rules";
import { DAY_RANGE_RULES } from "@/lib/pipeline/timex/en/day-range-rules";
import { DAY_RULES } from "@/lib/pipeline/timex/en/day-rules";
import { DISTANCE_RULES } from "@/lib/pipeline/timex/en/distance-rules";
import { DURATION_RULES } from "@/lib/pipeline/timex/en/duration-rules";
import { HOLIDAY_RULES } from "@/lib/pipeline/timex/en/holiday-rules";
import { MODIFIED_RULES } from "@/lib/pipeline/timex/en/modified-rules";
import { MONTH_RULES } from "@/lib/pipeline/timex/en/month-rules";
import { PART_OF_DAY_RULES } from "@/lib/pipeline/timex/en/part-of-day-rules";
import { PERIOD_RULES } from "@/lib/pipeline/timex/en/period-rules";
import { RELATIVE_RULES } from "@/lib/pipeline/timex/en/relative-rules";
import { REPORTING_RULES } from "@/lib/pipeline/timex/en/reporting-rules";
import { SET_RULES } from "@/lib/pipeline/timex/en/set-rules";
import { VAGUE_RULES } from "@/lib/pipeline/timex/en/vague-rules";
import { WEEKDAY_RULES } from "@/lib/pipeline/timex/en/weekday-rules";
import { YEAR_RULES } from "@/lib/pipeline/timex/en/year-rules";
import type { Rule } from "@/lib/pipeline/timex/engine/rule";

const CLASSES: readonly (readonly [string, readonly Rule[]])[] = [
  ["Dates in figures, in any language", NUMERIC_RULES],
  ["Days", DAY_RULES],
  ["Two days in one phrase", DAY_RANGE_RULES],
  ["Months", MONTH_RULES],
  ["Years, decades, centuries", YEAR_RULES],
  ["Quarters, halves, seasons", PERIOD_RULES],
  ["Periods of a report", REPORTING_RULES],
  ["Times of day", CLOCK_RULES],
  ["Parts of the day", PART_OF_DAY_RULES],
  ["Last, this, next", RELATIVE_RULES],
  ["So long before or after", DISTANCE_RULES],
  ["Weekdays and days by number", WEEKDAY_RULES],
  ["Holidays", HOLIDAY_RULES],
  ["Early, late, about", MODIFIED_RULES],
  ["Again and again", SET_RULES],
  ["Lengths of time", DURATION_RULES],
  ["Without a place on the calendar", VAGUE_RULES],
];

const code = (text: string): string => `\`${text}\``;
const cell = (text: string): string => text.replaceAll("|", "\\|");

function rowsOf(rule: Rule): readonly string[] {
  return rule.examples.map(({ text, dct, finds, value }) => {
    const found = tag(text, { dct }).find((t) => t.text === finds && t.value === value);
    if (!found) throw new Error(`the example “${text}” of ${rule.name} no longer gives ${finds} = ${value}`);
    const edtf = found.edtf === null ? "–" : code(found.edtf);
    return `| ${cell(text)} | ${dct ?? "–"} | ${cell(finds)} | ${code(value)} | ${edtf} | ${cell(found.trail.sentence)} |`;
  });
}

const sectionOf = ([title, rules]: readonly [string, readonly Rule[]]): string =>
  [
    `### ${title}`,
    "",
    ...rules.flatMap((rule) => [
      `**${rule.name}**: ${rule.words}.`,
      "",
      "| sentence | published | expression | TIMEX3 | EDTF | why |",
      "|---|---|---|---|---|---|",
      ...rowsOf(rule),
      "",
      `Not in: ${rule.refuses.map((r) => `“${r}”`).join(" · ")}`,
      "",
    ]),
  ].join("\n");

const MARK = "<!-- from here on written by scripts/dates-doc.ts out of the executed examples -->";

/** The page with its examples renewed; what stands above the mark is kept. */
export function datesDoc(current: string): string {
  const head = current.slice(0, current.indexOf(MARK)).trimEnd();
  return `${head}\n\n${MARK}\n\n${CLASSES.map(sectionOf).join("\n")}`.trimEnd().concat("\n");
}

export const DATES_DOC = "docs/dates.md";

// Run alone: node scripts/run.mjs scripts/dates-doc.ts --write
if (process.argv.includes("--write")) writeFileSync(DATES_DOC, datesDoc(readFileSync(DATES_DOC, "utf8")));
