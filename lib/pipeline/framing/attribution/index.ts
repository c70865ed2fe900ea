export { attributions } from "./attributions";
export type { Attribution } from "./read-attributions";
