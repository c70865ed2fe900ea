import { tagLine } from "@/lib/server/tag-line";
import { BadLine, eachJsonLine } from "../json-lines";

/** `dateline tag`: streams, one line in, one line out. */
export const runTag = async (): Promise<void> => {
  const bad = await eachJsonLine(process.stdin, process.stdout, (value) => {
    const result = tagLine(value);
    if (!result.ok) throw new BadLine(result.why);
    return result.value;
  });
  if (bad > 0) process.exitCode = 1;
};
