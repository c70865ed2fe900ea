export { tag } from "./tag";
