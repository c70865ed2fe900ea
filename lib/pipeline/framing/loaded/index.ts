export { reasonOf } from "./list-reasons";
export { type LoadedSpan, loaded, TAGGER_NAME } from "./loaded-words";
