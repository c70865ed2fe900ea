import { headers } from "next/headers";
import { askById } from "./ask";

/** The id in a path such as `/event/e_12`, or null. */
export const idInPath = (path: string): string | null => {
  const last = path.split("/")[2];
  if (!last) return null;
  try {
    return decodeURIComponent(last);
  } catch {
    return null;
  }
};

/** Why there is no such page, in the words of the server. Costs nothing extra: the page has asked the same question. */
export const notFoundWords = async (name: "event" | "article" | "compare"): Promise<string | null> => {
  const id = idInPath((await headers()).get("x-dateline-path") ?? "");
  if (id === null) return null;
  const found = await askById(name, id);
  return found.ok ? null : found.problem.detail;
};
