import type { TimelineEvent } from "@/lib/contract/models";
import { boundsOf, type Edtf } from "@/lib/domain/edtf";
import type { EventBrief } from "@/lib/domain/news-event";
import { dateModelOf } from "./date-model";

/** Days a date leaves open. */
const openness = (edtf: Edtf): number => {
  const b = boundsOf(edtf);
  return b.latestEnd - b.earliestStart;
};

type OutletDate = { readonly edtf: Edtf | null; readonly n: number; readonly inferred: boolean };

/** The date an outlet gives: the one it gives most often, then the most precise, then the first. */
const outletDate = (event: EventBrief, outlet: string): OutletDate => {
  const own = event.mentions.filter((m) => m.outlet === outlet);
  const dates = new Map<Edtf, number>();
  for (const { edtf } of own) if (edtf !== null) dates.set(edtf, (dates.get(edtf) ?? 0) + 1);
  const [best] = [...dates].sort(([a, n], [b, m]) => m - n || openness(a) - openness(b));
  const edtf = best?.[0] ?? event.edtf;
  const inferred = own.filter((m) => m.edtf === edtf).every((m) => m.inferred);
  return { edtf, n: own.length, inferred };
};

/** An event as the timeline draws it; null if it has no date. */
export const timelineEventOf = (event: EventBrief): TimelineEvent | null =>
  event.edtf === null
    ? null
    : {
        id: event.id,
        date: dateModelOf(event.edtf, event.inferred),
        title: event.title,
        claimedBy: event.claimedBy,
        outlets: [...event.outlets],
        independentTexts: event.independentTexts,
        salience: event.salience,
        actuality: event.actuality,
        inferred: event.inferred,
        datesConflict: event.datesConflict,
        claims: event.outlets.flatMap((outlet) => {
          const { edtf, n, inferred } = outletDate(event, outlet);
          return edtf === null ? [] : [{ outlet, date: dateModelOf(edtf, inferred), mentions: n }];
        }),
      };
