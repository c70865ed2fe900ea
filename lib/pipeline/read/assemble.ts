import { type Article, isExcerptable, type Region, type Sentence, type Sidecar } from "@/lib/domain/article";
import { articleIdOf } from "@/lib/domain/content-id";
import type { Issue } from "@/lib/domain/issue";
import { sliceSpan } from "@/lib/domain/span";
import { creditsOf } from "./credits";
import { readIssue } from "./issues";
import { languageOf } from "./language";
import { cleanLabel } from "./normalise";
import { outletByName, outletNameOfUrl } from "./outlets";
import { regionsOf, type Segment } from "./plain-regions";
import {
  ambiguousDates,
  choosePublication,
  type DateCandidate,
  printedCandidates,
  statedDate,
  urlCandidate,
} from "./publication";
import { splitSentences } from "./sentences";
import { safeUrl } from "./urls";

/** What a reader of one kind of file found, before it becomes an article. */
export type Findings = {
  readonly text: string;
  readonly segments: readonly Segment[];
  /** Headline where the text does not hold it. */
  readonly title: string | null;
  readonly byline: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly language: string | null;
  /** Dates that the file's own data gives, beside those printed in the text. */
  readonly dates: readonly DateCandidate[];
};

const UNKNOWN_OUTLET = "Unknown outlet";

const sentencesOf = (text: string, segments: readonly Segment[]): Sentence[] => {
  let paragraph = -1;
  return segments.flatMap((segment) => {
    if (!isExcerptable(segment.type)) return [];
    paragraph += 1;
    const region = segment.type as Sentence["region"];
    const spans =
      region === "headline" ? [{ start: segment.start, end: segment.end }] : splitSentences(text, segment);
    return spans.map((span) => ({ ...span, region, paragraph }));
  });
};

const agencyInDateline = (text: string, regions: readonly Region[]): string | null => {
  const dateline = regions.find((r) => r.type === "dateline");
  if (!dateline) return null;
  const name = /[/([]([^/()[\]]{2,40})[/)\]]/.exec(sliceSpan(text, dateline))?.[1];
  return name ? (outletByName(name)?.name ?? cleanLabel(name, 60)) : null;
};

type OutletFound = Pick<Article, "outlet" | "outletFrom">;

/** The file's own word first, then the sidecar's, then the address, then the agency in the dateline. */
const outletOf = (
  found: Findings,
  sidecar: Sidecar | undefined,
  url: string | null,
  regions: readonly Region[],
): OutletFound => {
  const label = (name: string | null | undefined) => (name ? cleanLabel(name, 300) : "");
  const stated = label(found.outlet);
  if (stated !== "") return { outlet: outletByName(stated)?.name ?? stated, outletFrom: "file" };
  const aside = label(sidecar?.outlet);
  if (aside !== "") return { outlet: aside, outletFrom: "sidecar" };
  const byUrl = outletNameOfUrl(url);
  if (byUrl) return { outlet: byUrl, outletFrom: "url" };
  const agency = agencyInDateline(found.text, regions);
  return agency ? { outlet: agency, outletFrom: "file" } : { outlet: UNKNOWN_OUTLET, outletFrom: "unknown" };
};

const labelled = (
  text: string,
  regions: readonly Region[],
  type: "headline" | "byline",
  given: string | null | undefined,
): Article["title"] => {
  const region = regions.find((r) => r.type === type);
  if (region) {
    const raw = sliceSpan(text, region);
    const line =
      type === "byline"
        ? (raw.split("\n").find((l) => /^\s*by/i.test(l)) ?? raw.trim().split("\n")[0] ?? "")
        : raw;
    const start = region.start + raw.indexOf(line.trim());
    const words = line.trim();
    return { text: cleanLabel(words), span: { start, end: start + words.length } };
  }
  const label = given ? cleanLabel(given) : "";
  return label === "" ? null : { text: label };
};

const sidecarDate = (sidecar: Sidecar | undefined, name: string, issues: Issue[]): DateCandidate[] => {
  if (!sidecar?.published) return [];
  const edtf = statedDate(sidecar.published);
  if (!edtf) {
    issues.push(
      readIssue(
        "read-bad-date",
        name,
        `The sidecar's publication date “${sidecar.published.slice(0, 80)}” is no date that can be read; write it as YYYY-MM-DD.`,
      ),
    );
    return [];
  }
  return [
    {
      edtf,
      rank: 8,
      evidence: {
        kind: "sidecar",
        says: `The file beside the article gives ${sidecar.published.slice(0, 80)}.`,
      },
    },
  ];
};

const checkedUrl = (
  found: Findings,
  sidecar: Sidecar | undefined,
  name: string,
  issues: Issue[],
): string | null => {
  for (const raw of [found.url, sidecar?.url]) {
    if (!raw) continue;
    const url = safeUrl(raw);
    if (url) return url;
    issues.push(
      readIssue(
        "read-bad-url",
        name,
        `The address “${raw.slice(0, 80)}” is not an absolute http or https address and was left out.`,
      ),
    );
  }
  return null;
};

/** Puts an article together from what its reader found and what its sidecar says. */
export const assembleArticle = (
  found: Findings,
  sidecar: Sidecar | undefined,
  name: string,
): { article: Article; issues: Issue[] } => {
  const issues: Issue[] = [];
  const { text, segments } = found;
  const regions = regionsOf(text.length, segments);
  const url = checkedUrl(found, sidecar, name, issues);
  const { outlet, outletFrom } = outletOf(found, sidecar, url, regions);
  const candidates = [
    ...found.dates,
    ...printedCandidates(text, regions),
    ...urlCandidate(url),
    ...sidecarDate(sidecar, name, issues),
  ];
  const { publication, conflicts } = choosePublication(text, regions, candidates);
  for (const other of conflicts) {
    issues.push(
      readIssue(
        "read-date-conflict",
        name,
        `Publication date ${publication.edtf} was taken, but something else says ${other.edtf}: ${other.evidence.says}`,
        other.evidence.span,
      ),
    );
  }
  if (publication.edtf === null) {
    for (const { text: words, span } of ambiguousDates(text, regions)) {
      issues.push(
        readIssue(
          "read-ambiguous-date",
          name,
          `The date “${words}” could be day-month or month-day, so it was not used; give the date as YYYY-MM-DD in a sidecar.`,
          span,
        ),
      );
    }
  }
  const article: Article = {
    id: articleIdOf(outlet, text),
    outlet,
    outletFrom,
    text,
    title: labelled(text, regions, "headline", found.title ?? sidecar?.title),
    byline: labelled(text, regions, "byline", found.byline ?? sidecar?.byline),
    url,
    language: found.language ?? languageOf(text),
    regions,
    sentences: sentencesOf(text, segments),
    publication,
    credits: creditsOf(text, regions, outlet),
    source: name,
  };
  return { article, issues };
};
