/** The index is made of the same words that the page marks. */
export { type SearchTerm, searchTerms, wordsOf } from "@/lib/domain/search-words";
