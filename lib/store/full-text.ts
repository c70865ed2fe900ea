import { type RawBuilder, sql } from "kysely";
import type { SearchTerm } from "./words";

/** The one part of the store that differs between the dialects. `event_words.words` holds words joined by spaces. */
export type FullText = {
  /** Statements that make the index over `event_words`. */
  readonly create: readonly string[];
  /** A condition on `events.id`, or null if no term asks for anything. */
  readonly matches: (terms: readonly SearchTerm[]) => RawBuilder<boolean> | null;
};

const split = (terms: readonly SearchTerm[]) => ({
  wanted: terms.filter((t) => !t.not),
  unwanted: terms.filter((t) => t.not),
});

// Words are letters and digits only (see `wordsOf`), so quoting them needs no escapes.
const sqliteTerm = (t: SearchTerm): string => `"${t.words.join(" ")}"${t.prefix ? "*" : ""}`;
const postgresTerm = (t: SearchTerm): string =>
  `(${t.words.map((w, i) => `'${w}'${t.prefix && i === t.words.length - 1 ? ":*" : ""}`).join(" <-> ")})`;

const among = (condition: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`events.id in (select event_id from event_words where ${condition})`;

const both = (
  terms: readonly SearchTerm[],
  query: (terms: readonly SearchTerm[], join: "and" | "or") => RawBuilder<unknown>,
): RawBuilder<boolean> | null => {
  const { wanted, unwanted } = split(terms);
  const yes = wanted.length > 0 ? among(query(wanted, "and")) : null;
  const no = unwanted.length > 0 ? sql<boolean>`not (${among(query(unwanted, "or"))})` : null;
  return yes && no ? sql<boolean>`(${yes} and ${no})` : (yes ?? no);
};

export const sqliteFullText: FullText = {
  create: [
    'create virtual table event_words using fts5(event_id unindexed, words, tokenize = "unicode61 remove_diacritics 0")',
  ],
  matches: (terms) =>
    both(
      terms,
      (some, join) =>
        sql`event_words match ${`words : (${some.map(sqliteTerm).join(join === "and" ? " AND " : " OR ")})`}`,
    ),
};

export const postgresFullText: FullText = {
  create: [
    "create table event_words (event_id text not null, words text not null)",
    "create index event_words_event on event_words (event_id)",
    "create index event_words_index on event_words using gin (to_tsvector('simple', words))",
  ],
  matches: (terms) =>
    both(
      terms,
      (some, join) =>
        sql`to_tsvector('simple', words) @@ ${some.map(postgresTerm).join(join === "and" ? " & " : " | ")}::tsquery`,
    ),
};
