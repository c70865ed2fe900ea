/** An element of a list, as JSON text, with the number of the line it begins on, from 1. */
export type JsonElement = { readonly line: number; readonly text: string };

const BYTE = { quote: 0x22, backslash: 0x5c, open: 0x7b, close: 0x7d, from: 0x5b, to: 0x5d, line: 0x0a };

/**
 * Finds the objects in the list under one key of a JSON document's root, piece by piece, without holding the
 * document. `push` takes the next bytes and gives the elements that are whole. Whether an element is JSON is for the
 * one who parses it.
 */
export class JsonElements {
  #depth = 0;
  /** Where it is now, from 1. */
  line = 1;
  #inText = false;
  #escaped = false;
  /** Text of the last string at the root, and whether the list under `key` is open. */
  #word: number[] = [];
  #lastWord = "";
  #inList = false;
  /** Whether the list was there at all. */
  found = false;
  #parts: Uint8Array[] = [];
  #begun = 1;

  constructor(private readonly key: string) {}

  push(bytes: Uint8Array): readonly JsonElement[] {
    const out: JsonElement[] = [];
    // Where the element that is open begins in these bytes; -1: none is open.
    let from = this.#parts.length > 0 ? 0 : -1;
    for (let i = 0; i < bytes.length; i++) {
      const b = bytes[i] as number;
      if (b === BYTE.line) this.line += 1;
      if (this.#inText) {
        this.#text(b);
        continue;
      }
      if (b === BYTE.quote) {
        this.#inText = true;
        this.#word = [];
      } else if (b === BYTE.open || b === BYTE.from) {
        if (b === BYTE.open && this.#inList && this.#depth === 2) {
          from = i;
          this.#begun = this.line;
        }
        if (b === BYTE.from && this.#depth === 1 && this.#lastWord === this.key) {
          this.#inList = true;
          this.found = true;
        }
        this.#depth += 1;
      } else if (b === BYTE.close || b === BYTE.to) {
        this.#depth -= 1;
        if (this.#depth === 1) this.#inList = false;
        if (this.#inList && this.#depth === 2 && b === BYTE.close) {
          out.push({ line: this.#begun, text: this.#whole(bytes.subarray(Math.max(0, from), i + 1)) });
          from = -1;
        }
      }
    }
    if (from >= 0) this.#parts.push(bytes.slice(from));
    return out;
  }

  /** True at the end of a document that stops too early. */
  get open(): boolean {
    return this.#depth > 0 || this.#inText;
  }

  #text(b: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (b === BYTE.backslash) this.#escaped = true;
    else if (b === BYTE.quote) {
      this.#inText = false;
      if (this.#depth === 1) this.#lastWord = Buffer.from(this.#word).toString("utf8");
      return;
    }
    if (this.#depth === 1 && this.#word.length < 100) this.#word.push(b);
  }

  #whole(last: Uint8Array): string {
    const bytes = this.#parts.length === 0 ? last : Buffer.concat([...this.#parts, last]);
    this.#parts = [];
    return new TextDecoder("utf-8").decode(bytes);
  }
}
