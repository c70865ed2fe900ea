import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** The bundled command, and the record of the files it was made from with their size and time. */
export const entry = join(root, "dist/dateline.mjs");
export const record = join(root, "dist/dateline.inputs.json");

export const stampOf = (file) => {
  const { mtimeMs, size } = statSync(join(root, file));
  return `${Math.round(mtimeMs)} ${size}`;
};

/** Whether the bundle is there and made from the sources as they are now. */
export const isFresh = () => {
  try {
    const inputs = JSON.parse(readFileSync(record, "utf8"));
    return existsSync(entry) && Object.entries(inputs).every(([file, stamp]) => stampOf(file) === stamp);
  } catch {
    return false;
  }
};
