import { type ProblemCode, problemOf } from "@/lib/contract/errors";
import type { Problem } from "@/lib/contract/models";
import { StoreError } from "@/lib/store";

/** A request that cannot be answered; the edge turns it into `application/problem+json`. */
export class Refusal extends Error {
  readonly problem: Problem;
  /** For `event-moved`: the id to ask for instead. */
  readonly movedTo: string | null;

  constructor(code: ProblemCode, detail: string, movedTo: string | null = null) {
    super(detail);
    this.name = "Refusal";
    this.problem = problemOf(code, detail);
    this.movedTo = movedTo;
  }
}

/** What drivers say while a server is away, restarting or full. */
const AWAY = /timeout exceeded|Connection terminated|Client has encountered a connection error/u;
const RETRY = new Set(["ECONNREFUSED", "ECONNRESET", "ENOENT", "EPIPE", "57P01", "57P02", "57P03", "53300"]);

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

/** What a reader may know of any error. Unexpected ones are told to the log, not to the reader. */
export const refusalOf = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error;
  if (error instanceof StoreError && error.code === "store-damaged")
    return new Refusal(
      "store-damaged",
      "Part of what is stored here cannot be read. Whoever runs this server finds the cure in its messages.",
    );
  if (error instanceof StoreError || RETRY.has(codeOf(error)) || AWAY.test(String(error)))
    return new Refusal(
      "store-unavailable",
      "The store does not answer at the moment. Try again; if it stays so, look at the server's messages.",
    );
  return new Refusal(
    "internal",
    "Something went wrong on our side. It has been written to the server's log.",
  );
};
