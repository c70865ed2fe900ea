import { wordsOf } from "@/lib/domain/search-words";
import type { Command } from "./commands";

/** True when each typed word begins a word of the command. */
export const matchesCommand = (command: Command, typed: string): boolean => {
  const own = wordsOf(`${command.words} ${command.also ?? ""} ${command.group}`);
  return wordsOf(typed).every((word) => own.some((w) => w.startsWith(word)));
};

/** How many outlets are listed at once; more are found by typing. */
const MOST_OUTLETS = 5;

export type Found = {
  readonly date: Command | null;
  readonly standing: readonly Command[];
  readonly outlets: readonly Command[];
  readonly events: readonly Command[];
  readonly search: Command | null;
};

/**
 * The lines of the palette for what was typed, in order: a date, what stands there anyhow, outlets, events, and the
 * full search last. Nothing typed: what stands there anyhow.
 */
export const linesFor = (typed: string, found: Found): readonly Command[] => {
  if (typed.trim() === "") return found.standing;
  const match = (c: Command) => matchesCommand(c, typed);
  return [
    ...(found.date ? [found.date] : []),
    ...found.standing.filter(match),
    ...found.outlets.filter(match).slice(0, MOST_OUTLETS),
    ...found.events,
    ...(found.search ? [found.search] : []),
  ];
};

/** Lines under the names of their groups, each name once for lines that follow one another. */
export const grouped = (
  lines: readonly Command[],
): readonly { readonly name: string; readonly lines: readonly Command[] }[] => {
  const groups: { name: string; lines: Command[] }[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last?.name === line.group) last.lines.push(line);
    else groups.push({ name: line.group, lines: [line] });
  }
  return groups;
};
