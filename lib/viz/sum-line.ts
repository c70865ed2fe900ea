import { groupDigits as n } from "./count-words";

/** How the events of a collection are accounted for in one picture; the parts add up to the total (promise P3). */
export type Sum = {
  readonly shown: number;
  readonly clustered: number;
  readonly undated: number;
  readonly outside: number;
  readonly total: number;
};

export const sumOf = (
  scene: { readonly shown: number; readonly clustered: number },
  counts: { readonly total: number; readonly undated: number },
): Sum => ({
  shown: scene.shown,
  clustered: scene.clustered,
  undated: counts.undated,
  outside: counts.total - counts.undated - scene.shown - scene.clustered,
  total: counts.total,
});

/** "22 shown + 0 in clusters + 4 undated = 26 events". */
export const sumWords = (s: Sum): string => {
  const outside = s.outside === 0 ? "" : ` + ${n(s.outside)} outside this window`;
  return `${n(s.shown)} shown + ${n(s.clustered)} in clusters + ${n(s.undated)} undated${outside} = ${n(s.total)} event${s.total === 1 ? "" : "s"}`;
};

/** What is said when a move has ended: "Showing 23 of 140 events, January 2019 to March 2019. 4 more in clusters." */
export const announcement = (s: Sum, period: string): string => {
  const clusters = s.clustered === 0 ? "" : ` ${n(s.clustered)} more in clusters.`;
  return `Showing ${n(s.shown)} of ${n(s.total)} event${s.total === 1 ? "" : "s"}, ${period}.${clusters}`;
};
