import type { TableRules } from "../../../engine/records/rules.ts";

/** A note with a body is a document; its size is that of the file, not of its base64 text. */
export const noteRules: TableRules = {
  before: ({ before, after, changes }) => {
    if (before !== null && changes["documentbody"] === undefined) return {};
    const body = after["documentbody"] === null ? null : String(after["documentbody"]);
    return { isdocument: body !== null, filesize: body === null ? null : Buffer.byteLength(body, "base64") };
  },
};
