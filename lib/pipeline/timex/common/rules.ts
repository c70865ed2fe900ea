import { isoWeekStart, isRealDay, toDay } from "@/lib/domain/calendar";
import { edtfOfDay } from "@/lib/domain/edtf";
import { granule, granuleOf } from "../engine/granule";
import type { Clock, Meaning } from "../engine/meaning";
import type { Match, Rule } from "../engine/rule";
import { GLUED } from "../engine/tokens";
import { fullYear } from "./classes";

/** True when something is stuck to the match that makes it part of a longer code or number. */
function partOfCode(m: Match): boolean {
  const { tokens } = m;
  const stuck = (i: number): boolean => i < tokens.count && tokens.gap[i] === GLUED;
  const joiner = (text: string): boolean => text === "-" || text === "/" || text === "." || text === ":";
  const before =
    stuck(m.from) &&
    (joiner(m.textBefore())
      ? stuck(m.from - 1) && /[0-9]$/.test(m.textBefore(2))
      : /[\p{L}\p{N}_]$/u.test(m.textBefore()));
  const after =
    stuck(m.to) &&
    (joiner(m.textAfter())
      ? stuck(m.to + 1) && /^[0-9]/.test(m.textAfter(2))
      : /^[\p{L}\p{N}_]/u.test(m.textAfter()));
  return before || after;
}

const dayOf = (year: number, month: number, day: number): Meaning => ({ kind: "day", year, month, day });

const clockOf = (m: Match): Clock | null => {
  const hour = m.number("h");
  const minute = m.number("i");
  if (hour > 24 || minute > 59) return null;
  return { hour, minute, second: m.has("s") ? m.number("s") : null, zone: "" };
};

/** Numbers that may be day and month either way round: both readings stay open in EDTF. */
function ambiguous(first: number, second: number, year: number): Meaning | null {
  const monthFirst = isRealDay(year, first, second);
  const dayFirst = isRealDay(year, second, first);
  if (!monthFirst && !dayFirst)
    // "13/13/2019" is a date that cannot be: kept, and called so.
    return first > 12 && second > 12
      ? dayOf(year, second, first)
      : dayOf(year, second > 12 ? first : second, second > 12 ? second : first);
  if (monthFirst !== dayFirst || first === second)
    return monthFirst ? dayOf(year, first, second) : dayOf(year, second, first);
  const days = [toDay(year, first, second), toDay(year, second, first)].sort((a, b) => a - b).map(edtfOfDay);
  return {
    kind: "literal",
    type: "DATE",
    value: edtfOfDay(toDay(year, first, second)),
    edtf: `[${days.join(",")}]`,
  };
}

/** Numeric dates that any language may print. */
export const NUMERIC_RULES: readonly Rule[] = [
  {
    name: "iso-date",
    words: "year, month and day in figures, largest first",
    pattern: ["y=$yyyy ~- m=~$dd ~- d=~$dd", "y=$year4 ~slash m=~$dd ~slash d=~$dd"],
    make: (m) => (partOfCode(m) ? null : dayOf(m.number("y"), m.number("m"), m.number("d"))),
    examples: [
      {
        text: "Filed 2021-04-30 by the desk.",
        dct: null,
        finds: "2021-04-30",
        value: "2021-04-30",
        edtf: "2021-04-30",
      },
      { text: "Version of 2020/02/29, final.", dct: null, finds: "2020/02/29", value: "2020-02-29" },
      {
        text: "Stamped 2021-13-45 by mistake.",
        dct: null,
        finds: "2021-13-45",
        value: "2021-13-45",
        edtf: null,
      },
    ],
    refuses: ["Order 2021-04-30-77 was shipped.", "Serial AB2021-04-30.", "Call 555-2021-04-3."],
  },
  {
    name: "iso-date-time",
    words: "date and time of day in figures",
    pattern: [
      "y=$yyyy ~- m=~$dd ~- d=~$dd ~t h=~$dd ~: i=~$minute ( ~: s=~$minute )? ~z?",
      "y=$yyyy ~- m=~$dd ~- d=~$dd h=$dd ~: i=~$minute ( ~: s=~$minute )?",
    ],
    make: (m) => {
      const clock = clockOf(m);
      return (
        clock && { kind: "time", part: null, clock, of: dayOf(m.number("y"), m.number("m"), m.number("d")) }
      );
    },
    examples: [
      {
        text: "Logged 2021-04-30T18:05 at base.",
        dct: null,
        finds: "2021-04-30T18:05",
        value: "2021-04-30T18:05",
        edtf: "2021-04-30",
      },
      {
        text: "Logged 2021-04-30 18:05:09 at base.",
        dct: null,
        finds: "2021-04-30 18:05:09",
        value: "2021-04-30T18:05:09",
      },
    ],
    refuses: ["A ratio of 18:05 is not a date."],
  },
  {
    name: "iso-week",
    words: "year and number of the week",
    pattern: "y=$year4 ~- ~w n=~$dd",
    make: (m) => {
      const week = m.number("n");
      if (partOfCode(m) || week < 1 || week > 53) return null;
      const start = isoWeekStart(m.number("y"), week);
      return start < isoWeekStart(m.number("y") + 1, 1)
        ? { kind: "granule", granule: granuleOf("week", start) }
        : null;
    },
    examples: [
      {
        text: "Planned for 2020-W53 at the latest.",
        dct: null,
        finds: "2020-W53",
        value: "2020-W53",
        edtf: "2020-12-28/2021-01-03",
      },
    ],
    refuses: ["Part 2021-W53 does not exist.", "Bulb 2021-W99."],
  },
  {
    name: "iso-month",
    words: "year and month in figures",
    pattern: "y=$year4 ~- m=~$dd",
    make: (m) => {
      const [year, month] = [m.number("y"), m.number("m")];
      const range = month > 12 || (month > year % 100 && month - (year % 100) === 1);
      return partOfCode(m) || month < 1 || range
        ? null
        : { kind: "granule", granule: granule("month", year * 12 + month - 1) };
    },
    examples: [
      {
        text: "The report for 2021-03 is out.",
        dct: null,
        finds: "2021-03",
        value: "2021-03",
        edtf: "2021-03",
      },
    ],
    refuses: ["Flight 2021-03-1A.", "Season 2021-45 of the league."],
  },
  {
    name: "slashed-date",
    words: "day, month and year in figures; where day and month could change places, both stay open",
    pattern: ["a=$d1or2 ~slash b=~$d1or2 ~slash y=~$yyyy", "a=$d1or2 ~slash b=~$d1or2 ~slash y=~$dd"],
    make: (m) => {
      const [a, b] = [m.number("a"), m.number("b")];
      if (partOfCode(m) || a < 1 || b < 1 || a > 31 || b > 31) return null;
      if (a > 12 && b > 12 && m.digits("y") !== 4) return null;
      return ambiguous(a, b, fullYear(m.number("y"), m.digits("y")));
    },
    examples: [
      {
        text: "Signed on 12/25/2021 in Oslo.",
        dct: null,
        finds: "12/25/2021",
        value: "2021-12-25",
        edtf: "2021-12-25",
      },
      { text: "Signed on 13/13/2021.", dct: null, finds: "13/13/2021", value: "2021-13-13", edtf: null },
      { text: "Signed on 25/12/2021 in Oslo.", dct: null, finds: "25/12/2021", value: "2021-12-25" },
      {
        text: "Signed on 03/04/2021 in Oslo.",
        dct: null,
        finds: "03/04/2021",
        value: "2021-03-04",
        edtf: "[2021-03-04,2021-04-03]",
      },
    ],
    refuses: ["The ratio 3/4/5 holds.", "Path 12/25/2021/4 was empty.", "Odds of 99/88/2021."],
  },
  {
    name: "dotted-date",
    words: "day, month and year in figures with full stops",
    pattern: ["d=$d1or2 ~. m=~$d1or2 ~. y=~$year4", "d=$d1or2 ~- m=~$d1or2 ~- y=~$year4"],
    make: (m) => {
      const [d, month] = [m.number("d"), m.number("m")];
      if (partOfCode(m) || d < 1 || month < 1 || d > 31 || month > 31 || (d > 12 && month > 12)) return null;
      return month > 12 ? dayOf(m.number("y"), d, month) : dayOf(m.number("y"), month, d);
    },
    examples: [
      {
        text: "Stand: 27.02.2021, Berlin.",
        dct: null,
        finds: "27.02.2021",
        value: "2021-02-27",
        edtf: "2021-02-27",
      },
    ],
    refuses: ["Release 27.02.2021.4 is broken.", "Host 127.27.02.2021 is down."],
  },
];
