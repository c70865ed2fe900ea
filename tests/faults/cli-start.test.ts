import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { describe, expect, it } from "vitest";

/** `npm start` up to the point where it says why it does not start. */
const start = (env: Readonly<Record<string, string>>): Promise<{ status: number | null; err: string }> =>
  new Promise((done) => {
    const child = spawn(process.execPath, ["scripts/start.mjs"], { env: { ...process.env, ...env } });
    let err = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      err += text;
    });
    child.once("close", (status) => done({ status, err }));
  });

describe("npm start", () => {
  it("says that the port is taken, and how to take another, before it builds anything", async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, "127.0.0.1", () => done()));
    const address = other.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const { status, err } = await start({ PORT: String(port), HOST: "127.0.0.1" });
    await new Promise((done) => other.close(done));
    expect(status).toBe(1);
    expect(err).toContain(`Port ${port} of 127.0.0.1 is taken`);
    expect(err).toMatch(/PORT=\d+ npm start/u);
  }, 30_000);

  it.each(["abc", "0", "70000", "3000.5", "-1"])(
    "refuses PORT=%s",
    async (PORT) => {
      const { status, err } = await start({ PORT });
      expect(status).toBe(1);
      expect(err).toContain(`PORT is “${PORT}”`);
    },
    30_000,
  );

  it("says when the address is not one of this machine", async () => {
    const { status, err } = await start({ PORT: "3999", HOST: "192.0.2.1" });
    expect(status).toBe(1);
    expect(err).toContain("cannot be used (EADDRNOTAVAIL)");
  }, 30_000);
});
