import { afterEach, describe, expect, it, vi } from "vitest";
import { addressOf, CallError, call } from "./call";

afterEach(() => vi.unstubAllGlobals());

const answer = (status: number, body: unknown) =>
  vi.stubGlobal("fetch", async () => new Response(JSON.stringify(body), { status }));

describe("call", () => {
  it("leaves empty fields out and escapes the rest", () => {
    expect(addressOf("/api/v1/events", null, { q: "a & b", from: null, to: "", limit: 5 })).toBe(
      "/api/v1/events?q=a+%26+b&limit=5",
    );
    expect(addressOf("/api/v1/events/{id}", "e/1", {})).toBe("/api/v1/events/e%2F1");
  });

  it("hands over the answer", async () => {
    answer(200, { status: "ok", articles: 1, events: 2 });
    expect(await call("health")).toEqual({ status: "ok", articles: 1, events: 2 });
  });

  it("throws the problem with its code", async () => {
    answer(404, { code: "event-unknown", detail: "No event has this id." });
    await expect(call("event", {}, { id: "e_1" })).rejects.toMatchObject({
      status: 404,
      code: "event-unknown",
    });
  });

  it("says so when nobody answers", async () => {
    vi.stubGlobal("fetch", async () => Promise.reject(new TypeError("failed")));
    await expect(call("health")).rejects.toBeInstanceOf(CallError);
  });
});
