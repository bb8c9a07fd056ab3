import { namespaces } from "./namespaces.ts";

/** Every English text: one namespace per file of `en/`. */
export default namespaces(import.meta.glob<object>("./en/*.json", { eager: true, import: "default" }));
