"use client";

import type { EventDetail } from "@/lib/contract/models";
import { eventReference } from "@/lib/contract/references";
import { CiteBox } from "../share/cite-box";
import { ButtonLink } from "../ui/button-link";
import { CopyButton } from "../ui/copy-button";

const linkTo = (id: string): string => `${window.location.origin}/event/${encodeURIComponent(id)}`;

export function EventActions({ event, ownPage }: { event: EventDetail; ownPage: boolean }) {
  return (
    <>
      <CopyButton label="Copy link" text={() => linkTo(event.id)} />
      {event.outlets.length > 1 && (
        <ButtonLink href={`/compare/${event.id}`}>Compare {event.outlets.length} outlets</ButtonLink>
      )}
      {!ownPage && <ButtonLink href={`/event/${event.id}`}>Own page</ButtonLink>}
      {ownPage && event.date && <ButtonLink href={`/?event=${event.id}`}>On the timeline</ButtonLink>}
      <CiteBox make={(_, frozen) => eventReference(event, frozen)} />
    </>
  );
}
