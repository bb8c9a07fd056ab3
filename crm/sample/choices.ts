/** Option values by the words they stand for, so that the sample reads without a list at hand. */

export const source = {
  advertisement: 1,
  employee: 2,
  recommended: 3,
  partner: 4,
  press: 5,
  seminar: 6,
  tradeShow: 7,
  web: 8,
  wordOfMouth: 9,
  other: 10,
} as const;

export const rating = { hot: 1, warm: 2, cold: 3 } as const;
export const need = { mustHave: 0, shouldHave: 1, goodToHave: 2, none: 3 } as const;
export const timeframe = { immediate: 0, thisQuarter: 1, nextQuarter: 2, thisYear: 3, unknown: 4 } as const;
export const budget = { none: 0, mayBuy: 1, canBuy: 2, willBuy: 3 } as const;
export const process = { individual: 0, committee: 1, unknown: 2 } as const;

export const industry = {
  consulting: 7,
  consumerServices: 8,
  design: 9,
  distribution: 10,
  clinics: 11,
  manufacturing: 12,
  restaurants: 13,
  food: 17,
  repair: 19,
  socialServices: 27,
  contractors: 28,
  realty: 29,
  transport: 30,
  vehicles: 32,
  wholesale: 33,
  agriculture: 2,
  printing: 3,
  associations: 26,
  businessServices: 6,
} as const;

export const relation = { customer: 3, partner: 5, influencer: 6, prospect: 8, reseller: 9 } as const;
export const role = { decides: 1, employee: 2, influences: 3 } as const;
export const terms = { net30: 1, net45: 3, net60: 4 } as const;
export const lostBecause = { lost: 4, cannotContact: 5, noInterest: 6, canceled: 7 } as const;
