import { expect, it } from "vitest";
import { endpoints } from "@/lib/contract/endpoints";
import { routes } from "./routes";

it("knows every endpoint under the contract's address", () => {
  expect(routes).toEqual(Object.fromEntries(Object.entries(endpoints).map(([name, e]) => [name, e.path])));
});
