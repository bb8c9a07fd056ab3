import type { Values } from "../../engine/records/rules.ts";
import type { CompetitorName } from "./catalogue.ts";
import type { SampleAccount } from "./sampleAccount.ts";
import type { DayOfMonth } from "./days.ts";
import type { ProductName } from "./products.ts";
import type { SampleLead } from "./sampleLead.ts";
import type { Story } from "./story.ts";

/** An opportunity with its lines, and the road it took from there. */
export interface SampleDeal {
  readonly from: SampleLead | SampleAccount;
  readonly name: string;
  /** Opened on; a deal of a lead is as old as its qualification. */
  readonly daysAgo: number;
  readonly closes: DayOfMonth;
  readonly stage: "develop" | "propose" | "close";
  readonly probability: number;
  readonly rating: number;
  readonly values?: Values;
  /** Without lines the amount is an estimate that somebody typed. */
  readonly estimate?: string;
  readonly lines?: readonly SampleLine[];
  readonly lostTo?: CompetitorName;
  /** Percent off the whole document, given with its revision. */
  readonly revisedDiscount?: string;
  readonly road?: readonly Step[];
  readonly story?: Story;
}

export type SampleLine =
  | {
      readonly kind: "product";
      readonly product: ProductName;
      readonly quantity: string;
      readonly discount: string | undefined;
    }
  | {
      readonly kind: "writeIn";
      readonly text: string;
      readonly quantity: string;
      readonly price: string;
      readonly vatRate: string;
    };

/** What was done, and how many days ago. */
export type Step = readonly [verb: StepName, daysAgo: number];

export type StepName =
  | "quote"
  | "activate"
  | "revise"
  | "loseQuote"
  | "orderQuote"
  | "order"
  | "submit"
  | "fulfill"
  | "invoice"
  | "pay"
  | "hold"
  | "win"
  | "lose"
  | "cancel";

export function line(product: ProductName, quantity: number, discount?: string): SampleLine {
  return { kind: "product", product, quantity: String(quantity), discount };
}

export function writeIn(text: string, quantity: number, price: string, vatRate: string): SampleLine {
  return { kind: "writeIn", text, quantity: String(quantity), price, vatRate };
}
