import { NUMERIC_WORDS } from "../common";
import { type Entry, type Unit, type Vocabulary, vocabulary } from "../engine/entry";

type Fields = Omit<Entry, "id" | "word">;
type Row = readonly [word: string, fields: Fields];

const rows = (words: string, fields: (index: number) => Fields): readonly Row[] =>
  words.split(" ").map((word, i) => [word, fields(i)]);
const tagged = (tag: string, words: string): readonly Row[] => rows(words, () => ({ tags: [tag] }));

const MONTHS: readonly Row[] = [
  ...rows("january february march april may june july august september october november december", (i) => ({
    month: i + 1,
  })),
  ...rows("jan feb mar apr", (i) => ({ month: i + 1, abbreviated: true })),
  ...rows("jun jul aug sep oct nov dec", (i) => ({ month: i + 6, abbreviated: true })),
  ["sept", { month: 9, abbreviated: true }],
];

const WEEKDAYS: readonly Row[] = [
  ...rows("monday tuesday wednesday thursday friday saturday sunday", (i) => ({ weekday: i + 1 })),
  ...rows("mondays tuesdays wednesdays thursdays fridays saturdays sundays", (i) => ({
    weekday: i + 1,
    plural: true,
  })),
  ...rows("mon tue wed thu fri sat sun", (i) => ({ weekday: i + 1, abbreviated: true })),
  ["tues", { weekday: 2, abbreviated: true }],
  ["thur", { weekday: 4, abbreviated: true }],
  ["thurs", { weekday: 4, abbreviated: true }],
];

const unit = (unit: Unit, singular: string, plural: string, times?: number): readonly Row[] => [
  ...rows(singular, () => ({ unit, ...(times ? { times } : {}) })),
  ...rows(plural, () => ({ unit, plural: true, ...(times ? { times } : {}) })),
];

const UNITS: readonly Row[] = [
  ...unit("second", "second sec", "seconds secs"),
  ...unit("minute", "minute min", "minutes mins"),
  ...unit("hour", "hour hr", "hours hrs"),
  ...unit("day", "day", "days"),
  ...unit("week", "week wk", "weeks wks"),
  ...unit("week", "fortnight", "fortnights", 2),
  ...unit("weekend", "weekend", "weekends"),
  ...unit("month", "month mth", "months mths"),
  ...unit("quarter", "quarter", "quarters"),
  ...unit("half", "half", "halves"),
  ...unit("year", "year yr", "years yrs"),
  ...unit("decade", "decade", "decades"),
  ...unit("century", "century", "centuries"),
  ...unit("millennium", "millennium", "millennia millenniums"),
];

const SEASONS: readonly Row[] = [
  ...rows("spring summer autumn winter", (i) => ({ season: i })),
  ["fall", { season: 2 }],
  ...rows("springs summers autumns winters", (i) => ({ season: i, plural: true })),
];

const PARTS: readonly Row[] = [
  ["morning", { part: "MO" }],
  ["noon", { part: "MI", tags: ["noon"] }],
  ["midday", { part: "MI", tags: ["noon"] }],
  ["afternoon", { part: "AF" }],
  ["evening", { part: "EV" }],
  ["night", { part: "NI" }],
  ["nite", { part: "NI" }],
  ["midnight", { part: "NI", tags: ["midnight"] }],
  ["mornings", { part: "MO", plural: true }],
  ["afternoons", { part: "AF", plural: true }],
  ["evenings", { part: "EV", plural: true }],
  ["nights", { part: "NI", plural: true }],
  ["tonight", { part: "NI" }],
  ["overnight", { part: "NI" }],
  ["dawn", { part: "MO", tags: ["dawn"] }],
  ["dusk", { part: "EV", tags: ["dawn"] }],
  ["daytime", { part: "DT", tags: ["dawn"] }],
];

const NUMBERS: readonly Row[] = [
  ...rows(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    (i) => ({ number: i }),
  ),
  ...rows("twenty thirty forty fifty sixty seventy eighty ninety", (i) => ({ number: 20 + 10 * i })),
  ["hundred", { number: 100, tags: ["scale"] }],
  ["thousand", { number: 1000, tags: ["scale"] }],
  ["million", { number: 1_000_000, tags: ["scale"] }],
  ["dozen", { number: 12, tags: ["scale"] }],
  ...rows(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
    (i) => ({ ordinal: i + 1 }),
  ),
  ["thirtieth", { ordinal: 30 }],
  ...rows("twenties thirties forties fifties sixties seventies eighties nineties", (i) => ({
    number: 20 + 10 * i,
    tags: ["decade"],
  })),
  ...tagged("vague", "several few couple many some numerous"),
];

const STEPS: readonly Row[] = [
  ...rows("last past previous preceding prior", () => ({ step: -1 })),
  ...rows("this current", () => ({ step: 0 })),
  ...rows("next coming following upcoming subsequent", () => ({ step: 1 })),
];

const ZONES = tagged(
  "zone",
  "gmt utc est edt cst cdt mst mdt pst pdt cet cest bst eet eest msk ist jst et pt ct hkt sgt kst hst akst akdt aest aedt acst awst nzst nzdt pkt wib trt sast wat nst adt ast",
);

/** Words that readers, cues and refusals look for; those that patterns name are added from the patterns. */
const FUNCTION_WORDS: readonly Row[] = tagged(
  "function",
  [
    "a an the of in on at to and or by for from until till since through throughout during between after",
    "before about around over under up as if than that these which who when while it its his her their",
    "our my your he she they we i you ago back earlier later early late mid end beginning start middle",
    "close half both each every per all whole entire same other another now then currently current",
    "present presently today yesterday tomorrow recently recent lately previously former future soon",
    "shortly once nowadays moment time times period more less least most nearly almost approximately",
    "roughly circa some just only well further additional extra full long year-end old s st nd rd th am",
    "pm a.m p.m a.m. p.m. o clock bc bce ad ce b c m p fiscal calendar financial school tax model fy new",
    "eve christmas xmas easter thanksgiving halloween day days independence memorial labor labour",
    "columbus veterans presidents valentine patrick king martin luther jr good ash palm boxing saints",
    "mother mothers father fathers april fool fools years may bastille canada anzac armistice guy fawkes",
    "earth ascension whit daily weekly monthly annual annually yearly quarterly hourly nightly biweekly",
    "fortnightly everyday ended ending ends comparable corresponding like latest near short term distant",
    "foreseeable nights hours gmt eastern standard daylight pacific central mountain tmr tmrw tmw tomo tdy ytd",
    "nxt lst tonite 2moro yest weekday weekdays dozens hundreds thousands tens dates date point next so",
    "far longer & @ # |",
  ].join(" "),
);

/** Verbs and auxiliaries whose form tells past from future. Regular -ed and -s forms are told by their ending. */
const VERBS: readonly Row[] = [
  ...rows("will 'll shall would wo", () => ({ tense: "future" as const })),
  ...rows(
    "expected scheduled due slated planned plans plan planning set expects expect poised hopes hoping hoped intends intend upcoming aims aim tentatively supposed likely begins starts resumes meets arrives returns opens departs faces travels goes",
    () => ({ tags: ["ahead"] }),
  ),
  ...rows(
    "was were had did said told went came took made got began became gave found left kept held brought met ran sent rose fell fled led lost won stood spoke wrote broke drove grew drew flew knew saw shot struck sold bought built felt heard meant paid put read sat thought chose fought froze hid hit cut shut spent swore taught threw wore withdrew",
    () => ({ tense: "past" as const }),
  ),
  ...rows("is are has have does do am 's 're 've", () => ({ tense: "present" as const })),
  ...tagged(
    "deferred",
    "postponed extended delayed rescheduled deferred adjourned moved gave postponing extending delaying deferring adjourning remanded suspended penciled pencilled forecast",
  ),
  ...rows("can could should must might may be been being going go", () => ({ tags: ["auxiliary"] })),
  ...rows("deadline expire expires expiring deadline mature matures maturing", () => ({ tags: ["ahead"] })),
];

const PLURAL_NOUNS = tagged(
  "counted",
  "troops people soldiers men women children civilians students workers jobs employees shares dollars euros pounds yen miles kilometers kilometres km meters metres feet acres tons tonnes barrels homes houses votes points members refugees residents families fighters prisoners casualties units copies pages words percent calories megawatts mw kg pounds lbs employees passengers victims protesters demonstrators volunteers police officers personnel cars vehicles tanks aircraft planes ships hectares cases patients deaths users customers subscribers rounds square seats beds metric francs marks lire rubles rupees pesos rpm mph kph cc hz watts volts degrees",
);

/** English words that time expressions are made of, and those that tell which way they point. */
export const englishWords = (literals: readonly string[]): Vocabulary =>
  vocabulary([
    ...literals.map((word): Row => [word, {}]),
    ...NUMERIC_WORDS,
    ...MONTHS,
    ...WEEKDAYS,
    ...UNITS,
    ...SEASONS,
    ...PARTS,
    ...NUMBERS,
    ...STEPS,
    ...ZONES,
    ...FUNCTION_WORDS,
    ...VERBS,
    ...PLURAL_NOUNS,
  ]);

export const hasTag = (entry: Entry | undefined, tag: string): boolean => entry?.tags?.includes(tag) === true;
