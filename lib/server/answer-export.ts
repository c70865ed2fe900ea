import { exportFilter, exportFormats, exportStore, isExportFormat } from "./export-store";
import { logError } from "./log";
import { Refusal, refusalOf } from "./refusal";

type Kind = { readonly type: string; readonly ending: string };

const KINDS: Readonly<Record<string, Kind>> = {
  jsonl: { type: "application/jsonl", ending: "jsonl" },
  csv: { type: "text/csv", ending: "csv" },
  "json-ld": { type: "application/ld+json", ending: "jsonld" },
  timelinejs: { type: "application/json", ending: "timelinejs.json" },
  ics: { type: "text/calendar", ending: "ics" },
  ris: { type: "application/x-research-info-systems", ending: "ris" },
  bibtex: { type: "application/x-bibtex", ending: "bib" },
  "csl-json": { type: "application/vnd.citationstyles.csl+json", ending: "json" },
  "web-annotation": { type: "application/ld+json", ending: "annotations.jsonld" },
};

/** Pieces gathered before they are sent, in characters: a chunk for each event would cost more than the event. */
const CHUNK = 64_000;

/** Sends as fast as the reader reads; a reader who leaves ends the walk through the store. */
const streamOf = (pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder();
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          let text = "";
          while (text.length < CHUNK) {
            const { done, value } = await pieces.next();
            if (done) {
              if (text !== "") controller.enqueue(encoder.encode(text));
              return controller.close();
            }
            text += value;
          }
          controller.enqueue(encoder.encode(text));
        } catch (error) {
          logError("an export broke off", { error });
          // The answer has begun: breaking it off is the one way left to say that it is not whole.
          controller.error(error);
        }
      },
      async cancel() {
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
};

const fieldsOf = (request: Request): Readonly<Record<string, string>> =>
  Object.fromEntries([...new URL(request.url).searchParams].reverse());

/**
 * The route handler of `GET /api/v1/export`: the filtered events in a format, as a file. Its name comes from the format
 * alone, so that nothing of the request or of an article reaches a header. Never throws.
 */
export const answerExport = async (request: Request): Promise<Response> => {
  try {
    const { format = "jsonl", ...fields } = fieldsOf(request);
    const kind = isExportFormat(format) ? KINDS[format] : undefined;
    if (!isExportFormat(format) || !kind)
      throw new Refusal(
        "bad-query",
        `“format” is “${format.slice(0, 40)}”. There are: ${exportFormats().join(", ")}.`,
      );
    return new Response(streamOf(exportStore(format, undefined, exportFilter(fields))), {
      headers: {
        "Content-Type": `${kind.type}; charset=utf-8`,
        "Content-Disposition": `attachment; filename="dateline.${kind.ending}"`,
        "Cache-Control": "no-store",
      },
    });
  } catch (error) {
    const { problem } = refusalOf(error);
    if (problem.status >= 500) logError("an export was not made", { error });
    return new Response(JSON.stringify(problem), {
      status: problem.status,
      headers: { "Content-Type": "application/problem+json; charset=utf-8", "Cache-Control": "no-store" },
    });
  }
};
