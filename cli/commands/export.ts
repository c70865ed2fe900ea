import { closeContainers } from "@/lib/server";
import { exportFilter, exportFormats, exportStore, isExportFormat } from "@/lib/server/export-store";
import { writeSlowly } from "../json-lines";
import { count } from "../say";

type Options = {
  readonly format: string;
  readonly from?: string;
  readonly to?: string;
  readonly outlets?: string;
  readonly q?: string;
};

/** `dateline export`: the store, or what the filters leave of it, on standard output. */
export const runExport = async ({ format, ...filters }: Options): Promise<void> => {
  if (!isExportFormat(format)) {
    process.stderr.write(`There is no format “${format}”. There are: ${exportFormats().join(", ")}.\n`);
    process.exitCode = 1;
    return;
  }
  let leftOut = 0;
  try {
    for await (const piece of exportStore(format, () => void leftOut++, exportFilter(filters)))
      await writeSlowly(process.stdout, piece);
  } finally {
    await closeContainers();
  }
  if (leftOut > 0)
    process.stderr.write(`${count(leftOut, "event")} without a date that ${format} can hold: left out.\n`);
};
