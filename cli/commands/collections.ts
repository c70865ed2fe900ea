import {
  linksOf,
  publishedOf,
  readArticleLine,
  readEventWordLine,
  reuseOf,
  storiesOf,
} from "@/lib/server/line-commands";
import { allLines } from "../each-line";

/** Commands that read JSON Lines from standard input and write JSON Lines to standard output. */
export const runStories = (): Promise<void> => allLines(readArticleLine, storiesOf);
export const runPublished = (): Promise<void> => allLines(readArticleLine, publishedOf);
export const runReuse = (): Promise<void> => allLines(readArticleLine, reuseOf);
export const runLink = (): Promise<void> => allLines(readEventWordLine, linksOf);
