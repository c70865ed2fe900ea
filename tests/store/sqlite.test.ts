import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeFacets } from "./describe-facets";
import { describeImport } from "./describe-import";
import { describeKeepsakes } from "./describe-keepsakes";
import { describeLevels } from "./describe-levels";
import { describeStore, type StorePlace } from "./describe-store";

const folders = async (): Promise<StorePlace> => {
  const home = mkdtempSync(join(tmpdir(), "dateline-store-"));
  let n = 0;
  return {
    fresh: async () => join(home, String(n++)),
    end: async () => rmSync(home, { recursive: true, force: true }),
  };
};

describeStore("the store in SQLite", folders);
describeFacets("the store in SQLite", folders);
describeKeepsakes("the store in SQLite", folders);
describeImport("the store in SQLite", folders);
describeLevels("the store in SQLite", folders);
