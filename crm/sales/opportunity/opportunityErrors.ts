import { defineErrors } from "../../../engine/errors.ts";
import { label } from "../../../engine/model/label.ts";

export const opportunityErrors = defineErrors({
  opportunityAlreadyClosed: {
    status: 400,
    code: "0x80040515",
    message: () => label("The opportunity is already closed.", "L’opportunité est déjà clôturée."),
  },
  opportunityHasQuotes: {
    status: 400,
    code: "0x80040516",
    message: (p: { quotes: readonly string[] }) =>
      label(
        `The opportunity cannot be closed while it has draft or active quotes: ${p.quotes.join(", ")}. Close them first.`,
        `L’opportunité ne peut pas être clôturée tant que des devis sont en cours : ${p.quotes.join(", ")}. Clôturez-les d’abord.`,
      ),
  },
  notAClosingStatus: {
    status: 400,
    code: "0x80048408",
    message: (p: { status: number; outcome: string }) =>
      label(
        `${p.status} is not a status of ${p.outcome} opportunities.`,
        `${p.status} n’est pas un statut d’opportunité ${p.outcome === "won" ? "conclue" : "perdue"}.`,
      ),
  },
});
