import { Decimal } from "decimal.js";
import type { ActiveKey } from "../model/activeKeys.ts";
import type { Runner } from "../statement.ts";
import type { Database } from "../store/database.ts";

/**
 * What the organization decided once for every record: its base currency, precisions, the currencies there are, the
 * alternate keys that are switched on, and the forms it has laid out anew.
 */

export interface Currency {
  readonly id: string;
  readonly code: string;
  readonly symbol: string;
  readonly precision: number;
  /** Units of this currency for one of the base currency. */
  readonly exchangeRate: Decimal;
}

export interface Settings {
  readonly organizationId: string;
  readonly organizationName: string;
  readonly baseCurrencyId: string;
  readonly pricingPrecision: number;
  /** Every column of the organization's row, for what a table's own rules want to know. */
  readonly organization: Readonly<Record<string, unknown>>;
  readonly currencies: ReadonlyMap<string, Currency>;
  readonly activeKeys: readonly ActiveKey[];
  /** The layout of its own, as JSON, of each table that has one. */
  readonly forms: ReadonlyMap<string, string>;
}

const keptMs = 1000;
const kept = new WeakMap<Runner, { at: number; settings: Promise<Settings> }>();

/** The settings, at most a second old: they change a few times a year and are asked for at every write. */
export function settingsOf(database: Database): Promise<Settings> {
  const known = kept.get(database);
  if (known && Date.now() - known.at < keptMs) return known.settings;
  const settings = readSettings(database);
  kept.set(database, { at: Date.now(), settings });
  settings.catch(() => kept.delete(database));
  return settings;
}

export function forgetSettings(database: Database): void {
  kept.delete(database);
}

interface CurrencyRow {
  transactioncurrencyid: string;
  isocurrencycode: string;
  currencysymbol: string;
  currencyprecision: number;
  exchangerate: string;
}

async function readSettings(database: Runner): Promise<Settings> {
  const text = `SELECT row_to_json(o), (SELECT json_agg(json_build_object('transactioncurrencyid', transactioncurrencyid, 'isocurrencycode', isocurrencycode,
    'currencysymbol', currencysymbol, 'currencyprecision', currencyprecision, 'exchangerate', exchangerate::text)) FROM transactioncurrency),
    (SELECT json_agg(json_build_object('table', tablename, 'name', name, 'columns', columns) ORDER BY tablename, name) FROM filon_key),
    (SELECT json_object_agg(objecttypecode, formjson) FROM systemform) FROM organization o LIMIT 1`;
  const [row] = await database.run({ text, values: [] });
  if (!row) throw new Error("The database has no organization: it was not set up");
  const [organization, currencies, activeKeys, forms] = row as unknown as [
    Record<string, unknown>,
    CurrencyRow[] | null,
    ActiveKey[] | null,
    Record<string, string> | null,
  ];
  return {
    organizationId: String(organization["organizationid"]),
    organizationName: String(organization["name"]),
    baseCurrencyId: String(organization["basecurrencyid"]),
    pricingPrecision: Number(organization["pricingdecimalprecision"] ?? 2),
    organization,
    currencies: new Map((currencies ?? []).map((currency) => [currency.transactioncurrencyid, currencyOf(currency)])),
    activeKeys: activeKeys ?? [],
    forms: new Map(Object.entries(forms ?? {})),
  };
}

function currencyOf(row: CurrencyRow): Currency {
  return {
    id: row.transactioncurrencyid,
    code: row.isocurrencycode,
    symbol: row.currencysymbol,
    precision: row.currencyprecision,
    exchangeRate: new Decimal(row.exchangerate),
  };
}
