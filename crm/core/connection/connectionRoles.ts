import { label, type Label } from "../../../engine/model/label.ts";

/** The roles that ship for connections between records: people around a deal. */
export interface ShippedConnectionRole {
  readonly id: string;
  readonly label: Label;
  /** Category of the role: 1000 stakeholder, 1001 sales team. */
  readonly category: number;
}

export const stakeholderRoleId = "a6a0f1f2-3c55-4d0f-9f0e-6a1c6f1e0001";

function role(last: string, category: number, en: string, fr: string): ShippedConnectionRole {
  return { id: `${stakeholderRoleId.slice(0, -4)}${last}`, category, label: label(en, fr) };
}

export const connectionRoles: readonly ShippedConnectionRole[] = [
  role("0001", 1000, "Stakeholder", "Partie prenante"),
  role("0002", 1000, "Champion", "Champion"),
  role("0003", 1000, "Decision Maker", "Décisionnaire"),
  role("0004", 1000, "End User", "Utilisateur final"),
  role("0005", 1000, "Economic Buyer", "Acheteur économique"),
  role("0006", 1000, "Influencer", "Prescripteur"),
  role("0007", 1000, "Technical Buyer", "Acheteur technique"),
  role("0008", 1001, "Account Manager", "Responsable de compte"),
  role("0009", 1001, "Delivery Professional", "Responsable de la livraison"),
  role("0010", 1001, "Industry Expert", "Expert du secteur"),
  role("0011", 1001, "Service Professional", "Responsable du service"),
  role("0012", 1001, "Technical Sales Professional", "Ingénieur commercial"),
  role("0013", 1001, "Territory Manager", "Responsable de secteur"),
];
