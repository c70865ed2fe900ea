/** Very frequent short words of languages in Latin script. */
const STOPWORDS: Readonly<Record<string, string>> = {
  en: "the of and to in that is was for on with as by at from it he his are were be has have said an not they this which who will",
  de: "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei",
  fr: "le la les des et en du une que est pour qui dans par sur au pas plus avec ce il sont aux cette ses son mais ont été",
  es: "el la los las de que y en un una por con para se del al es lo como más su sus pero fue este ha entre sobre desde",
  it: "il di che la e un una per non sono del della con dei le nel alla più gli al è ha si da come anche dal delle nella",
  pt: "o os de que e do da em um uma para com não por mais as dos no na se ao como foi pelo pela são à mas das",
  nl: "de het een van en in is dat op te zijn voor met die niet aan er om ook als bij maar naar door wordt heeft uit zou over",
  sv: "och att det som en på är av för med till den har inte om ett de var men sig så från vi kan nu ska",
  pl: "w i na z do się nie że o jest to przez po od za jak dla przy oraz był ale tym tego który jego może",
  tr: "ve bir bu da de için ile olarak olan çok daha sonra gibi ancak kadar en ise değil her göre ne o",
  id: "yang dan di itu dengan untuk dari dalam tidak akan pada ini juga oleh telah ke adalah karena ada sebagai saat mereka",
};

const SETS = Object.entries(STOPWORDS).map(([tag, words]) => [tag, new Set(words.split(" "))] as const);

/** Scripts that tell the language, or nearly so. Order matters: kana before Han. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["zh", /\p{Script=Han}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["el", /\p{Script=Greek}/gu],
  ["th", /\p{Script=Thai}/gu],
  ["hi", /\p{Script=Devanagari}/gu],
  ["ar", /\p{Script=Arabic}/gu],
  ["ru", /\p{Script=Cyrillic}/gu],
];

const SAMPLE = 4000;

const refine = (tag: string, sample: string): string => {
  if (tag === "ar" && /[پچژگ]/.test(sample)) return "fa";
  if (tag === "ru" && /[іїєґ]/i.test(sample)) return "uk";
  return tag;
};

/** BCP 47 language of a text by its script or its most frequent words; `und` where too little speaks for any. */
export const languageOf = (text: string): string => {
  const sample = text.slice(0, SAMPLE);
  const ascii = sample.match(/[a-z]/gi)?.length ?? 0;
  if (ascii < sample.length / 2) {
    const letters = sample.match(/\p{L}/gu)?.length ?? 0;
    if (letters === 0) return "und";
    for (const [tag, pattern] of SCRIPTS) {
      const hits = sample.match(pattern)?.length ?? 0;
      if (hits / letters > (tag === "ja" ? 0.1 : 0.4)) return refine(tag, sample);
    }
  }
  const words = sample.toLowerCase().split(/[^\p{L}]+/u);
  let best = "und";
  let most = Math.max(2, words.length * 0.06);
  for (const [tag, set] of SETS) {
    const count = words.reduce((sum, word) => sum + (set.has(word) ? 1 : 0), 0);
    if (count <= most) continue;
    best = tag;
    most = count;
    // A quarter of all words: no other language comes close.
    if (count > words.length / 4) break;
  }
  return best;
};
