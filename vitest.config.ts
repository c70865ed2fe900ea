import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    include: [
      "lib/**/*.test.ts",
      "components/**/*.test.{ts,tsx}",
      "app/**/*.test.ts",
      "cli/**/*.test.ts",
      "scripts/**/*.test.ts",
      "tests/**/*.test.ts",
    ],
    exclude: ["node_modules/**", "tests/browser/**"],
    // A result that changes with the machine's time zone is a bug, so the suite runs far from UTC.
    env: { TZ: process.env.TZ ?? "Pacific/Kiritimati" },
    testTimeout: 30_000,
  },
});
