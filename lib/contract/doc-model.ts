/** A page of the documentation as the product shows it: a small part of Markdown, read into plain values. */
export type DocInline = {
  /** Where it begins in its line of text; tells it from others like it. */
  readonly at: number;
  readonly text: string;
  readonly look: "plain" | "strong" | "em" | "code" | "link";
  readonly href: string | null;
};

export type DocBlock = { readonly at: number } & DocBlockBody;

export type DocBlockBody =
  | {
      readonly kind: "heading";
      readonly level: number;
      readonly id: string;
      readonly inlines: readonly DocInline[];
    }
  | { readonly kind: "paragraph"; readonly inlines: readonly DocInline[] }
  | { readonly kind: "list"; readonly items: readonly (readonly DocInline[])[] }
  | {
      readonly kind: "table";
      readonly head: readonly (readonly DocInline[])[];
      readonly rows: readonly (readonly (readonly DocInline[])[])[];
    };
