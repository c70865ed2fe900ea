import { hash } from "node:crypto";
import type { EventBrief } from "@/lib/domain/news-event";
import { damagedError } from "./store-damaged";

const CHECK = 12;

const checkOf = (json: string): string => hash("sha256", json, "hex").slice(0, CHECK);

/** An event as a picture needs it, with a check sum before it: what a disk garbled is never served as news. */
export const writeBrief = (event: EventBrief): string => {
  const { id, edtf, inferred, actuality, title, claimedBy } = event;
  const { salience, outlets, independentTexts, datesConflict } = event;
  const mentions = event.mentions.map((m) => ({ outlet: m.outlet, edtf: m.edtf, inferred: m.inferred }));
  const head = { id, edtf, inferred, actuality, title, claimedBy };
  const json = JSON.stringify({ ...head, salience, outlets, independentTexts, datesConflict, mentions });
  return checkOf(json) + json;
};

export const readBrief = (text: string): EventBrief => {
  const json = text.slice(CHECK);
  if (checkOf(json) !== text.slice(0, CHECK))
    throw damagedError("an event's short form is not as it was written");
  return JSON.parse(json);
};
