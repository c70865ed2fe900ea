import type { Meaning } from "../engine/meaning";
import type { Match, Rule } from "../engine/rule";
import { isCapital, NEWLINE, textAt, WORD } from "../engine/tokens";

const ref = (value: "PRESENT_REF" | "PAST_REF" | "FUTURE_REF"): Meaning => ({ kind: "reference", value });

/** A lower-case word follows that is no part of the vocabulary: the noun the word describes. */
const describes = ({ tokens, to }: Match): boolean =>
  to < tokens.count &&
  tokens.kind[to] === WORD &&
  tokens.id[to] === 0 &&
  !isCapital(tokens, to) &&
  tokens.gap[to]! < NEWLINE;

/** References that have no place on the calendar. */
export const VAGUE_RULES: readonly Rule[] = [
  {
    name: "present",
    words: "the time of writing: no date of its own",
    pattern: [
      "right? now",
      "currently",
      "current",
      "presently",
      "nowadays",
      "these days",
      "at present",
      "at the moment",
      "the present",
      "the moment",
      "the present time|day",
      "this moment",
    ],
    make: (m) => {
      const first = m.tokens.text.slice(m.tokens.start[m.from]!, m.tokens.end[m.to - 1]!).toLowerCase();
      if (first === "the moment" && m.before() !== "at" && m.before() !== "for") return null;
      if (first === "current" && /^(events|affairs|account)$/.test(m.textAfter().toLowerCase())) return null;
      return ref("PRESENT_REF");
    },
    examples: [
      {
        text: "The zone is currently closed.",
        dct: "2021-03-01",
        finds: "currently",
        value: "PRESENT_REF",
        edtf: null,
      },
    ],
    refuses: ["A momentary lapse."],
  },
  {
    name: "past",
    words: "some time before: no date of its own",
    pattern: ["recently", "more|most recently", "lately", "the recent? past", "the distant past"],
    make: (m) => {
      const text = m.tokens.text.slice(m.tokens.start[m.from]!, m.tokens.end[m.to - 1]!).toLowerCase();
      if (
        text.endsWith("past") &&
        !/^(|[.,;:()"])$/.test(m.textAfter()) &&
        !/^(and|or|but|as|when|that|has|have|had|is|was|were|are|to|in|he|she|it|they|we|with|for)$/.test(
          m.textAfter().toLowerCase(),
        )
      )
        return null;
      return ref("PAST_REF");
    },
    examples: [
      { text: "He recently took a new post.", dct: "2021-03-01", finds: "recently", value: "PAST_REF" },
    ],
    refuses: ["They walked past the house."],
  },
  {
    name: "future",
    words: "some time ahead: no date of its own",
    pattern: ["the k=near|foreseeable|distant? future", "future", "the near term", "the short term"],
    make: (m) => {
      if (m.to - m.from === 1 && /^(its|their|his|her|our|your|my|s)$/.test(m.before())) return null;
      // "The future president": it describes.
      if (/^future$/i.test(textAt(m.tokens, m.to - 1)) && m.to - m.from <= 2 && !m.has("k") && describes(m))
        return null;
      return ref("FUTURE_REF");
    },
    examples: [
      {
        text: "It may change in the near future.",
        dct: "2021-03-01",
        finds: "the near future",
        value: "FUTURE_REF",
      },
    ],
    refuses: [
      "Their future looks bright.",
      "A futuristic house.",
      "It may cut future profits.",
      "He met the future monarch.",
    ],
  },
  {
    name: "to-date",
    words: "up to the time of writing: no date of its own",
    pattern: ["to d=date"],
    make: (m) => {
      if (!/^(|[.,;:)]|have|has|had|is|was|the|there|no|none|only|in|by|and|but|with)$/i.test(m.textAfter()))
        return null;
      const d = m.capture("d")!;
      return { kind: "several", parts: [{ from: d.from, to: d.to, meaning: ref("PRESENT_REF") }] };
    },
    examples: [
      { text: "It is the largest drill to date.", dct: "2021-03-01", finds: "date", value: "PRESENT_REF" },
    ],
    refuses: ["They want to date others.", "It is up to date software."],
  },
  {
    name: "this-time",
    words: "the time the story has come to: no date of its own",
    narrative: true,
    pattern: ["at|by|around|about|during|from|until w=this time"],
    make: (m) => {
      const w = m.capture("w")!;
      return { kind: "several", parts: [{ from: w.from, to: m.to, meaning: ref("PRESENT_REF") }] };
    },
    examples: [
      { text: "In 1854, by this time, he had left.", dct: null, finds: "this time", value: "PRESENT_REF" },
    ],
    refuses: ["He lost again, this time to Rome."],
  },
  {
    name: "recent-or-future",
    words: "‘recent’ or ‘future’ before what it describes: no date of its own",
    narrative: true,
    pattern: ["w=recent|future"],
    make: (m) =>
      m.before() === "'" || m.before() === "s"
        ? null
        : ref(m.text("w").toLowerCase() === "recent" ? "PAST_REF" : "FUTURE_REF"),
    examples: [
      { text: "He read the recent letters in 1854.", dct: null, finds: "recent", value: "PAST_REF" },
      { text: "He met his future wife in 1854.", dct: null, finds: "future", value: "FUTURE_REF" },
    ],
    refuses: ["Recency and futurism.", "The king's future was dark."],
  },
  {
    name: "former",
    words: "what was so before the time of the story: no date of its own",
    narrative: true,
    pattern: ["former"],
    make: (m) => (m.before() === "the" && !/^[a-z]/.test(m.textAfter()) ? null : ref("PAST_REF")),
    examples: [{ text: "He met the former king in 1854.", dct: null, finds: "former", value: "PAST_REF" }],
    refuses: ["The former, not the latter."],
  },
];
