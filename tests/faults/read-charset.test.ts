import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { decodeBytes } from "@/lib/pipeline/read/decode";
import { readDocument } from "@/lib/pipeline/read/read";

const archive = fileURLToPath(new URL("../../../shared/faults/charset.tar.xz", import.meta.url));

type Page = { file: string; encoding: string; declared: string; firstParagraph: string };

const flat = (text: string): string => text.replace(/\s+/g, " ").trim();

describe("encodings", () => {
  it.each([
    ["utf-8", "Čas běží, řekl starosta města v pondělí."],
    ["utf-16le", "Čas běží, řekl starosta města v pondělí."],
  ])("%s with a byte order mark, which is not part of the text", (encoding, text) => {
    const body =
      encoding === "utf-8" ? Buffer.from(`\ufeff${text}`, "utf8") : Buffer.from(`\ufeff${text}`, "utf16le");
    const { article, issues } = readDocument({ name: "x.txt", bytes: body });
    expect(article?.text).toBe(text);
    expect(issues).toEqual([]);
  });

  it("puts U+FFFD only where bytes are bad, and says how many", () => {
    const bytes = Buffer.concat([
      Buffer.from("Der Bürgermeister öffnete "),
      Buffer.from([0xc3, 0x28, 0xff]),
      Buffer.from(" die Brücke über den Fluß."),
    ]);
    const { text, badSequences, encoding } = decodeBytes(bytes);
    expect(encoding).toBe("utf-8");
    expect(text).toBe("Der Bürgermeister öffnete \ufffd(\ufffd die Brücke über den Fluß.");
    expect(badSequences).toBe(2);
  });

  it("decodes the pages of the fault set, or says that the set is absent", () => {
    if (!existsSync(archive)) {
      console.warn("Fault set of charsets not found beside the repository; nothing is compared with it.");
      expect(existsSync(archive)).toBe(false);
      return;
    }
    const scratch = mkdtempSync(join(tmpdir(), "dateline-charset-"));
    try {
      execFileSync("tar", ["xJf", archive, "-C", scratch]);
      const pages = readFileSync(join(scratch, "charset/manifest.jsonl"), "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as Page);
      const wrong = pages.filter(({ file, firstParagraph }) => {
        const { article } = readDocument({ name: file, bytes: readFileSync(join(scratch, "charset", file)) });
        return !flat(article?.text ?? "").includes(flat(firstParagraph).slice(0, 40));
      });
      expect(wrong.map((page) => page.file)).toEqual([]);
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  });
});
