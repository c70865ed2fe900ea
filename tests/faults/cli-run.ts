import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

export type Finished = {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
};

export type Running = {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly end: Promise<Finished>;
};

const COMMAND = resolve("cli/dateline.mjs");

/** Starts the built command on a store of its own. */
export const start = (store: string, args: readonly string[], input?: string): Running => {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    env: { ...process.env, DATELINE_STORE: store },
    stdio: ["pipe", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  child.stdin.on("error", () => undefined);
  child.stdin.end(input ?? "");
  const end = new Promise<Finished>((done) =>
    child.once("close", (status, signal) => done({ status, signal, out, err })),
  );
  return { child, out: () => out, end };
};

export const run = (store: string, args: readonly string[], input?: string): Promise<Finished> =>
  start(store, args, input).end;

/** Ids that the command said were stored. */
export const acknowledged = (out: string): readonly string[] =>
  [...out.matchAll(/^stored\s.*\s(a_[0-9a-f]+)\s/gmu)].map((match) => match[1] ?? "");

const MONTHS = ["January", "March", "May", "July", "October"];

/** A made-up report with two dated sentences; `seed` makes it one of a kind. */
export const report = (seed: number): string =>
  [
    `Harbour of town ${seed} opens pier ${seed * 7}`,
    "",
    `TOWN ${seed}, May ${1 + (seed % 27)}, 2021. The council of town ${seed} opened pier ${seed * 7} on ${1 + (seed % 27)} May 2021.`,
    "",
    `Works had begun in ${MONTHS[seed % 5]} 2018 after ${seed + 40} residents signed a petition for a pier.`,
    "",
  ].join("\n");

export const writeFiles = (folder: string, files: Readonly<Record<string, string | Uint8Array>>): string => {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
};

/** A folder of `n` reports, numbered from `first`. */
export const reportFolder = (folder: string, first: number, n: number): string =>
  writeFiles(
    folder,
    Object.fromEntries(
      Array.from({ length: n }, (_, i) => [
        `r${first + i}.json`,
        JSON.stringify({ outlet: `Paper ${(first + i) % 4}`, text: report(first + i) }),
      ]),
    ),
  );
