import pg from "pg";

const { builtins } = pg.types;

/** The session's time zone is UTC, so a moment of whole seconds reads `2026-01-31 09:00:00+00`. */
const wholeSeconds = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})\+00$/;

function moment(text: string): string {
  if (wholeSeconds.test(text)) return `${text.slice(0, 10)}T${text.slice(11, 19)}Z`;
  const iso = text.replace(" ", "T");
  return new Date(/[+-]\d{2}$/.test(iso) ? `${iso}:00` : iso).toISOString().replace(".000Z", "Z");
}

/** How values are handed to code: whole numbers and booleans as such, everything else as the text it is exact in. */
export const readable: pg.CustomTypesConfig = {
  getTypeParser: ((id: number, format?: "text" | "binary") => {
    if (format === "binary") return pg.types.getTypeParser(id, "binary");
    if (id === builtins.INT4 || id === builtins.INT2) return Number;
    if (id === builtins.BOOL) return (text: string) => text === "t";
    if (id === builtins.TIMESTAMPTZ) return moment;
    if (id === builtins.JSON || id === builtins.JSONB) return (text: string): unknown => JSON.parse(text);
    if (id === builtins.BYTEA) return pg.types.getTypeParser(id, "text");
    return (text: string) => text;
  }) as pg.CustomTypesConfig["getTypeParser"],
};
