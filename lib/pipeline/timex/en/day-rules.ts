import { fullYear } from "../common";
import type { Rule } from "../engine/rule";
import { dayMeaning, monthOf, weekdayOf } from "./rule-parts";

/** Calendar days as news prints them, with or without the year. */
export const DAY_RULES: readonly Rule[] = [
  {
    name: "nine-eleven",
    words: "‘9/11’ or ‘Sept. 11’ where it stands for the attacks of 2001",
    pattern: ["n=$d1or2 ~slash k=~$d1or2", "m=$month .? k=$d1or2"],
    make: (m) => {
      if (m.has("m")) {
        const attacks = /^attacks$/i.test(m.textAfter()) || /^attacks$/i.test(m.textAfter(2));
        return m.before() === "the" && attacks && monthOf(m) === 9 && m.number("k") === 11
          ? dayMeaning(2001, 9, 11)
          : null;
      }
      if (m.number("n") !== 9 || m.number("k") !== 11) return null;
      const led = /^(the|post|pre|since|after|before)$/i;
      const named =
        led.test(m.textBefore()) ||
        (m.textBefore() === "-" && led.test(m.textBefore(2))) ||
        /^(attack|attacks|commission|hijackers|terrorists|anniversary)$/i.test(m.textAfter());
      const more = /^[/.]$/.test(m.textAfter()) && /^[0-9]/.test(m.textAfter(2));
      return named && !more ? dayMeaning(2001, 9, 11) : null;
    },
    examples: [
      {
        text: "The 9/11 attacks changed it.",
        dct: "2013-03-22",
        finds: "9/11",
        value: "2001-09-11",
        edtf: "2001-09-11",
      },
      {
        text: "The Sept. 11 terror attacks came up.",
        dct: "2013-03-22",
        finds: "Sept. 11",
        value: "2001-09-11",
      },
      { text: "Post-9/11 rules hold.", dct: "2013-03-22", finds: "9/11", value: "2001-09-11" },
    ],
    refuses: [
      "The Sept. 12 attacks failed.",
      "He shot 9/11 from the field.",
      "After 9/11/2012 it closed.",
      "About 9/12 of it.",
    ],
  },
  {
    name: "d-day",
    words: "‘D-Day’: the landings in Normandy",
    pattern: ["d=d - y=day"],
    make: (m) => (m.text("d") === "D" && m.text("y") === "Day" ? dayMeaning(1944, 6, 6) : null),
    examples: [{ text: "He fell on D-Day.", dct: "2014-06-05", finds: "D-Day", value: "1944-06-06" }],
    refuses: ["A mid-day meal.", "The d-day of a tiny firm."],
  },
  {
    name: "month-day-year",
    words: "month, day and year, with or without the weekday",
    pattern: [
      "( w=$weekday .? ,? )? m=$month .? the? d=<dom> ,? y=<year>",
      "w=$weekday .? ,? the d=<dom> of m=$month .? ,? y=<year>",
    ],
    make: (m) => dayMeaning(m.number("y"), monthOf(m), m.number("d"), weekdayOf(m)),
    examples: [
      {
        text: "It opened on March 3, 2021 in Oslo.",
        dct: null,
        finds: "March 3, 2021",
        value: "2021-03-03",
        edtf: "2021-03-03",
      },
      { text: "March 3, 2021 Police closed it.", dct: null, finds: "March 3, 2021", value: "2021-03-03" },
      {
        text: "It opened Wednesday, Sept. 8th, 2021.",
        dct: null,
        finds: "Wednesday, Sept. 8th, 2021",
        value: "2021-09-08",
      },
      {
        text: "It closed on February 31, 2021.",
        dct: null,
        finds: "February 31, 2021",
        value: "2021-02-31",
        edtf: null,
      },
    ],
    refuses: ["They may 3, 2021 times over.", "The march 12 2020 miles long."],
  },
  {
    name: "day-month-year",
    words: "day, month and year, with or without the weekday",
    pattern: [
      "( w=$weekday .? ,? )? the? d=<dom> of? m=$month .? ,? y=<year>",
      "d=$day ~- m=$month ~- y=$year4",
      "d=$day ~- m=$month ~- y=$dd",
    ],
    make: (m) =>
      dayMeaning(
        m.digits("y") === 2 ? fullYear(m.number("y"), 2) : m.number("y"),
        monthOf(m),
        m.number("d"),
        weekdayOf(m),
      ),
    examples: [
      {
        text: "Posted 27February 2021 by staff.",
        dct: null,
        finds: "27February 2021",
        value: "2021-02-27",
        edtf: "2021-02-27",
      },
      {
        text: "They met on Friday 5 March 2021.",
        dct: null,
        finds: "Friday 5 March 2021",
        value: "2021-03-05",
      },
      {
        text: "On the 4th of May, 1998, it rained.",
        dct: null,
        finds: "the 4th of May, 1998",
        value: "1998-05-04",
      },
      { text: "Log of 05-Mar-99 attached.", dct: null, finds: "05-Mar-99", value: "1999-03-05" },
    ],
    refuses: ["Some 12 may 2021 times complain."],
  },
  {
    name: "month-day",
    words: "a month and a day without a year: the one nearest to the anchor",
    pattern: "( w=$weekday .? ,? )? m=$month .? the? d=<dom>",
    make: (m) => dayMeaning(null, monthOf(m), m.number("d"), weekdayOf(m)),
    examples: [
      {
        text: "OSLO, November 7. The ministry answered.",
        dct: "2021-11-07",
        finds: "November 7",
        value: "2021-11-07",
        edtf: "2021-11-07",
      },
      { text: "The vote is on Jan. 14, he said.", dct: "2020-12-30", finds: "Jan. 14", value: "2021-01-14" },
      {
        text: "They left on November 7 for the coast.",
        dct: null,
        finds: "November 7",
        value: "XXXX-11-07",
        edtf: null,
      },
      {
        text: "Nothing happens on February 31 this time.",
        dct: "2021-01-05",
        finds: "February 31",
        value: "XXXX-02-31",
        edtf: null,
      },
    ],
    refuses: ["You may 3 times refuse.", "A march 20 miles long."],
  },
  {
    name: "day-month",
    words: "a day and a month without a year: the one nearest to the anchor",
    pattern: "( w=$weekday .? ,? )? the? d=<dom> of? m=$month",
    make: (m) => dayMeaning(null, monthOf(m), m.number("d"), weekdayOf(m)),
    examples: [
      { text: "The strike began on 4 May in Lyon.", dct: "2021-05-20", finds: "4 May", value: "2021-05-04" },
      {
        text: "It ends on the 3rd of June.",
        dct: "2021-05-20",
        finds: "the 3rd of June",
        value: "2021-06-03",
      },
    ],
    refuses: ["All 12 may leave.", "The 20 march on."],
  },
];
