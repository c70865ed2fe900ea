import { boundsOf, compareEdtf, compatible } from "@/lib/domain/edtf";
import type { Edtf, MentionId } from "@/lib/domain/ids";
import type { Mention } from "@/lib/domain/mention";
import type { DateClaim } from "@/lib/domain/news-event";

export type EventDate = {
  readonly edtf: Edtf | null;
  readonly dates: readonly DateClaim[];
  readonly datesConflict: boolean;
  readonly inferred: boolean;
};

const width = (edtf: Edtf): number => {
  const b = boundsOf(edtf);
  return b.latestEnd - b.earliestStart;
};

/** Dates given by the mentions themselves, each with its outlets; in time order. */
const claimsOf = (mentions: readonly Mention[]): DateClaim[] => {
  const byDate = new Map<Edtf, { outlets: Set<string>; mentions: MentionId[] }>();
  for (const m of mentions) {
    if (m.edtf === null || m.dateSource === "inherited") continue;
    const claim = byDate.get(m.edtf) ?? { outlets: new Set<string>(), mentions: [] };
    claim.outlets.add(m.outlet);
    claim.mentions.push(m.id);
    byDate.set(m.edtf, claim);
  }
  return [...byDate]
    .map(([edtf, c]) => ({ edtf, outlets: [...c.outlets].sort(), mentions: c.mentions }))
    .sort((a, b) => compareEdtf(a.edtf, b.edtf) || (a.edtf < b.edtf ? -1 : 1));
};

/**
 * The date the mentions support together: of the claims that the most outlets can agree with, the narrowest. A day
 * given by one outlet inside the month given by three is kept as the day; other claims stay beside it.
 */
export const eventDate = (mentions: readonly Mention[]): EventDate => {
  const dates = claimsOf(mentions);
  const support = (claim: DateClaim): number =>
    new Set(dates.filter((d) => compatible(claim.edtf, d.edtf)).flatMap((d) => d.outlets)).size;
  let best: DateClaim | null = null;
  for (const claim of dates) {
    if (best === null) best = claim;
    else {
      const gain = support(claim) - support(best);
      if (
        gain > 0 ||
        (gain === 0 && width(claim.edtf) < width(best.edtf)) ||
        (gain === 0 && width(claim.edtf) === width(best.edtf) && claim.outlets.length > best.outlets.length)
      )
        best = claim;
    }
  }
  const edtf = best?.edtf ?? null;
  const datesConflict = dates.some((a, i) => dates.slice(i + 1).some((b) => !compatible(a.edtf, b.edtf)));
  const givers = mentions.filter((m) => m.edtf === edtf && m.dateSource !== "inherited");
  return { edtf, dates, datesConflict, inferred: edtf !== null && givers.every((m) => m.inferred) };
};
