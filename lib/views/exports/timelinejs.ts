import { dateEnds } from "@/lib/domain/date-parts";
import { wordsFor } from "@/lib/domain/edtf";
import type { EventExporter, ExportedEvent } from "./exporter";

/** TimelineJS shows these fields as HTML: foreign words must arrive as characters. */
const escapeHtml = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");

const excerpts = ({ event }: ExportedEvent): string =>
  event.mentions
    .map((m) => `<blockquote>${escapeHtml(m.quote)}<br>— ${escapeHtml(m.outlet)}</blockquote>`)
    .join("");

const piece = (exported: ExportedEvent): string | null => {
  const { event } = exported;
  const ends = event.edtf ? dateEnds(event.edtf) : null;
  if (!event.edtf || !ends) return null;
  return JSON.stringify({
    unique_id: event.id,
    start_date: ends.from,
    ...(ends.to ? { end_date: ends.to } : {}),
    display_date: escapeHtml(wordsFor(event.edtf)),
    text: { headline: escapeHtml(event.title), text: excerpts(exported) },
  });
};

/** TimelineJS JSON. Undated events have no place in it. */
export const timelineJs: EventExporter = {
  of: "events",
  head: '{"events":[\n',
  between: ",\n",
  tail: "\n]}\n",
  piece,
};
