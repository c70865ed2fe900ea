import { type Article, isExcerptable, regionAt } from "@/lib/domain/article";
import { toDay } from "@/lib/domain/calendar";
import type { DayNumber } from "@/lib/domain/edtf";
import type { CharSpan } from "@/lib/domain/span";
import type { TimeExpression } from "@/lib/domain/time-expression";

/** A cue with the words it rests on. */
type Cue = CharSpan & { readonly text: string };

/** What an article's own words say about the day it was written on, apart from any anchor. */
export type OwnCues = {
  /** Full dates that the text gives, past or not. */
  readonly days: readonly (Cue & { readonly day: DayNumber; readonly future: boolean })[];
  /** A day and a month without a year. */
  readonly monthDays: readonly (Cue & {
    readonly month: number;
    readonly day: number;
    readonly future: boolean;
  })[];
  /** Bare weekdays, 1 (Monday) to 7. */
  readonly weekdays: readonly (Cue & { readonly weekday: number; readonly future: boolean })[];
  /** "Earlier this month" (month null) or "earlier in February": the month was not over, and not quite new. */
  readonly earlierInMonth: readonly (Cue & { readonly month: number | null })[];
  /** Month and year, or year alone, that the text names as past: nothing was written before they began. */
  readonly periods: readonly (Cue & { readonly first: DayNumber })[];
};

const WEEKDAY =
  /^(?:(?:on|early|late|last|this) )?(mon|tues|wednes|thurs|fri|satur|sun)day(?:[’']s)?(?: (?:morning|afternoon|evening|night))?$/i;
const WEEKDAYS = ["mon", "tues", "wednes", "thurs", "fri", "satur", "sun"];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const cueOf = (t: TimeExpression): Cue => ({ start: t.start, end: t.end, text: t.text });

const monthNamed = (text: string): number => MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;

const earlierCue = (text: string): { month: number | null } | null => {
  if (/^earlier (?:this|in the) month$/i.test(text)) return { month: null };
  const named = /^earlier in (\p{L}{3,9})$/iu.exec(text);
  const month = named?.[1] ? monthNamed(named[1]) : 0;
  return month > 0 ? { month } : null;
};

const givesYear = (t: TimeExpression): boolean =>
  !t.trail.supplied.includes("year") &&
  !t.trail.supplied.includes("anchor") &&
  !t.trail.supplied.includes("day");

/** Sorts an article's time expressions into cues. Only what stands in text that may be quoted counts. */
export const ownCues = (article: Article, timex: readonly TimeExpression[]): OwnCues => {
  const days: OwnCues["days"][number][] = [];
  const monthDays: OwnCues["monthDays"][number][] = [];
  const weekdays: OwnCues["weekdays"][number][] = [];
  const earlierInMonth: OwnCues["earlierInMonth"][number][] = [];
  const periods: OwnCues["periods"][number][] = [];
  for (const t of timex) {
    const region = regionAt(article, t.start);
    if (!region || !(isExcerptable(region.type) || region.type === "dateline")) continue;
    const future = t.future === true;
    const weekday = WEEKDAY.exec(t.text);
    const earlier = earlierCue(t.text);
    const day = /^(\d{4})-(\d\d)-(\d\d)/.exec(t.value);
    const digits = /\d/.test(t.text);
    if (weekday?.[1])
      weekdays.push({ ...cueOf(t), weekday: WEEKDAYS.indexOf(weekday[1].toLowerCase()) + 1, future });
    else if (earlier) earlierInMonth.push({ ...cueOf(t), month: earlier.month });
    else if (day && digits && /\d{4}/.test(t.text) && givesYear(t))
      days.push({ ...cueOf(t), day: toDay(Number(day[1]), Number(day[2]), Number(day[3])), future });
    else if (digits && /^(?:\d{4}|XXXX)-(\d\d)-(\d\d)/.test(t.value) && /\p{L}{3}/u.test(t.text)) {
      monthDays.push({
        ...cueOf(t),
        month: Number(t.value.slice(5, 7)),
        day: Number(t.value.slice(8, 10)),
        future,
      });
    } else if (t.trail.anchor.kind === "none" && /^\d{4}(?:-\d\d)?$/.test(t.value) && !future) {
      periods.push({
        ...cueOf(t),
        first: toDay(Number(t.value.slice(0, 4)), Number(t.value.slice(5, 7) || "1"), 1),
      });
    }
  }
  return { days, monthDays, weekdays, earlierInMonth, periods };
};
