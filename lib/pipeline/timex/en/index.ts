import { NUMERIC_RULES } from "../common";
import { literalsOf } from "../engine/pattern";
import type { Language, Rule } from "../engine/rule";
import { CLOCK_RULES } from "./clock-rules";
import { englishCues, isAdverbial } from "./cues";
import { DAY_RANGE_RULES } from "./day-range-rules";
import { DAY_RULES } from "./day-rules";
import { DISTANCE_RULES } from "./distance-rules";
import { DURATION_RULES } from "./duration-rules";
import { englishGrammar } from "./grammar";
import { HOLIDAY_RULES } from "./holiday-rules";
import { HOLIDAY_WORDS, holidayDay } from "./holidays";
import { MODIFIED_RULES } from "./modified-rules";
import { MONTH_RULES } from "./month-rules";
import { PART_OF_DAY_RULES } from "./part-of-day-rules";
import { PERIOD_RULES } from "./period-rules";
import { refuseEnglish } from "./refuse";
import { RELATIVE_RULES } from "./relative-rules";
import { REPORTING_RULES } from "./reporting-rules";
import { SET_RULES } from "./set-rules";
import { VAGUE_RULES } from "./vague-rules";
import { englishWords } from "./vocabulary";
import { WEEKDAY_RULES } from "./weekday-rules";
import { YEAR_RULES } from "./year-rules";

/** All rules for English, in order: of two matches of one length the earlier rule wins. */
export const ENGLISH_RULES: readonly Rule[] = [
  ...NUMERIC_RULES,
  ...DAY_RULES,
  ...DAY_RANGE_RULES,
  ...MONTH_RULES,
  ...YEAR_RULES,
  ...REPORTING_RULES,
  ...PERIOD_RULES,
  ...CLOCK_RULES,
  ...PART_OF_DAY_RULES,
  ...RELATIVE_RULES,
  ...DISTANCE_RULES,
  ...WEEKDAY_RULES,
  ...HOLIDAY_RULES,
  ...MODIFIED_RULES,
  ...SET_RULES,
  ...DURATION_RULES,
  ...VAGUE_RULES,
];

export const ENGLISH = (): Language => ({
  code: "en",
  grammar: englishGrammar(
    englishWords([
      ...HOLIDAY_WORDS,
      ...ENGLISH_RULES.flatMap(({ pattern }) =>
        (typeof pattern === "string" ? [pattern] : pattern).flatMap(literalsOf),
      ),
    ]),
  ),
  rules: ENGLISH_RULES,
  cues: englishCues,
  refuse: refuseEnglish,
  adverbial: isAdverbial,
  holiday: holidayDay,
});
