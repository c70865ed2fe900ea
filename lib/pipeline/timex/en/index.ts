import { NUMERIC_RULES } from "../common";
import { literalsOf } from "../engine/pattern";
import type { Language, Rule } from "../engine/rule";
import { englishCues, isAdverbial } from "./cues";
import { DURATION_RULES } from "./duration-rules";
import { EXPLICIT_RULES, YEAR_RULES } from "./explicit-rules";
import { englishGrammar } from "./grammar";
import { holidayDay } from "./holidays";
import { MODIFIED_RULES } from "./modified-rules";
import { PERIOD_RULES } from "./period-rules";
import { refuseEnglish } from "./refuse";
import { RELATIVE_RULES } from "./relative-rules";
import { REPORTING_RULES } from "./reporting-rules";
import { SET_RULES } from "./set-rules";
import { TIME_RULES } from "./time-rules";
import { VAGUE_RULES } from "./vague-rules";
import { englishWords } from "./vocabulary";

/** All rules for English, in order: of two matches of one length the earlier rule wins. */
export const ENGLISH_RULES: readonly Rule[] = [
  ...NUMERIC_RULES,
  ...EXPLICIT_RULES,
  ...YEAR_RULES,
  ...REPORTING_RULES,
  ...PERIOD_RULES,
  ...TIME_RULES,
  ...RELATIVE_RULES,
  ...MODIFIED_RULES,
  ...SET_RULES,
  ...DURATION_RULES,
  ...VAGUE_RULES,
];

export const ENGLISH = (): Language => ({
  code: "en",
  grammar: englishGrammar(
    englishWords(
      ENGLISH_RULES.flatMap(({ pattern }) =>
        (typeof pattern === "string" ? [pattern] : pattern).flatMap(literalsOf),
      ),
    ),
  ),
  rules: ENGLISH_RULES,
  cues: englishCues,
  refuse: refuseEnglish,
  adverbial: isAdverbial,
  holiday: holidayDay,
});
