import { defineErrors } from "../errors.ts";
import { label, type Label } from "../model/label.ts";

/**
 * Why a whole file is refused. A single bad cell is no error of this kind (`readValue.ts`): one cell never stops a
 * file.
 */
export const importErrors = defineErrors({
  importNotText: {
    status: 400,
    /** `what` names the kind of file, when its first bytes give it away. */
    message: ({ what }: { what: Label | null }) =>
      label(
        `This is ${what?.en ?? "not a text file"}. Save it as "CSV UTF-8" and import that file.`,
        `Ce fichier n’est pas du texte${what ? ` : c’est ${what.fr}` : ""}. Enregistrez-le au format « CSV UTF-8 » et importez ce fichier-là.`,
      ),
  },
  importEmpty: {
    status: 400,
    message: () =>
      label(
        "The file is empty. Its first line must name the columns.",
        "Le fichier est vide. Sa première ligne doit nommer les colonnes.",
      ),
  },
  importNoColumns: {
    status: 400,
    message: ({ header }: { header: readonly string[] }) =>
      label(
        `No column of the first line is known (${firstNames(header)}). Check that the first line names the columns.`,
        `Aucune colonne de la première ligne n’est connue (${firstNames(header)}). Vérifiez que la première ligne nomme les colonnes.`,
      ),
  },
  importTextNotClosed: {
    status: 400,
    message: ({ line }: { line: number }) =>
      label(
        `A quotation mark opened in the row of line ${line} is never closed. Close or remove it.`,
        `Un guillemet ouvert dans l’enregistrement de la ligne ${line} n’est jamais fermé. Fermez-le ou retirez-le.`,
      ),
  },
  importRowTooLong: {
    status: 400,
    message: ({ line }: { line: number }) =>
      label(
        `The row of line ${line} is longer than a megabyte. A quotation mark may be missing there.`,
        `L’enregistrement de la ligne ${line} dépasse un mégaoctet. Il y manque peut-être un guillemet.`,
      ),
  },
});

const namesShown = 5;

function firstNames(header: readonly string[]): string {
  const names = header.filter(Boolean).map((name) => (name.length > 40 ? `${name.slice(0, 40)}…` : name));
  return names.slice(0, namesShown).join(", ") + (names.length > namesShown ? ", …" : "");
}
