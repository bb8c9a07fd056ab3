import { defineErrors } from "../../../engine/errors.ts";
import { label } from "../../../engine/model/label.ts";

export const orderErrors = defineErrors({
  orderClosed: {
    status: 400,
    code: "0x80043b09",
    message: (p: { number: string }) =>
      label(`Order ${p.number} is closed already.`, `La commande ${p.number} est déjà close.`),
  },
  orderCanceled: {
    status: 400,
    message: (p: { number: string }) =>
      label(
        `Order ${p.number} was canceled and cannot be invoiced.`,
        `La commande ${p.number} est annulée et ne peut pas être facturée.`,
      ),
  },
  notAnOrderStatus: {
    status: 400,
    code: "0x80048408",
    message: (p: { status: number }) =>
      label(
        `${p.status} is not a status an order can be closed with.`,
        `${p.status} n’est pas un statut de clôture de commande.`,
      ),
  },
});
