import { Command } from "commander";
import type { DigestFields } from "@/lib/server/line-commands";
import { endQuietly } from "./end-quietly";

const example = (...lines: readonly string[]): string =>
  `\nExample:\n${lines.map((line) => `  ${line}`).join("\n")}\n`;

/** Each command loads its own part only when it runs, so that `-h` and `tag` start at once. */
const program = new Command("dateline")
  .description("Turns news articles into a timeline of dated events, every date with the words it came from.")
  .showHelpAfterError("(-h explains every command)")
  .addHelpText("after", example("npx dateline ingest my-articles/ && npm start"));

program
  .command("ingest")
  .description(
    "Read article files (.txt, .html, .json) or folders of them into the store. NAME.meta.json beside a file may " +
      "give outlet, url, title, published. The store is the folder .dateline, or what DATELINE_STORE names: another " +
      "folder or a postgres:// URL. Leaves with 1 if a file could not be stored; all others are.",
  )
  .argument("<path...>", "files or folders")
  .addHelpText(
    "after",
    example("dateline ingest my-articles/", "DATELINE_STORE=/data/story dateline ingest a.txt b.html"),
  )
  .action(async (paths: string[]) => (await import("./commands/ingest")).runIngest(paths));

program
  .command("extract")
  .description(
    'Read files or folders and print one JSON object {"articles","mentions","events","issues"}; no store is touched. ' +
      "Leaves with 1 if a file could not be read; all others are in the output.",
  )
  .argument("<path...>", "files or folders")
  .addHelpText("after", example("dateline extract data/articles > events.json"))
  .action(async (paths: string[]) => (await import("./commands/extract")).runExtract(paths));

program
  .command("tag")
  .description(
    "Find time expressions. Reads JSON Lines from standard input, writes JSON Lines to standard output, one for each. " +
      '"dct" is the day the text was written, as YYYY-MM-DD or EDTF, or null. Offsets count UTF-16 code units. A line ' +
      "that cannot be used is told on standard error; then the exit status is 1.",
  )
  .addHelpText(
    "after",
    example(`echo '{"id":"1","text":"They met last Monday.","dct":"2024-05-08"}' | dateline tag`),
  )
  .action(async () => (await import("./commands/tag")).runTag());

const ARTICLES = 'articles as JSON Lines: {"id","outlet","title","published": EDTF or null,"text"}';

program
  .command("stories")
  .description(`Group articles about the same happening. Reads ${ARTICLES}; writes {"id","cluster"}.`)
  .addHelpText("after", example("dateline stories < articles.jsonl > clusters.jsonl"))
  .action(async () => (await import("./commands/collections")).runStories());

program
  .command("published")
  .description(
    `Say when each article was published and how that is known. Reads ${ARTICLES}; writes ` +
      '{"id","published","basis": "stated", "inferred" or "unknown","evidence"}.',
  )
  .addHelpText("after", example("dateline published < articles.jsonl"))
  .action(async () => (await import("./commands/collections")).runPublished());

program
  .command("reuse")
  .description(
    `Find articles that share wording. Reads ${ARTICLES}; writes {"a","b","shared","containment"} for each pair: ` +
      "five-word runs in common, and their part of the shorter text.",
  )
  .addHelpText("after", example("dateline reuse < articles.jsonl"))
  .action(async () => (await import("./commands/collections")).runReuse());

program
  .command("link")
  .description(
    "Link event words that mean the same happening. Reads JSON Lines " +
      '{"id","doc","published"?,"sentence","start","end","text"}; writes {"id","cluster"}.',
  )
  .addHelpText("after", example("dateline link < event-words.jsonl"))
  .action(async () => (await import("./commands/collections")).runLink());

program
  .command("attributions")
  .description(
    'Find who says what. Reads JSON Lines {"id","text"}; writes {"id","attributions":[{"content","source","cue"}]}, ' +
      "each a list of spans in UTF-16 code units.",
  )
  .addHelpText(
    "after",
    example(`echo '{"id":"1","text":"“It is over,” the mayor said."}' | dateline attributions`),
  )
  .action(async () => (await import("./commands/collections")).runAttributions());

program
  .command("loaded")
  .description(
    'Find evaluative and loaded words. Reads JSON Lines {"id","text"}; writes {"id","spans":[{"start","end","list"}]}: ' +
      "where the word stands and which list or tagger marks it. No text and no outlet gets a score.",
  )
  .addHelpText("after", example(`echo '{"id":"1","text":"The shameful deal was signed."}' | dateline loaded`))
  .action(async () => (await import("./commands/collections")).runLoaded());

program
  .command("labels")
  .description(
    `Find what each outlet calls the same person, body, group, place or act. Reads ${ARTICLES}; writes a referent a ` +
      'line: {"name","kind","outlets","forms":[{"words","variantOf"?,"uses":[{"id","outlet","start","end","text","quoted"}]}],"reasons"}. ' +
      "Offsets count in the text as read; a title is not part of it.",
  )
  .addHelpText("after", example("dateline labels < articles.jsonl"))
  .action(async () => (await import("./commands/collections")).runLabels());

program
  .command("names")
  .description(
    "Group phrases that name one thing. Reads JSON Lines " +
      '{"id","group"?,"sentence","start","end"}, offsets into the sentence; writes {"id","cluster"}. Phrases of different ' +
      "groups are not compared.",
  )
  .addHelpText(
    "after",
    example(`echo '{"id":"1","sentence":"Paris refused.","start":0,"end":5}' | dateline names`),
  )
  .action(async () => (await import("./commands/collections")).runNames());

program
  .command("digest")
  .description(
    `Pick the days that matter most and sentences that tell of them. Reads ${ARTICLES} of one topic ("sentences", a ` +
      'list, is taken instead of "text" too); writes one JSON array [{"date","sentences"}].',
  )
  .requiredOption("--dates <n>", "how many days")
  .requiredOption("--sentences <k>", "how many sentences for each day")
  .option("--from <date>", "first day of the window, EDTF, included")
  .option("--to <date>", "last day of the window, EDTF, included")
  .addHelpText("after", example("dateline digest --dates 10 --sentences 2 < articles.jsonl"))
  .action(async (options: DigestFields) => (await import("./commands/collections")).runDigest(options));

program
  .command("import")
  .description(
    "Read an existing timeline into the store, beside the events found in articles: Dateline JSON Lines (as exported), " +
      "TimelineJS JSON, or CSV with a header. Its quotes become the excerpts; an event without one keeps its own text or " +
      "title as the words of the timeline itself. Importing again changes nothing. A line that cannot be used is told on " +
      "standard error; the others are stored and the exit status is 1.",
  )
  .argument("<file>", "the timeline")
  .option("--format <format>", "jsonl, timelinejs or csv; by default told by the file's name and beginning")
  .option("--outlet <name>", "who made the timeline; by default the file's name")
  .addHelpText(
    "after",
    example("dateline import events.jsonl", "dateline import --outlet 'City archive' harbour.csv"),
  )
  .action(async (file: string, options: { format?: string; outlet?: string }) =>
    (await import("./commands/import")).runImport(file, options),
  );

program
  .command("export")
  .description(
    "Write the store to standard output: events as jsonl, csv, json-ld, timelinejs, ics or web-annotation, or its articles as ris, " +
      "bibtex or csl-json. Dates stay as precise as they are; what a format cannot hold is counted on standard error.",
  )
  .requiredOption(
    "--format <format>",
    "jsonl, csv, json-ld, timelinejs, ics, ris, bibtex, csl-json, web-annotation",
  )
  .option("--from <date>", "first day, EDTF, included")
  .option("--to <date>", "last day, EDTF, included")
  .option("--outlets <names>", "outlets, with commas between")
  .option("--q <words>", "words that must occur")
  .addHelpText("after", example("dateline export --format csv > events.csv"))
  .action(async (options: { format: string }) => (await import("./commands/export")).runExport(options));

program
  .command("snapshot")
  .description(
    "Freeze the store, or a selection of it, as an edition that never changes: its SHA-256 goes to standard output, and " +
      "/v/HASH shows it. With --out the edition is also written to a folder, as one HTML file that needs no network and " +
      "as JSON Lines that `dateline import` reads back. Equal collections give equal hashes on any machine.",
  )
  .option("--from <date>", "first day, EDTF, included")
  .option("--to <date>", "last day, EDTF, included")
  .option("--outlets <names>", "outlets, with commas between")
  .option("--q <words>", "words that must occur")
  .option("--out <folder>", "write the edition here too")
  .addHelpText("after", example("dateline snapshot", "dateline snapshot --from 2019 --to 2019 --out frozen/"))
  .action(async (options: Record<string, string>) =>
    (await import("./commands/snapshot")).runSnapshot(options),
  );

program
  .command("prepare", { hidden: true })
  .description("Open the store and read FOLDER into it if it is empty; npm start does this.")
  .argument("<folder>", "articles of a new store")
  .action(async (folder: string) => (await import("./commands/prepare")).runPrepare(folder));

endQuietly();
try {
  await program.parseAsync();
} catch (error) {
  const code = error instanceof Error && "code" in error ? ` [${String(error.code)}]` : "";
  process.stderr.write(`dateline: ${error instanceof Error ? error.message : String(error)}${code}\n`);
  process.exitCode = 1;
}
