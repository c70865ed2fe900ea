import type { Meaning } from "../engine/meaning";
import type { Match, Rule } from "../engine/rule";
import { entryAt, GLUED, isCapital, type Tokens, textAt, WORD, wordAt } from "../engine/tokens";
import { hasTag } from "./vocabulary";

/** Words that are also months or weekdays only when capitalised. */
const NEEDS_CAPITAL = new Set([
  "may",
  "march",
  "mar",
  "sun",
  "sat",
  "wed",
  "mon",
  "jan",
  "dec",
  "august",
  "apr",
  "jun",
  "jul",
  "sep",
]);

/** Short forms that are words or names as well: they count only with a full stop, a number or another date beside them. */
const NEEDS_COMPANY = new Set(["mar", "sun", "sat", "wed", "mon", "jan", "dec", "jun", "apr"]);

const MODALS_AFTER = new Set(["be", "been", "have", "not", "also", "well", "even", "take", "go", "get"]);

/** A letter, digit or underscore stuck to a match makes it part of a longer word or code. */
function stuck(m: Match): boolean {
  const { tokens } = m;
  const left =
    tokens.gap[m.from] === GLUED && m.from > 0 ? tokens.text.charCodeAt(tokens.start[m.from]! - 1) : 32;
  const right =
    m.to < tokens.count && tokens.gap[m.to] === GLUED ? tokens.text.charCodeAt(tokens.start[m.to]!) : 32;
  // "#Friday" is a name for a pile of posts.
  if (left === 35) return true;
  return (
    wordLike(left) || (wordLike(right) && tokens.kind[m.to - 1] !== WORD) || (right >= 48 && right <= 57)
  );
}

/** Quotation marks, dashes, dots and blanks outside ASCII: they end a word like their plain forms. */
const isMark = (c: number): boolean => (c >= 0x2000 && c <= 0x206f) || (c >= 0x3000 && c <= 0x303f);

const wordLike = (c: number): boolean =>
  (c >= 48 && c <= 57) ||
  (c >= 65 && c <= 90) ||
  (c >= 97 && c <= 122) ||
  c === 95 ||
  (c >= 0xc0 && !isMark(c));

/** "See you this sun!": nothing follows that it could describe. */
const isSteppedDay = ({ tokens }: Match, i: number): boolean =>
  entryAt(tokens, i)?.weekday !== undefined &&
  /^(this|next|last|every|nxt|lst)$/.test(wordAt(tokens, i - 1)) &&
  (i + 1 >= tokens.count || (tokens.kind[i + 1] !== WORD && textAt(tokens, i + 1) !== "-"));

/** "May" the verb, "March" the verb, "Mr. May", "Sat" the verb. */
function notAMonth(m: Match): boolean {
  const { tokens } = m;
  for (let i = m.from; i < m.to; i++) {
    const entry = entryAt(tokens, i);
    if (!entry || (entry.month === undefined && entry.weekday === undefined)) continue;
    if (NEEDS_CAPITAL.has(entry.word) && !isCapital(tokens, i) && !isSteppedDay(m, i)) return true;
  }
  if (m.to - m.from === 2 && wordAt(tokens, m.from) === "that" && NEEDS_COMPANY.has(wordAt(tokens, m.to - 1)))
    return true;
  if (m.to - m.from !== 1) return false;
  const word = wordAt(tokens, m.from);
  if (NEEDS_COMPANY.has(word) && wordAt(tokens, m.to) !== ".")
    return !(
      /^(this|last|next|on|every|each)$/.test(m.before()) ||
      (entryAt(tokens, m.from)?.month !== undefined &&
        /^(in|since|until|by|from|late|early|mid)$/.test(m.before()))
    );
  if (word !== "may" && word !== "march" && word !== "august" && word !== "april" && word !== "june")
    return false;
  return isNameOrVerb(tokens, m.from, word);
}

const TITLES = new Set(["mr", "mrs", "ms", "miss", "dr", "theresa", "president", "sir", "lady"]);

function isNameOrVerb(tokens: Tokens, i: number, word: string): boolean {
  const before =
    textAt(tokens, i - 1) === "." ? textAt(tokens, i - 2).toLowerCase() : textAt(tokens, i - 1).toLowerCase();
  if (TITLES.has(before)) return true;
  const next = wordAt(tokens, i + 1);
  if (
    word === "may" &&
    (MODALS_AFTER.has(next) ||
      (tokens.gap[i] !== undefined && startsSentence(tokens, i) && isLowerWord(tokens, i + 1) && next === ""))
  )
    return true;
  if (word === "may" && isPerson(tokens, i)) return true;
  if (
    word === "march" &&
    (before === "long" || ((next === "for" || next === "against") && isCapital(tokens, i + 2)))
  )
    return true;
  if (word === "march" && before === "the" && !isLowerWord(tokens, i + 1)) return true;
  if (word === "march" && (next === "on" || next === "to" || next === "of"))
    return !/^(in|since|last|next|by|until|this|from|early|late)$/.test(before);
  return false;
}

const LEADS_MONTH =
  /^(in|since|last|next|by|until|till|this|from|early|late|mid|of|for|during|and|or|to|through|between|each|every|before|after|-|,|\()$/;

/** "May said so", "If May presses ahead", "May God help": no word leads to a month, and a verb or a wish follows. */
function isPerson(tokens: Tokens, i: number): boolean {
  if (LEADS_MONTH.test(wordAt(tokens, i - 1)) || i + 1 >= tokens.count || tokens.gap[i + 1]! >= 3)
    return false;
  if (/^(God|Allah|Heaven)$/.test(textAt(tokens, i + 1))) return true;
  const verb = entryAt(tokens, i + 1)?.tense !== undefined && wordAt(tokens, i + 1) !== "is";
  return (
    verb ||
    (isLowerWord(tokens, i + 1) && wordAt(tokens, i + 1) === "" && /[^s]s$/.test(textAt(tokens, i + 1)))
  );
}

const startsSentence = (tokens: Tokens, i: number): boolean =>
  i === 0 || tokens.gap[i]! >= 3 || /^[.!?|:]$/.test(textAt(tokens, i - 1));
const isLowerWord = (tokens: Tokens, i: number): boolean =>
  i < tokens.count && tokens.kind[i] === WORD && !isCapital(tokens, i);

const MONEY = new Set(["$", "£", "€", "¥", "#", "%", "dlrs"]);
const NUMBER_OF = new Set([
  "no",
  "number",
  "id",
  "page",
  "p",
  "pp",
  "chapter",
  "article",
  "section",
  "flight",
  "route",
  "highway",
  "room",
  "version",
  "v",
  "resolution",
  "resolutions",
  "model",
  "item",
  "figure",
  "table",
  "volume",
  "vol",
  "code",
  "isbn",
  "tel",
  "phone",
  "bus",
  "line",
  "verse",
  "psalm",
  "boeing",
  "airbus",
  "windows",
  "peugeot",
]);

/** A four-figure number that counts, costs, measures or names something. */
function notAYear(m: Match): boolean {
  const { tokens } = m;
  const first = m.from;
  const before = textAt(tokens, first - 1).toLowerCase();
  const after = entryAt(tokens, m.to);
  const afterText = textAt(tokens, m.to);
  if (
    MONEY.has(before) ||
    NUMBER_OF.has(before) ||
    (before === "." && NUMBER_OF.has(textAt(tokens, first - 2).toLowerCase()))
  )
    return true;
  if (before === ":" && NUMBER_OF.has(textAt(tokens, first - 2).toLowerCase())) return true;
  // "In 2009 police arrested" is a year, "some 2009 police" a count.
  const led = /^(in|since|until|during)$/.test(wordAt(tokens, first - 1));
  if ((hasTag(after, "counted") && !led) || hasTag(after, "scale") || afterText === "%") return true;
  if (
    after?.unit !== undefined &&
    after.unit !== "quarter" &&
    after.unit !== "half" &&
    after.word !== "second" &&
    after.plural
  )
    return true;
  const glued = (i: number): boolean => i < tokens.count && tokens.gap[i] === GLUED;
  const digit = (i: number): boolean => /^[0-9]/.test(textAt(tokens, i));
  if (glued(m.to) && /^[./:,]$/.test(afterText) && glued(m.to + 1) && digit(m.to + 1)) return true;
  if (
    glued(first) &&
    /^[./:,-]$/.test(before) &&
    glued(first - 1) &&
    digit(first - 2) &&
    textAt(tokens, first - 2).length !== 4
  )
    return true;
  const range = textAt(tokens, m.to + 1);
  const laterYear = range.length === 4 && Number(range) > tokens.value[m.to - 1]! && Number(range) < 2200;
  if (glued(m.to) && afterText === "-" && range.length === 4 && digit(m.to + 1) && !laterYear) return true;
  if (
    glued(m.to) &&
    afterText === "-" &&
    glued(m.to + 1) &&
    digit(m.to + 1) &&
    ![2, 4].includes(textAt(tokens, m.to + 1).length)
  )
    return true;
  return counting(tokens, m);
}

/** "about 2000 Kurds fled", "1984 rebel fighters": a number before an unknown lower-case plural. */
function counting(tokens: Tokens, m: Match): boolean {
  const before = wordAt(tokens, m.from - 1);
  const value = tokens.value[m.from]!;
  const roundish = value % 100 === 0;
  const vague =
    /^(about|over|than|some|nearly|almost|least|roughly|approximately|only|just|another|up|most)$/.test(
      before,
    );
  const plural = (i: number): boolean =>
    isLowerWord(tokens, i) &&
    wordAt(tokens, i) === "" &&
    /[^s]s$/.test(textAt(tokens, i)) &&
    tokens.gap[i]! < 2;
  if (vague && (roundish || plural(m.to))) return true;
  const prepared =
    /^(in|since|of|by|until|from|to|during|for|between|and|as|years|year|circa|c|around|than|on|with|before|after|late|early|mid|the|to|or|-|,|\(|through)$/.test(
      before,
    );
  if (!prepared && plural(m.to)) return !datesPlural(tokens, m);
  if (value < 1800 && !prepared) return true;
  return roundish && !prepared && isLowerWord(tokens, m.to) && wordAt(tokens, m.to) === "" && value < 1900;
}

const DETERMINER = /^(the|its|his|her|their|our|my|your|s|this|that|these|those)$/;

/** "The deadly 2012 attacks", "their 2018 races": a year of our time after a word that points out, and no count. */
function datesPlural(tokens: Tokens, m: Match): boolean {
  const value = tokens.value[m.from]!;
  if (value < 1950 || value > 2029) return false;
  const adjective = isLowerWord(tokens, m.from - 1) && !textAt(tokens, m.from - 1).endsWith("ed");
  return (
    DETERMINER.test(wordAt(tokens, m.from - 1)) || (adjective && DETERMINER.test(wordAt(tokens, m.from - 2)))
  );
}

/** A date whose year at the end turns out to count what follows: "the first half of 1500 metres". */
function countsSomething({ tokens, from, to }: Match): boolean {
  if (tokens.digits[to - 1] !== 4) return false;
  // "March 3, 2019 Police said": a year after a month counts nothing.
  for (let i = Math.max(from, to - 5); i < to; i++) if (entryAt(tokens, i)?.month !== undefined) return false;
  const after = entryAt(tokens, to);
  return (
    hasTag(after, "counted") || hasTag(after, "scale") || (after?.unit !== undefined && after.plural === true)
  );
}

/** Last words of newspapers and programmes that carry a weekday, "Daily" or "Weekly" in their name. */
const MASTHEAD =
  /^(News|Times|Telegraph|Mail|Post|Herald|Mirror|Express|Star|Observer|Globe|Tribune|Mercury|Journal|Beast|Record|Independent|Standard|Gazette|Chronicle|Examiner|Nation|Monitor|Bulletin|Dispatch|Dawn|Caller|Kos|Maverick|Trust|Sabah|Variety)$/;

/** "The Sunday Times", "Daily Mail", and only where it is written as a name. */
function inName({ tokens, from, to }: Match): boolean {
  if (to - from !== 1 || !isCapital(tokens, from)) return false;
  const entry = entryAt(tokens, from);
  if (entry?.weekday === undefined && entry?.word !== "daily" && entry?.word !== "weekly") return false;
  return MASTHEAD.test(textAt(tokens, to)) && tokens.gap[to]! < 3;
}

const MAKES =
  /^(Acura|Audi|Bentley|BMW|Buick|Cadillac|Chevrolet|Chevy|Chrysler|Dodge|Fiat|Ford|GMC|Harley|Honda|Hyundai|Infiniti|Jaguar|Jeep|Kawasaki|Kia|Lexus|Lincoln|Mazda|Mercedes|Mercury|Mitsubishi|Nissan|Oldsmobile|Plymouth|Pontiac|Porsche|Saab|Saturn|Subaru|Suzuki|Toyota|Volkswagen|Volvo|Yamaha)$/;

/** "his 2009 Honda Civic": the year a car was made names it. */
const inCar = ({ tokens, from, to }: Match): boolean =>
  MAKES.test(textAt(tokens, to)) &&
  isCapital(tokens, to + 1) &&
  !/^(in|since|of|by|until)$/.test(wordAt(tokens, from - 1));

const RISINGS = /^(Arab|Prague)$/;

/** "the Arab Spring": the name of what happened. */
const isEpisode = ({ tokens, from, to }: Match): boolean =>
  entryAt(tokens, to - 1)?.season !== undefined &&
  isCapital(tokens, to - 1) &&
  (RISINGS.test(textAt(tokens, to - 2)) || RISINGS.test(textAt(tokens, from - 1)));

/** What English refuses, whatever rule spoke. */
export function refuseEnglish(m: Match, _meaning: Meaning, rule: Rule): boolean {
  if (stuck(m)) return true;
  if (rule.name === "year") return notAYear(m) || inCar(m);
  return inName(m) || isEpisode(m) || notAMonth(m) || countsSomething(m);
}
