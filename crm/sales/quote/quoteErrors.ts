import { defineErrors } from "../../../engine/errors.ts";
import { label } from "../../../engine/model/label.ts";

export const quoteErrors = defineErrors({
  quoteNotActive: {
    status: 400,
    message: (p: { number: string }) =>
      label(
        `Quote ${p.number} is not active: only an active quote can be won or closed.`,
        `Le devis ${p.number} n’est pas actif : seul un devis actif peut être accepté ou clôturé.`,
      ),
  },
  quoteNotClosed: {
    status: 400,
    message: (p: { number: string }) =>
      label(
        `Quote ${p.number} cannot be revised: only a closed quote that was not won can.`,
        `Le devis ${p.number} ne peut pas être révisé : seul un devis clôturé et non accepté peut l’être.`,
      ),
  },
  quoteRevisionOpen: {
    status: 400,
    code: "0x80048d00",
    message: (p: { number: string }) =>
      label(
        `There is a draft or active quote with the number ${p.number} already. Work on that one.`,
        `Il y a déjà un devis en cours avec le numéro ${p.number}. Continuez sur celui-là.`,
      ),
  },
  quoteNotWon: {
    status: 400,
    message: (p: { number: string }) =>
      label(
        `Quote ${p.number} must be won before it becomes an order.`,
        `Le devis ${p.number} doit être accepté avant de devenir une commande.`,
      ),
  },
  quoteExpired: {
    status: 400,
    message: (p: { number: string; day: string }) =>
      label(
        `Quote ${p.number} expired on ${p.day}. Revise it with a later date first.`,
        `Le devis ${p.number} a expiré le ${p.day}. Révisez-le d’abord avec une date ultérieure.`,
      ),
  },
  notAQuoteStatus: {
    status: 400,
    code: "0x80048408",
    message: (p: { status: number }) =>
      label(
        `${p.status} is not a status a quote can be closed with.`,
        `${p.status} n’est pas un statut de clôture de devis.`,
      ),
  },
});
