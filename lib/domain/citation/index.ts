export { bibtexOf } from "./bibtex";
export { cslOf } from "./csl-json";
export { coinsOf, highwireOf } from "./embedded";
export { fullCitation, shortCitation } from "./plain";
export type { Accessed, CitedSource, Reference } from "./reference";
export { risOf } from "./ris";
