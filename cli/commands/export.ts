import { closeContainers } from "@/lib/server";
import { exportFormats, exportStore, isExportFormat } from "@/lib/server/export-store";
import { writeSlowly } from "../json-lines";
import { count } from "../say";

/** `dateline export`: the store on standard output. */
export const runExport = async ({ format }: { readonly format: string }): Promise<void> => {
  if (!isExportFormat(format)) {
    process.stderr.write(`There is no format “${format}”. There are: ${exportFormats().join(", ")}.\n`);
    process.exitCode = 1;
    return;
  }
  let leftOut = 0;
  try {
    for await (const piece of exportStore(format, () => void leftOut++))
      await writeSlowly(process.stdout, piece);
  } finally {
    await closeContainers();
  }
  if (leftOut > 0)
    process.stderr.write(`${count(leftOut, "event")} without a date that ${format} can hold: left out.\n`);
};
