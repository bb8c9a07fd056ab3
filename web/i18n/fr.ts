import { namespaces } from "./namespaces.ts";

/** Every French text: one namespace per file of `fr/`. */
export default namespaces(import.meta.glob<object>("./fr/*.json", { eager: true, import: "default" }));
