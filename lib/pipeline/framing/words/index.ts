export { distinctWords, MAX_Q, MIN_ARTICLES, MIN_USES } from "./distinct-words";
