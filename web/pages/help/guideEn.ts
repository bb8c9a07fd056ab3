import { byName, type GuidePage } from "./guidePages.ts";

export default byName(import.meta.glob<GuidePage>("../../../docs/guide/en/*.md", { eager: true, import: "default" }));
