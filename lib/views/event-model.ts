import type { EventModel } from "@/lib/contract/models";
import type { NewsEvent } from "@/lib/domain/news-event";
import { dateOrNull } from "./date-model";
import { mentionModelOf } from "./mention-model";

/** An event with all its excerpts, as lists show it. */
export const eventModelOf = (event: NewsEvent): EventModel => ({
  id: event.id,
  edtf: event.edtf,
  date: dateOrNull(event.edtf, event.inferred),
  undatedReason: event.edtf === null ? (event.undatedReason ?? "No report of it gives a date.") : null,
  inferred: event.inferred,
  actuality: event.actuality,
  title: event.title,
  claimedBy: event.claimedBy,
  salience: event.salience,
  outlets: [...event.outlets],
  independentTexts: event.independentTexts,
  datesConflict: event.datesConflict,
  mentions: event.mentions.map(mentionModelOf),
});
