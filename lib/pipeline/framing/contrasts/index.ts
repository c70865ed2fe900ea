export { contrasts } from "./contrasts";
