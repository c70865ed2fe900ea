import type { Article, Evidence } from "@/lib/domain/article";
import { fromDay, MONTH_NAMES, WEEKDAY_NAMES, weekdayOf } from "@/lib/domain/calendar";
import { edtfOfDay, wordsFor } from "@/lib/domain/edtf";
import type { DayRange } from "./day-belief";
import type { OwnCues } from "./own-cues";
import type { Witness } from "./testimony";

const dayWords = (day: number): string => wordsFor(edtfOfDay(day));
const weekdayWords = (day: number): string => `${WEEKDAY_NAMES[weekdayOf(day) - 1]}, ${dayWords(day)}`;

const short = (text: string): string => {
  const flat = text.replace(/\s+/g, " ");
  return flat.length <= 90 ? flat : `${flat.slice(0, 87).trimEnd()}…`;
};

const statementEvidence = (article: Article, witnesses: readonly Witness[]): Evidence[] => {
  const seen = new Set<number>();
  return witnesses.flatMap((w) =>
    w.statements.flatMap((s) => {
      if (seen.has(s.day)) return [];
      seen.add(s.day);
      const text = article.text.slice(s.passage.here.start, s.passage.here.end);
      return [
        {
          kind: "shared-statement",
          says: `It shares the words “${short(text)}” with ${w.article.outlet}, published on ${dayWords(w.day)}, whose sentence dates them with “${s.timex.text}”: ${weekdayWords(s.day)}. It cannot well be older than that.`,
          text,
          span: s.passage.here,
        },
        {
          kind: "shared-statement-source",
          says: `${w.article.outlet}: “${s.timex.text}”`,
          text: s.timex.text,
          span: { start: s.timex.start, end: s.timex.end },
          articleId: w.article.id,
        },
      ];
    }),
  );
};

const siblingEvidence = (article: Article, witnesses: readonly Witness[]): Evidence[] =>
  witnesses.slice(0, 3).map((w) => {
    const passage = w.passages[0];
    const shared =
      passage && passage.words >= 8
        ? ` Both have the words “${short(article.text.slice(passage.here.start, passage.here.end))}”.`
        : "";
    return {
      kind: "dated-sibling",
      says: `${w.article.outlet} reports on the same matter and was published on ${dayWords(w.day)}.${shared}`,
      articleId: w.article.id,
    };
  });

const cueEvidence = (range: DayRange, cues: OwnCues): Evidence[] => {
  const found: Evidence[] = [];
  const weekday = cues.weekdays.find((c) => !c.future);
  if (weekday) {
    const back = (weekdayOf(range.first) - weekday.weekday + 7) % 7;
    const says =
      back === 0
        ? `“${weekday.text}” fits: ${dayWords(range.first)} was a ${WEEKDAY_NAMES[weekdayOf(range.first) - 1]}.`
        : `“${weekday.text}” is ${back} ${back === 1 ? "day" : "days"} before ${dayWords(range.first)}, a ${WEEKDAY_NAMES[weekdayOf(range.first) - 1]}.`;
    found.push({
      kind: "weekday",
      says,
      text: weekday.text,
      span: { start: weekday.start, end: weekday.end },
    });
  }
  const earlier = cues.earlierInMonth[0];
  if (earlier) {
    const { month, year } = fromDay(range.last);
    found.push({
      kind: "month-cue",
      says: `“${earlier.text}” means that ${earlier.month === null ? "the month" : MONTH_NAMES[earlier.month - 1]} was not over: not later than ${MONTH_NAMES[month - 1]} ${year}, and not in a month's first days.`,
      text: earlier.text,
      span: { start: earlier.start, end: earlier.end },
    });
  }
  const latest = [...cues.days]
    .filter((c) => !c.future && c.day <= range.last)
    .sort((a, b) => b.day - a.day)[0];
  if (latest) {
    found.push({
      kind: "latest-date",
      says: `The latest past day that the text names is “${latest.text}”.`,
      text: latest.text,
      span: { start: latest.start, end: latest.end },
    });
  }
  return found;
};

/** What an inferred date rests on, in words, the strongest first. */
export const evidenceFor = (
  article: Article,
  range: DayRange,
  witnesses: readonly Witness[],
  cues: OwnCues,
): Evidence[] => [
  ...statementEvidence(article, witnesses),
  ...siblingEvidence(article, witnesses),
  ...cueEvidence(range, cues),
];
