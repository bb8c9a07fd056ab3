import { defineErrors } from "../../../engine/errors.ts";
import { label } from "../../../engine/model/label.ts";

export const leadErrors = defineErrors({
  leadAlreadyClosed: {
    status: 400,
    code: "0x80040519",
    message: () => label("The lead is already closed.", "Le prospect est déjà clos. Réactivez-le d’abord."),
  },
  notALeadStatus: {
    status: 400,
    code: "0x80048408",
    message: (p: { status: number; id: string }) =>
      label(
        `${p.status} is not a valid status code on lead with Id ${p.id}.`,
        `${p.status} n’est pas un statut possible pour ce prospect (${p.id}).`,
      ),
  },
  leadHasOpportunity: {
    status: 400,
    code: "0x80040516",
    message: (p: { topic: string }) =>
      label(
        `"${p.topic}" has an opportunity and cannot be disqualified. Close or delete the opportunity instead.`,
        `« ${p.topic} » a une opportunité et ne peut pas être disqualifié. Clôturez ou supprimez l’opportunité.`,
      ),
  },
  opportunityNeedsCustomer: {
    status: 400,
    message: () =>
      label(
        "An opportunity needs a customer, and the lead names neither a company nor a person. Name one, choose an account or contact, or qualify without an opportunity.",
        "Une opportunité a besoin d’un client, et le prospect n’indique ni société ni personne. Indiquez-en, choisissez un compte ou un contact, ou qualifiez sans opportunité.",
      ),
  },
  customerInactive: {
    status: 400,
    code: "0x80040517",
    message: (p: { name: string }) =>
      label(
        `"${p.name}" is inactive. Activate it first, or choose another one.`,
        `« ${p.name} » est inactif. Activez-le d’abord, ou choisissez-en un autre.`,
      ),
  },
  tooManyOpportunities: {
    status: 400,
    message: (p: { most: number }) =>
      label(`A lead makes at most ${p.most} opportunities.`, `Un prospect donne au plus ${p.most} opportunités.`),
  },
  duplicatesProbable: {
    status: 412,
    code: "0x80040333",
    message: () =>
      label(
        "A record that may be the same exists already. Choose it, or confirm that a new one is meant.",
        "Un enregistrement qui pourrait être le même existe déjà. Choisissez-le, ou confirmez qu’il en faut un nouveau.",
      ),
  },
});
