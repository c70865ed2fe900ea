declare module "@citation-js/core" {
  export class Cite {
    constructor(input: string | readonly unknown[]);
    readonly data: readonly Readonly<Record<string, unknown>>[];
    format(format: string, options?: Readonly<Record<string, unknown>>): string;
  }
}
declare module "@citation-js/plugin-ris";
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-csl";
