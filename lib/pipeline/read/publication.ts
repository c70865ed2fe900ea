import type { Evidence, Publication, Region } from "@/lib/domain/article";
import { parseEdtf } from "@/lib/domain/edtf";
import type { Edtf } from "@/lib/domain/ids";
import { type CharSpan, sliceSpan } from "@/lib/domain/span";
import { dateInUrl } from "./urls";
import { edtfOfWritten, findWrittenDate, type WrittenDate } from "./written-date";

/** A date with what speaks for it. Lower `rank` is more trusted. */
export type DateCandidate = {
  readonly edtf: Edtf;
  readonly rank: number;
  readonly evidence: Evidence;
  readonly inferred?: boolean;
};

const PUBLISHED = /(?:first |originally )?(?:publish|posted|publication|pub ?date|released|issued|created)/i;
const MODIFIED = /(?:updat|modif|edited|revised|corrected)/i;

const candidate = (
  edtf: Edtf,
  rank: number,
  kind: string,
  says: string,
  text: string,
  span: CharSpan,
): DateCandidate => ({
  edtf,
  rank,
  evidence: { kind, says, text, span },
});

/** Lines of the regions that hold the page's own data about the article. */
const recordLines = (text: string, regions: readonly Region[]): CharSpan[] =>
  regions
    .filter((r) => r.type === "metadata" || r.type === "byline")
    .flatMap((region) => {
      const spans: CharSpan[] = [];
      let at = region.start;
      for (const line of sliceSpan(text, region).split("\n")) {
        const lead = line.length - line.trimStart().length;
        if (line.trim() !== "") spans.push({ start: at + lead, end: at + lead + line.trim().length });
        at += line.length + 1;
      }
      return spans;
    });

/** "Published 3 May 2020, updated 4 May 2020" in one line: the part before the word of change is the first date's. */
const publishedPart = (line: string): string => {
  const changed = MODIFIED.exec(line);
  return changed && changed.index > 0 && PUBLISHED.test(line.slice(0, changed.index))
    ? line.slice(0, changed.index)
    : line;
};

const fromLines = (text: string, regions: readonly Region[]): DateCandidate[] =>
  recordLines(text, regions).flatMap((span) => {
    const line = sliceSpan(text, span);
    const part = publishedPart(line);
    if (MODIFIED.test(part) && !PUBLISHED.test(part)) return [];
    const found = findWrittenDate(part);
    const edtf = found && edtfOfWritten(found);
    if (!edtf) return [];
    const labelled = PUBLISHED.test(part);
    const words = line.trim();
    return [
      candidate(
        edtf,
        labelled ? 2 : 4,
        "metadata-line",
        labelled ? `The page says “${words}”.` : `The page prints the date “${words}” beside the text.`,
        words,
        span,
      ),
    ];
  });

const AMBIGUOUS = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}(?!\d)/;

/** Dates of publication that could be read two ways ("03/04/2020"), as printed. */
export const ambiguousDates = (
  text: string,
  regions: readonly Region[],
): { readonly text: string; readonly span: CharSpan }[] =>
  recordLines(text, regions).flatMap((span) => {
    const line = sliceSpan(text, span);
    const match = AMBIGUOUS.exec(line);
    if (!match || findWrittenDate(line)?.year || (MODIFIED.test(line) && !PUBLISHED.test(line))) return [];
    return [
      {
        text: match[0],
        span: { start: span.start + match.index, end: span.start + match.index + match[0].length },
      },
    ];
  });

const datesIn = (
  text: string,
  regions: readonly Region[],
  type: Region["type"],
): { date: WrittenDate; region: Region }[] =>
  regions
    .filter((r) => r.type === type)
    .flatMap((region) => {
      const date = findWrittenDate(sliceSpan(text, region));
      return date ? [{ date, region }] : [];
    });

const spanOf = (date: WrittenDate, region: Region): CharSpan => ({
  start: region.start + date.start,
  end: region.start + date.end,
});

/** The crawler's date and the dateline. Each supports the other when day and month agree. */
const fromHead = (text: string, regions: readonly Region[]): DateCandidate[] => {
  const dateline = datesIn(text, regions, "dateline")[0];
  const found: DateCandidate[] = [];
  if (dateline) {
    const edtf = edtfOfWritten(dateline.date);
    const span = spanOf(dateline.date, dateline.region);
    if (edtf)
      found.push(
        candidate(
          edtf,
          3,
          "dateline",
          `The dateline gives the date “${sliceSpan(text, span)}”.`,
          sliceSpan(text, span),
          span,
        ),
      );
  }
  for (const { date, region } of datesIn(text, regions, "crawl-prefix")) {
    const edtf = edtfOfWritten(date);
    if (!edtf) continue;
    const span = spanOf(date, region);
    const agrees = dateline?.date.month === date.month && dateline.date.day === date.day;
    const conflicts = dateline !== undefined && !agrees;
    found.push(
      candidate(
        edtf,
        conflicts ? 6 : agrees ? 2 : 5,
        "crawl-prefix",
        `A date stands before the text: “${sliceSpan(text, span)}”.`,
        sliceSpan(text, span),
        span,
      ),
    );
  }
  return found;
};

/** A year-less dateline that agrees with a full date is evidence for it, though not a date by itself. */
const agreeingDateline = (text: string, regions: readonly Region[], edtf: Edtf): Evidence[] =>
  datesIn(text, regions, "dateline")
    .filter(
      ({ date }) =>
        date.year === null &&
        edtf.endsWith(`-${String(date.month).padStart(2, "0")}-${String(date.day).padStart(2, "0")}`),
    )
    .map(({ date, region }) => {
      const span = spanOf(date, region);
      const words = sliceSpan(text, span);
      return { kind: "dateline", says: `The dateline's “${words}” agrees with it.`, text: words, span };
    });

/** A date as a field of a file or a sidecar states it: EDTF, or a written date or timestamp that holds a day. */
export const statedDate = (raw: string): Edtf | null => {
  const parsed = parseEdtf(raw.trim());
  if (parsed.ok) return parsed.edtf;
  const found = findWrittenDate(raw);
  return found ? edtfOfWritten(found) : null;
};

/** The date in the URL's path: worked out, not printed. */
export const urlCandidate = (url: string | null): DateCandidate[] => {
  const found = url ? dateInUrl(url) : null;
  if (!found) return [];
  return [
    {
      edtf: found.edtf,
      rank: 7,
      inferred: true,
      evidence: {
        kind: "url",
        says: `The address of the page holds the date “${found.text}”.`,
        text: found.text,
      },
    },
  ];
};

/** Dates that the text itself prints about its publication, best first. Dates of changes are never among them. */
export const printedCandidates = (text: string, regions: readonly Region[]): DateCandidate[] => [
  ...fromLines(text, regions),
  ...fromHead(text, regions),
];

/** Whether two dates can be the same day, looking at the part both give. */
const agree = (a: Edtf, b: Edtf): boolean => a.startsWith(b) || b.startsWith(a);

export type ChosenPublication = {
  readonly publication: Publication;
  readonly conflicts: readonly DateCandidate[];
};

/**
 * The publication date by the most trusted candidate, with all that agree as evidence; stated candidates that
 * disagree are returned as conflicts. Without any candidate the date is unknown: nothing is guessed here.
 */
export const choosePublication = (
  text: string,
  regions: readonly Region[],
  candidates: readonly DateCandidate[],
): ChosenPublication => {
  const ordered = candidates
    .map((c, i) => ({ c, i }))
    .sort((a, b) => a.c.rank - b.c.rank || a.i - b.i)
    .map(({ c }) => c);
  const best = ordered[0];
  if (!best) return { publication: { edtf: null, basis: "unknown", evidence: [] }, conflicts: [] };
  const evidence = [
    ...ordered.filter((c) => agree(c.edtf, best.edtf)).map((c) => c.evidence),
    ...agreeingDateline(text, regions, best.edtf),
  ];
  return {
    publication: { edtf: best.edtf, basis: best.inferred ? "inferred" : "stated", evidence },
    conflicts: ordered.filter((c) => !c.inferred && !agree(c.edtf, best.edtf)),
  };
};
