import { defineErrors } from "../../../engine/errors.ts";
import { label, type Label } from "../../../engine/model/label.ts";

/** Refusals that all documents with priced lines share. */
export const documentErrors = defineErrors({
  parentReadOnly: {
    status: 400,
    code: "0x80043b09",
    message: (p: { document: Label }) =>
      label(
        `The parent ${p.document.en.toLowerCase()} is read-only: its lines cannot be changed in the state it is in.`,
        `${p.document.fr} : plus modifiable dans son état actuel, ses lignes non plus.`,
      ),
  },
  currencyFixed: {
    status: 400,
    code: "0x80048479",
    message: (p: { document: Label }) =>
      label(
        `The currency of this ${p.document.en.toLowerCase()} cannot be changed: it has lines in the currency it has now. Remove them first.`,
        `La devise ne peut plus changer (${p.document.fr}) : des lignes existent dans la devise actuelle. Supprimez-les d’abord.`,
      ),
  },
  priceListCurrency: {
    status: 400,
    code: "0x80048cf6",
    message: () =>
      label(
        "The currency of the record and of the price list are not the same.",
        "La devise de l’enregistrement et celle du tarif diffèrent.",
      ),
  },
  productNotActive: {
    status: 400,
    message: (p: { product: string }) =>
      label(
        `You can only add active products: "${p.product}" is not.`,
        `Seuls des produits actifs peuvent être ajoutés : « ${p.product} » ne l’est pas.`,
      ),
  },
  productMissing: {
    status: 400,
    code: "0x80043b11",
    message: () =>
      label(
        "Choose a product, or describe a write-in product.",
        "Choisissez un produit, ou décrivez un produit hors catalogue.",
      ),
  },
  discountOutOfRange: {
    status: 400,
    code: "0x800404f4",
    message: () =>
      label(
        "The discount percentage must be between 0 and 100.",
        "Le pourcentage de remise doit être compris entre 0 et 100.",
      ),
  },
});
