import pg from "pg";
import { expect, it } from "vitest";
import { describeStore } from "./describe-store";
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
  describeStore("the store in PostgreSQL", async () => {
    const admin = new pg.Client({ connectionString: started.url });
    await admin.connect();
    let n = 0;
    return {
      fresh: async () => {
        const name = `store_${n++}`;
        await admin.query(`create database ${name}`);
        return started.url.replace("/postgres?", `/${name}?`);
      },
      end: async () => {
        await admin.end();
        await started.stop();
      },
    };
  });
}
