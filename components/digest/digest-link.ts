/** What a link to the digest holds, as it is typed. Empty fields stay out of the link. */
export type DigestFields = {
  readonly dates: string;
  readonly sentences: string;
  readonly from: string;
  readonly to: string;
  readonly outlets: string;
  readonly q: string;
};

export const DATE_COUNTS = [5, 10, 20, 50] as const;
export const DEFAULT_DATES = 10;
export const DEFAULT_SENTENCES = 1;

type Fields = Readonly<Record<string, string | readonly string[] | undefined>>;

const first = (value: Fields[string]): string => (typeof value === "string" ? value : (value?.[0] ?? ""));

/** The fields of a link; of a repeated one the first counts. */
export const digestFields = (fields: Fields): DigestFields => ({
  dates: first(fields.dates),
  sentences: first(fields.sentences),
  from: first(fields.from),
  to: first(fields.to),
  outlets: first(fields.outlets),
  q: first(fields.q),
});

/** A whole number from `least` to `most`, or what stands for one that is not. */
const numberIn = (text: string, least: number, most: number, fallback: number): number => {
  const n = /^\d{1,3}$/.test(text) ? Number(text) : fallback;
  return n >= least && n <= most ? n : fallback;
};

/** How many days and sentences the page shows at most. The server uses the same bounds. */
export const digestCounts = ({ dates, sentences }: DigestFields): { dates: number; sentences: number } => ({
  dates: numberIn(dates, 1, 50, DEFAULT_DATES),
  sentences: numberIn(sentences, 1, 3, DEFAULT_SENTENCES),
});

/** Address of a digest; what is at its default stays out. */
export const digestHref = (fields: DigestFields, change: Partial<DigestFields> = {}): string => {
  const all = { ...fields, ...change };
  const defaults: Partial<DigestFields> = {
    dates: String(DEFAULT_DATES),
    sentences: String(DEFAULT_SENTENCES),
  };
  const search = new URLSearchParams();
  for (const key of ["dates", "sentences", "from", "to", "outlets", "q"] as const)
    if (all[key] !== "" && all[key] !== defaults[key]) search.set(key, all[key]);
  const text = search.toString();
  return text === "" ? "/digest" : `/digest?${text}`;
};

/** The timeline under the same filters. */
export const timelineHref = ({ from, to, outlets, q }: DigestFields): string => {
  const search = new URLSearchParams(Object.entries({ from, to, outlets, q }).filter(([, v]) => v !== ""));
  const text = search.toString();
  return text === "" ? "/" : `/?${text}`;
};
