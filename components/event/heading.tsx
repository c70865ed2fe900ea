import type { ComponentPropsWithRef } from "react";

export type Level = 1 | 2 | 3 | 4;
const TAGS = { 1: "h1", 2: "h2", 3: "h3", 4: "h4" } as const;

/** The level below; headings stop at four. */
export const below = (level: Level): Level => (level === 4 ? 4 : ((level + 1) as Level));

/** A heading whose level depends on where the panel stands: on its own page or beside the timeline. */
export function Heading({ level, ...rest }: { level: Level } & ComponentPropsWithRef<"h2">) {
  const Tag = TAGS[level];
  return <Tag {...rest} />;
}
