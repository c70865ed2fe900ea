export { unreported } from "./unreported";
