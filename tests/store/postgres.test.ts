import pg from "pg";
import { expect, it } from "vitest";
import { describeFacets } from "./describe-facets";
import { describeImport } from "./describe-import";
import { describeKeepsakes } from "./describe-keepsakes";
import { describeLevels } from "./describe-levels";
import { describeStore, type StorePlace } from "./describe-store";
import { startPostgres } from "./postgres-server";

const started = await startPostgres();

if ("missing" in started) {
  it("says why PostgreSQL was not tried here", () => {
    console.log(
      `The store was not tried on PostgreSQL: ${started.missing}. On Debian: apt-get install postgresql.`,
    );
    expect(started.missing).not.toBe("");
  });
} else {
  let n = 0;
  const databases = (last: boolean) => async (): Promise<StorePlace> => {
    const admin = new pg.Client({ connectionString: started.url });
    await admin.connect();
    return {
      fresh: async () => {
        const name = `store_${n++}`;
        await admin.query(`create database ${name}`);
        return started.url.replace("/postgres?", `/${name}?`);
      },
      end: async () => {
        await admin.end();
        if (last) await started.stop();
      },
    };
  };
  describeFacets("the store in PostgreSQL", databases(false));
  describeKeepsakes("the store in PostgreSQL", databases(false));
  describeImport("the store in PostgreSQL", databases(false));
  describeLevels("the store in PostgreSQL", databases(false));
  describeStore("the store in PostgreSQL", databases(true));
}
