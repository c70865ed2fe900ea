import { describe, expect, it } from "vitest";
import { outletNameOfUrl } from "./outlets";
import { dateInUrl, safeUrl } from "./urls";

describe("dateInUrl", () => {
  it.each([
    ["https://a.example/world/2019/02/27/title", "2019-02-27"],
    ["https://a.example/world/2019/feb/27/title", "2019-02-27"],
    ["https://a.example/2019-02-27-title", "2019-02-27"],
    ["https://a.example/news/20190227-title", "2019-02-27"],
    ["https://a.example/news/20191399", null],
    ["https://a.example/id/1087528", null],
    ["https://a.example/2019/02/title", null],
    ["https://2019.02.27.example/title", null],
  ])("%s → %s", (url, date) => expect(dateInUrl(url)?.edtf ?? null).toBe(date));
});

describe("safeUrl", () => {
  it.each([
    ["https://a.example/x?y=1#z", "https://a.example/x?y=1#z"],
    [" HTTP://A.example ", "http://a.example/"],
    ["//a.example", null],
    ["https:a.example", null],
    ["ftp://a.example", null],
    ["http://user@a.example", null],
    ["http://a.example\\b", null],
    ["", null],
    [undefined, null],
  ])("%s → %s", (raw, url) => expect(safeUrl(raw)).toBe(url));
});

describe("outletNameOfUrl", () => {
  it.each([
    ["https://edition.cnn.com/x", "CNN"],
    ["https://www.bbc.co.uk/news/1", "BBC News"],
    ["https://unknown.example/x", "unknown.example"],
    ["https://notcnn.com/x", "notcnn.com"],
  ])("%s → %s", (url, name) => expect(outletNameOfUrl(url)).toBe(name));
});
