import type { EventModel } from "@/lib/contract/models";

export type Status = { readonly text: string; readonly strong: boolean };

/** What a reader must know before taking the date at its word. */
export const statusWords = (
  e: Pick<EventModel, "actuality" | "inferred" | "datesConflict">,
): readonly Status[] => {
  const all: (Status | null)[] = [
    e.actuality === "planned" ? { text: "Planned: announced beforehand", strong: true } : null,
    e.actuality === "negated" ? { text: "Reported as not having happened", strong: true } : null,
    e.actuality === "ongoing" ? { text: "Still going on when reported", strong: false } : null,
    e.inferred ? { text: "Date inferred", strong: false } : null,
    e.datesConflict ? { text: "Outlets date it differently", strong: true } : null,
  ];
  return all.filter((s) => s !== null);
};
