import { describe, expect, it } from "vitest";
import { readDocument } from "@/lib/pipeline/read/read";

const encoder = new TextEncoder();
const read = (text: string, name = "input") => readDocument({ name, bytes: encoder.encode(text) });
const prose = "The council voted on Monday to close the old market hall, after two years of debate.";

/** Processor time of a call in milliseconds; other work on the machine does not count. */
const cost = (call: () => void): number => {
  const before = process.cpuUsage().user;
  call();
  return (process.cpuUsage().user - before) / 1000;
};

describe("hostile pages", () => {
  it.each([
    ["10,000 nested div", `<html><body>${"<div>".repeat(10_000)}<p>${prose}</p>`],
    ["100,000 nested b", `<html><body><p>${"<b>".repeat(100_000)}${prose}`],
    ["20,000 nested tables", `<html><body>${"<table><tr><td>".repeat(20_000)}${prose}`],
    [
      "100,000 attributes",
      `<html><body><p ${Array.from({ length: 100_000 }, (_, i) => `a${i}=1`).join(" ")}>${prose}</p>`,
    ],
  ])("%s: read, with a bounded cost", (_name, page) => {
    let text = "";
    const spent = cost(() => {
      text = read(page).article?.text ?? "";
    });
    expect(text).toContain("close the old market hall");
    expect(spent).toBeLessThan(8000);
  });

  it("says that it cut deep nesting", () => {
    const { issues } = read(`<html><body>${"<div>".repeat(600)}<p>${prose}</p>`);
    expect(issues.map((i) => i.code)).toEqual(["read-nested-too-deep"]);
  });

  it("refuses a page that never closes its script", () => {
    const { article, issues } = read(`<html><body><script>${"a".repeat(2_000_000)}${prose}`);
    expect(article).toBeNull();
    expect(issues.map((i) => i.code)).toEqual(["read-no-article-text"]);
  });

  it("leaves out whatever the page hides", () => {
    const hidden = [
      `<p hidden>${prose} one</p>`,
      `<p style="visibility:hidden">${prose} two</p>`,
      `<div aria-hidden="true"><p>${prose} three</p></div>`,
      `<template><p>${prose} four</p></template>`,
      `<noscript><p>${prose} five</p></noscript>`,
    ];
    const { article } = read(
      `<html><body><article>${hidden.join("")}<p>${prose} shown</p><p>${prose} too</p></article>`,
    );
    expect(article?.text).toContain("shown");
    for (const word of ["one", "two", "three", "four", "five"])
      expect(article?.text).not.toContain(`debate. ${word}`);
  });

  it("drops addresses with other schemes, credentials or tricks", () => {
    const bad = [
      "javascript:alert(1)",
      "JaVa\tScript:alert(1)",
      "\u0001javascript:x",
      "data:text/html,x",
      "vbscript:x",
      "blob:x",
      "file:///etc/passwd",
    ];
    for (const href of [
      ...bad,
      "//evil.example",
      "https:evil.example",
      "http://a@b.example",
      "https://ex ample.com",
      "http://a\\b",
    ]) {
      const { article } = read(JSON.stringify({ outlet: "X", url: href, text: prose }));
      expect(article?.url, href).toBeNull();
    }
  });
});

describe("hostile files", () => {
  it("refuses a 50 MB single line at once and names the limit", () => {
    const bytes = new Uint8Array(50 * 1024 * 1024).fill(97);
    let result: ReturnType<typeof readDocument> | undefined;
    const spent = cost(() => {
      result = readDocument({ name: "big.txt", bytes });
    });
    expect(result?.article).toBeNull();
    expect(result?.issues[0]?.message).toContain("20 MB");
    expect(spent).toBeLessThan(200);
  });

  it.each([
    ["PNG", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ["PDF", [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37]],
    ["EXE", [0x4d, 0x5a, 0x90, 0x00, 0x03, 0x00, 0x00, 0x00, 0x04, 0x00]],
    ["ZIP", [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]],
    ["GIF with HTML in it", [...encoder.encode(`GIF89a<html><body><p>${prose}</p>`)]],
    ["noise", Array.from({ length: 4096 }, (_, i) => (i * 7919 + 13) % 256)],
  ])("refuses %s, whatever its name", (_name, bytes) => {
    const { article, issues } = readDocument({ name: "article.txt", bytes: Uint8Array.from(bytes) });
    expect(article).toBeNull();
    expect(issues.map((i) => i.code)).toEqual(["read-binary"]);
  });

  it.each([
    ["nesting", `{"text":"x","a":${"[".repeat(100_000)}`],
    ["an array", `[{"text":"${prose}"}]`],
    ["trailing garbage", `{"text":"${prose}"} and more`],
  ])("JSON with %s gives an issue or a plain text, never an exception", (_name, json) => {
    const { article, issues } = read(json);
    expect(article === null ? issues.length : article.text.length).toBeGreaterThan(0);
  });

  it("is not poisoned by prototype keys", () => {
    const { article } = read(
      `{"__proto__":{"outlet":"Evil"},"constructor":{"prototype":{"polluted":1}},"text":"${prose}"}`,
    );
    expect(article?.outlet).toBe("Unknown outlet");
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  it("removes invisible controls from labels and keeps the text as it is", () => {
    const text = `${prose} \u202eabc\u202c`;
    const { article } = read(
      JSON.stringify({ outlet: "The \u2066City\u2069 Paper\u200b", title: "Hall\u202e closes\u0007", text }),
    );
    expect(article?.outlet).toBe("The City Paper");
    expect(article?.title?.text).toBe("Hall closes");
    expect(article?.text).toBe(text);
  });
});

describe("cost grows with the input, not with its square", () => {
  const shapes: readonly (readonly [string, (n: number) => string])[] = [
    ["blanks", (n) => `a${" ".repeat(n)}b`],
    ["no-break spaces", (n) => `${"\u00a0".repeat(n)}x`],
    ["empty lines", (n) => `a${"\n".repeat(n)}b`],
    ["digits", (n) => "1".repeat(n)],
    ["month names", (n) => "May ".repeat(n / 4)],
    ["years and dashes", (n) => "2020-".repeat(n / 5)],
    ["stops and quotes", (n) => `word."`.repeat(n / 6)],
    ["abbreviations", (n) => "U.S. ".repeat(n / 5)],
    ["teasers and prose", (n) => `You might also like\n${prose}\n`.repeat(n / 100)],
    ["comment forms", (n) => "Leave a Reply\n\n".repeat(n / 15)],
    ["bylines", (n) => "By John Smith\n".repeat(n / 14)],
    ["datelines", (n) => "MOSCOW (AP) -- \n".repeat(n / 16)],
    ["credits", (n) => "Reuters reported ".repeat(n / 17)],
    ["repeated headlines", (n) => "A headline without a stop\n".repeat(n / 26)],
    ["paragraphs", (n) => `<html><body>${"<p>abc def</p>".repeat(n / 14)}`],
  ];

  it.each(shapes)("%s", (_name, make) => {
    read(make(20_000));
    const small = cost(() => void read(make(100_000)));
    const large = cost(() => void read(make(400_000)));
    // Four times the input may cost four times as much; sixteen times would be quadratic. Small costs are noise.
    expect(large).toBeLessThan(Math.max(400, small * 10));
  });
});
