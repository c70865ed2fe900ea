/** Branded strings: an id of one kind cannot be passed where another is wanted. */
declare const brand: unique symbol;
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** Content-derived id of an article: `a_` and 12 hex digits of the SHA-256 of outlet and text. */
export type ArticleId = Brand<string, "ArticleId">;
/** Content-derived id of a mention: `m_` and 12 hex digits over article id and span. */
export type MentionId = Brand<string, "MentionId">;
/** Content-derived id of an event: `e_` and 12 hex digits over its founding mention. */
export type EventId = Brand<string, "EventId">;
/** A string that has been parsed as EDTF (ISO 8601-2:2019, levels 0 to 2 as far as `edtf.ts` says). */
export type Edtf = Brand<string, "Edtf">;
