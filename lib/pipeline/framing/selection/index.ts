export { positionOf, unreported } from "./unreported";
