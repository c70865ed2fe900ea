import { boundsOf, compareEdtf, compatible, within } from "@/lib/domain/edtf";
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

/** How a claim stands among the others: more support, then nested in all it agrees with, then firmer, then narrower. */
type Standing = {
  readonly claim: DateClaim;
  readonly support: number;
  readonly nested: boolean;
  readonly inferred: boolean;
};

const standing = (claim: DateClaim, all: readonly DateClaim[], inferred: boolean): Standing => {
  const agreeing = all.filter((d) => compatible(claim.edtf, d.edtf));
  return {
    claim,
    support: new Set(agreeing.flatMap((d) => d.outlets)).size,
    nested: agreeing.every((d) => within(claim.edtf, d.edtf)),
    inferred,
  };
};

const better = (a: Standing, b: Standing): number =>
  b.support - a.support ||
  Number(b.nested) - Number(a.nested) ||
  Number(a.inferred) - Number(b.inferred) ||
  width(a.claim.edtf) - width(b.claim.edtf) ||
  b.claim.outlets.length - a.claim.outlets.length ||
  (a.claim.edtf < b.claim.edtf ? -1 : 1);

/**
 * The date the mentions support together: of the claims that the most outlets can agree with, one that lies inside
 * the others, else the firmest and narrowest. A day given by one outlet inside the month given by three is kept as
 * the day; the other claims stay beside it.
 */
export const eventDate = (mentions: readonly Mention[]): EventDate => {
  const dates = claimsOf(mentions);
  const givers = (edtf: Edtf): Mention[] =>
    mentions.filter((m) => m.edtf === edtf && m.dateSource !== "inherited");
  const isInferred = (edtf: Edtf): boolean => givers(edtf).every((m) => m.inferred);
  const ranked = dates.map((d) => standing(d, dates, isInferred(d.edtf))).sort(better);
  const edtf = ranked[0]?.claim.edtf ?? null;
  const datesConflict = dates.some((a, i) => dates.slice(i + 1).some((b) => !compatible(a.edtf, b.edtf)));
  return { edtf, dates, datesConflict, inferred: edtf !== null && isInferred(edtf) };
};
