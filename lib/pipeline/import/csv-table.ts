/** A row of a table with the number of the line it begins on, from 1. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };

/**
 * Reads comma-separated values (RFC 4180) piece by piece: `push` takes the next piece of text and gives the rows that
 * are whole, `end` the last one. Line feed, carriage return or both end a row; empty rows are left out. A quote inside
 * an unquoted cell is a character.
 */
export class CsvReader {
  #cell = "";
  #cells: string[] = [];
  #quoted = false;
  /** A quote just closed the cell, unless another one follows. */
  #closed = false;
  #line = 1;
  #begun = 1;
  #last = "";
  readonly #separator: string;

  constructor(separator = ",") {
    this.#separator = separator;
  }

  push(text: string): readonly CsvRow[] {
    const rows: CsvRow[] = [];
    for (let i = 0; i < text.length; i++) {
      const c = text[i] as string;
      if (this.#quoted) this.#inQuotes(c);
      else if (c === '"' && (this.#cell === "" || this.#closed)) this.#open();
      else if (c === this.#separator) this.#endCell();
      else if (c === "\n" || c === "\r") this.#endRow(rows, c);
      else this.#cell += c;
      this.#last = c;
    }
    return rows;
  }

  end(): readonly CsvRow[] {
    const rows: CsvRow[] = [];
    this.#endRow(rows, "");
    return rows;
  }

  /** True at the end of a file that stops inside quotes. */
  get open(): boolean {
    return this.#quoted;
  }

  #inQuotes(c: string): void {
    if (c === '"') {
      this.#quoted = false;
      this.#closed = true;
      return;
    }
    if (c === "\n") this.#line += 1;
    this.#cell += c;
  }

  #open(): void {
    if (this.#closed) this.#cell += '"';
    this.#quoted = true;
    this.#closed = false;
  }

  #endCell(): void {
    this.#cells.push(this.#cell);
    this.#cell = "";
    this.#closed = false;
  }

  #endRow(rows: CsvRow[], c: string): void {
    this.#endCell();
    if (this.#cells.some((cell) => cell !== "")) rows.push({ line: this.#begun, cells: this.#cells });
    this.#cells = [];
    // The second half of "\r\n" begins no line of its own.
    if (c !== "" && !(c === "\n" && this.#last === "\r")) this.#line += 1;
    this.#begun = this.#line;
  }
}
