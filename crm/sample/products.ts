import { dayId, hourId, pieceId } from "../setup/firstRecords.ts";

/** What Menuiseries du Val makes and installs, with prices without VAT. */

export interface SampleProduct {
  readonly number: string;
  readonly name: string;
  readonly description?: string;
  readonly unitId: string;
  readonly price: string;
  /** In the export price list; absent where it is not sold abroad. */
  readonly dollars?: string;
  readonly cost: string;
  readonly vatRate: "20" | "10" | "5.5";
  readonly type: 1 | 3;
  readonly state?: "draft" | "retired";
  /** Cheaper by the dozen: the discount list applies. */
  readonly hasVolumeDiscount?: boolean;
}

const made = { unitId: pieceId, type: 1, vatRate: "20" } as const;
const service = { type: 3 } as const;

export const products = {
  pvcWindow: {
    ...made,
    number: "FEN-PVC-120",
    name: "Fenêtre PVC double vitrage 120 × 135 cm",
    description: "Deux vantaux oscillo-battants, Uw 1,2 W/m².K, blanc.",
    price: "412.00",
    dollars: "465.00",
    cost: "236.00",
    hasVolumeDiscount: true,
  },
  oakWindow: {
    ...made,
    number: "FEN-CHE-120",
    name: "Fenêtre chêne double vitrage 120 × 135 cm",
    description: "Chêne français, mouton et gueule-de-loup, finition à l’huile.",
    price: "795.00",
    dollars: "889.00",
    cost: "468.50",
  },
  aluminiumWindow: {
    ...made,
    number: "FEN-ALU-140",
    name: "Fenêtre aluminium triple vitrage 140 × 145 cm",
    description: "Rupture de pont thermique, Uw 0,9 W/m².K, RAL 7016.",
    price: "968.00",
    dollars: "1085.00",
    cost: "571.00",
  },
  roofWindow: {
    ...made,
    number: "FEN-TOIT-078",
    name: "Fenêtre de toit 78 × 98 cm",
    vatRate: "10",
    price: "526.00",
    cost: "318.00",
  },
  frenchWindow: {
    ...made,
    number: "PF-PVC-140",
    name: "Porte-fenêtre PVC deux vantaux 140 × 215 cm",
    price: "734.00",
    dollars: "829.00",
    cost: "421.00",
  },
  slidingDoor: {
    ...made,
    number: "BAIE-ALU-240",
    name: "Baie coulissante aluminium 240 × 215 cm",
    price: "1890.00",
    dollars: "2120.00",
    cost: "1124.00",
  },
  steelDoor: {
    ...made,
    number: "PE-ACIER-090",
    name: "Porte d’entrée acier isolée 90 × 215 cm",
    price: "1450.00",
    dollars: "1640.00",
    cost: "862.00",
  },
  oakDoor: {
    ...made,
    number: "PE-CHE-090",
    name: "Porte d’entrée chêne massif 90 × 215 cm",
    description: "Fabriquée sur mesure ; délai huit semaines.",
    price: "2180.00",
    dollars: "2450.00",
    cost: "1290.00",
  },
  solarShutter: {
    ...made,
    number: "VR-SOL-120",
    name: "Volet roulant solaire 120 cm",
    vatRate: "10",
    price: "489.00",
    cost: "287.00",
  },
  insulation: {
    ...made,
    number: "ISO-BOIS-120",
    name: "Panneau isolant fibre de bois, 1,20 m²",
    description: "145 mm, R 3,8. Livré par palette de 24.",
    vatRate: "5.5",
    price: "28.40",
    cost: "17.90",
  },
  installation: {
    ...service,
    number: "POSE-H",
    name: "Pose en rénovation",
    unitId: hourId,
    vatRate: "10",
    price: "58.00",
    cost: "36.00",
  },
  audit: {
    ...service,
    number: "AUDIT-J",
    name: "Audit énergétique sur site",
    unitId: dayId,
    vatRate: "20",
    price: "640.00",
    dollars: "720.00",
    cost: "380.00",
  },
  smartWindow: {
    ...made,
    number: "FEN-TEINTE-140",
    name: "Fenêtre à vitrage teintable 140 × 145 cm",
    description: "En cours de mise au point ; pas encore à la vente.",
    price: "1980.00",
    cost: "1310.00",
    state: "draft",
  },
  garageDoor: {
    ...made,
    number: "PG-BASC-240",
    name: "Porte de garage basculante 240 × 200 cm",
    description: "Retirée du catalogue.",
    price: "890.00",
    cost: "560.00",
    state: "retired",
  },
} as const satisfies Record<string, SampleProduct>;

export type ProductName = keyof typeof products;

/** Percent off each unit, by quantity. */
export const volumeDiscount = [
  { low: "10", high: "29", percentage: "4" },
  { low: "30", high: "99", percentage: "7" },
  { low: "100", high: "9999", percentage: "10" },
] as const;
