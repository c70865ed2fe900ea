import {
  attributionsLine,
  type DigestFields,
  digestOf,
  labelsOfLines,
  linksOf,
  loadedLine,
  namesOf,
  publishedOf,
  readArticleLine,
  readDigestOptions,
  readEventWordLine,
  readPhraseLine,
  reuseOf,
  storiesOf,
} from "@/lib/server/line-commands";
import { allLines, eachLine } from "../each-line";

/** Commands that read JSON Lines from standard input and write JSON Lines to standard output. */
export const runStories = (): Promise<void> => allLines(readArticleLine, storiesOf);
export const runPublished = (): Promise<void> => allLines(readArticleLine, publishedOf);
export const runReuse = (): Promise<void> => allLines(readArticleLine, reuseOf);
export const runLabels = (): Promise<void> => allLines(readArticleLine, labelsOfLines);
export const runNames = (): Promise<void> => allLines(readPhraseLine, namesOf);
export const runLink = (): Promise<void> => allLines(readEventWordLine, linksOf);

export const runAttributions = async (): Promise<void> => eachLine(await attributionsLine());
export const runLoaded = async (): Promise<void> => eachLine(await loadedLine());

/** Writes one JSON array. */
export const runDigest = async (fields: DigestFields): Promise<void> => {
  const options = readDigestOptions(fields);
  if (!options.ok) {
    process.stderr.write(`dateline digest: ${options.why}\n`);
    process.exitCode = 1;
    return;
  }
  await allLines(readArticleLine, async (articles) => [await digestOf(articles, options.value)]);
};
