import type { Metadata } from "next";
import { loadById } from "@/app/_data/ask";
import { pageOrigin } from "@/app/_data/origin";
import { previewMetadata } from "@/app/_data/preview-metadata";
import { EventPanel } from "@/components/event/event-panel";
import { ProblemPage } from "@/components/problem/problem-page";
import { Coins } from "@/components/share/coins";
import { JsonLd } from "@/components/ui/json-ld";
import { Page } from "@/components/ui/page-head";
import { cutTitle, listWords } from "@/components/ui/words";
import { QueryProvider } from "@/lib/client/query-provider";
import { linkedEvent } from "@/lib/contract/linked-data";
import { eventReference } from "@/lib/contract/references";

type Props = { readonly params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { answer: event } = await loadById("event", (await params).id);
  if (!event) return { title: "No such event" };
  const title = cutTitle(event.title, 120).shown;
  const when = event.date?.words ?? "date not known";
  const origin = await pageOrigin();
  return previewMetadata({
    title,
    description: `${when}. Reported by ${listWords(event.outlets)}, each with its own words.`,
    path: `/event/${event.id}`,
    picture: `event/${event.id}`,
    alt: `${when}: ${title}, with the words of ${listWords(event.outlets.slice(0, 2))}`,
    type: "article",
    reference: eventReference(event, origin),
    embeddable: `${origin}/event/${event.id}`,
  });
}

export default async function EventPage({ params }: Props) {
  const { answer: event, missing } = await loadById("event", (await params).id);
  if (!event) return <ProblemPage title="No such event" detail={missing} />;
  const origin = await pageOrigin();
  return (
    <Page>
      <JsonLd data={linkedEvent(origin, `/event/${event.id}`, event)} />
      <Coins reference={eventReference(event, origin)} />
      <QueryProvider>
        <EventPanel eventId={event.id} initial={event} />
      </QueryProvider>
    </Page>
  );
}
