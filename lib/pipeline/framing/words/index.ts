export { distinctWords } from "./distinct-words";
