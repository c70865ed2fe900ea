/** Names of the countries in data/outlets.json by their ISO 3166 codes; the machine's own names differ by version. */
const COUNTRIES: Readonly<Record<string, string>> = {
  AE: "United Arab Emirates",
  AR: "Argentina",
  AU: "Australia",
  BR: "Brazil",
  CA: "Canada",
  CN: "China",
  DE: "Germany",
  EG: "Egypt",
  ES: "Spain",
  FR: "France",
  GB: "United Kingdom",
  HK: "Hong Kong",
  ID: "Indonesia",
  IE: "Ireland",
  IL: "Israel",
  IN: "India",
  IQ: "Iraq",
  IR: "Iran",
  IT: "Italy",
  JO: "Jordan",
  JP: "Japan",
  KE: "Kenya",
  KR: "South Korea",
  LB: "Lebanon",
  LV: "Latvia",
  MX: "Mexico",
  NG: "Nigeria",
  NZ: "New Zealand",
  PH: "Philippines",
  PK: "Pakistan",
  PS: "Palestine",
  QA: "Qatar",
  RU: "Russia",
  SA: "Saudi Arabia",
  SG: "Singapore",
  SY: "Syria",
  TH: "Thailand",
  TR: "Turkey",
  UA: "Ukraine",
  US: "United States",
  ZA: "South Africa",
};

const LANGUAGES: Readonly<Record<string, string>> = {
  ar: "Arabic",
  de: "German",
  en: "English",
  es: "Spanish",
  fa: "Persian",
  fr: "French",
  he: "Hebrew",
  it: "Italian",
  pt: "Portuguese",
  ru: "Russian",
  tr: "Turkish",
  uk: "Ukrainian",
  zh: "Chinese",
};

/** A country's name for its code; what is no known code stays as it was given. */
export const countryName = (code: string): string => COUNTRIES[code.toUpperCase()] ?? code;

/** A language's name for its code, the region aside. */
export const languageName = (code: string): string =>
  LANGUAGES[code.toLowerCase().split("-")[0] ?? ""] ?? code;
