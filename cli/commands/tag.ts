import { tagLine } from "@/lib/server/tag-line";
import { eachLine } from "../each-line";

/** `dateline tag`: streams, one line in, one line out. */
export const runTag = (): Promise<void> => eachLine(tagLine);
