export { type LoadedSpan, loaded, TAGGER_NAME } from "./loaded-words";
