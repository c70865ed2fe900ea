import { execFile, spawn } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

export type PostgresServer = {
  readonly url: string;
  /** Ends it for good. */
  readonly stop: () => Promise<void>;
  /** Ends it for a while, connections and all; `up` starts it again on the same data. */
  readonly down: () => Promise<void>;
  readonly up: () => Promise<void>;
};
export type PostgresStart = PostgresServer | { readonly missing: string };

const binaryFolder = (): string | null => {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((v) => join(debian, v, "bin")),
    ...(process.env.PATH ?? "").split(delimiter),
  ];
  return folders.find((f) => existsSync(join(f, "initdb")) && existsSync(join(f, "postgres"))) ?? null;
};

/** PostgreSQL refuses to run as root: then it runs as an unprivileged user, by number, without a password file entry. */
const unprivileged = async (): Promise<{ uid: number; gid: number } | null> => {
  if (process.getuid?.() !== 0) return null;
  for (const user of ["postgres", "nobody"]) {
    const uid = await run("id", ["-u", user]).catch(() => null);
    const gid = await run("id", ["-g", user]).catch(() => null);
    if (uid && gid) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  return null;
};

const waitFor = async (ready: () => boolean, seconds: number): Promise<boolean> => {
  for (let i = 0; i < seconds * 20; i++) {
    if (ready()) return true;
    await new Promise((done) => setTimeout(done, 50));
  }
  return ready();
};

/**
 * Starts a throw-away PostgreSQL that listens on a socket in a temporary folder only. Where its binaries are not
 * found, says what was looked for instead of failing.
 */
export const startPostgres = async (): Promise<PostgresStart> => {
  const bin = binaryFolder();
  if (!bin) return { missing: "no initdb and postgres in PATH or /usr/lib/postgresql/*/bin" };
  const user = await unprivileged();
  if (process.getuid?.() === 0 && !user)
    return { missing: "running as root and no unprivileged user to start it as" };
  const home = mkdtempSync(join(tmpdir(), "dateline-pg-"));
  chmodSync(home, 0o755);
  if (user) chownSync(home, user.uid, user.gid);
  const data = join(home, "data");
  const options = { ...user, cwd: home, env: { ...process.env, LC_ALL: "C.UTF-8" } };
  await run(
    join(bin, "initdb"),
    ["-D", data, "-U", "dateline", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"],
    options,
  );
  const url = `postgres://dateline@localhost/postgres?host=${encodeURIComponent(home)}`;
  const up = async () => {
    const server = spawn(
      join(bin, "postgres"),
      ["-D", data, "-k", home, "-c", "listen_addresses=", "-c", "fsync=off", "-c", "max_connections=40"],
      { ...options, stdio: "ignore" },
    );
    const exited = new Promise<void>((done) => server.once("exit", () => done()));
    if (!(await waitFor(() => existsSync(join(home, ".s.PGSQL.5432")), 20))) {
      server.kill("SIGINT");
      throw new Error("the throw-away PostgreSQL did not open its socket in 20 s");
    }
    await answering(url);
    return { server, exited };
  };
  let running = await up();
  const down = async (): Promise<void> => {
    running.server.kill("SIGINT");
    await running.exited;
  };
  return {
    url,
    stop: async () => {
      await down();
      rmSync(home, { recursive: true, force: true });
    },
    down,
    up: async () => {
      running = await up();
    },
  };
};

const answering = async (url: string): Promise<void> => {
  const { default: pg } = await import("pg");
  for (let i = 0; ; i++) {
    const client = new pg.Client({ connectionString: url });
    const ok = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (ok) return;
    if (i === 100) throw new Error("the throw-away PostgreSQL does not answer");
    await new Promise((done) => setTimeout(done, 100));
  }
};
