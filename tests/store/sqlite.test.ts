import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeStore } from "./describe-store";

describeStore("the store in SQLite", async () => {
  const home = mkdtempSync(join(tmpdir(), "dateline-store-"));
  let n = 0;
  return {
    fresh: async () => join(home, String(n++)),
    end: async () => rmSync(home, { recursive: true, force: true }),
  };
});
