import { connectionRoles } from "../core/connection/connectionRoles.ts";
import { shippedRules } from "../core/duplicate/shippedRules.ts";
import { shippedRoles } from "../core/role/shippedRoles.ts";
import { leadMaps } from "../sales/columnmap/leadMaps.ts";
import { salesProcessId, salesProcessStages } from "../sales/process/salesProcess.ts";

/** What every organization starts with, sample data or not. Ids are fixed, so that programs can know them. */

export const organizationId = "b5f2c7b0-0000-4d52-9b1f-0d6b4f8a0001";
export const rootBusinessUnitId = "b5f2c7b0-0001-4d52-9b1f-0d6b4f8a0001";
export const setupUserId = "b5f2c7b0-0002-4d52-9b1f-0d6b4f8a0001";
export const euroId = "b5f2c7b0-0003-4d52-9b1f-0d6b4f8a0001";
export const defaultTeamId = "b5f2c7b0-0004-4d52-9b1f-0d6b4f8a0001";
export const unitScheduleId = "b5f2c7b0-0005-4d52-9b1f-0d6b4f8a0001";
export const pieceId = "b5f2c7b0-0006-4d52-9b1f-0d6b4f8a0001";
export const hourId = "b5f2c7b0-0006-4d52-9b1f-0d6b4f8a0002";
export const dayId = "b5f2c7b0-0006-4d52-9b1f-0d6b4f8a0003";

export type FirstRecord = readonly [table: string, values: Readonly<Record<string, string | number | boolean | null>>];

const active = { statecode: 0, statuscode: 1 };
const businessunitid = rootBusinessUnitId;

export const firstRecords: readonly FirstRecord[] = [
  [
    "transactioncurrency",
    {
      transactioncurrencyid: euroId,
      currencyname: "Euro",
      isocurrencycode: "EUR",
      currencysymbol: "€",
      currencyprecision: 2,
      exchangerate: "1",
      ...active,
    },
  ],
  [
    "organization",
    {
      organizationid: organizationId,
      name: "Filon",
      basecurrencyid: euroId,
      currencysymbol: "€",
      currencydecimalprecision: 2,
      pricingdecimalprecision: 2,
      discountcalculationmethod: 0,
      fullnameconventioncode: 1,
      languagecode: 1036,
      localeid: 1036,
      weekstartdaycode: 1,
      quoteprefix: "QUO",
      orderprefix: "ORD",
      invoiceprefix: "INV",
      uniquespecifierlength: 6,
      isauditenabled: true,
      oobpricecalculationenabled: true,
      filon_keepleadowner: true,
      filon_pricelistrequired: true,
      filon_undodays: 30,
    },
  ],
  ["businessunit", { businessunitid, name: "Filon", isdisabled: false }],
  [
    "systemuser",
    {
      systemuserid: setupUserId,
      firstname: "Administrator",
      fullname: "Administrator",
      businessunitid,
      isdisabled: false,
      setupuser: true,
      accessmode: 0,
      caltype: 0,
      islicensed: true,
      isintegrationuser: false,
      domainname: "administrator",
    },
  ],
  [
    "team",
    {
      teamid: defaultTeamId,
      name: "Filon",
      businessunitid,
      administratorid: setupUserId,
      teamtype: 0,
      isdefault: true,
    },
  ],
  ...shippedRoles.map(({ id, name }): FirstRecord => ["role", { roleid: id, name, businessunitid }]),
  ["uomschedule", { uomscheduleid: unitScheduleId, name: "Standard", baseuomname: "Piece", ...active }],
  ["uom", { uomid: pieceId, name: "Piece", uomscheduleid: unitScheduleId, quantity: "1", isschedulebaseuom: true }],
  [
    "uom",
    {
      uomid: hourId,
      name: "Hour",
      uomscheduleid: unitScheduleId,
      quantity: "1",
      isschedulebaseuom: false,
      baseuom: pieceId,
    },
  ],
  [
    "uom",
    {
      uomid: dayId,
      name: "Day",
      uomscheduleid: unitScheduleId,
      quantity: "8",
      isschedulebaseuom: false,
      baseuom: hourId,
    },
  ],
  ...salesProcessStages.map(({ id, name, table, category }): FirstRecord => [
    "processstage",
    {
      processstageid: id,
      stagename: name,
      stagecategory: category,
      primaryentitytypecode: table,
      processid: salesProcessId,
    },
  ]),
  ...connectionRoles.map(({ id, label, category }): FirstRecord => [
    "connectionrole",
    { connectionroleid: id, name: label.en, category, ...active },
  ]),
  ...Object.entries(leadMaps).flatMap(([table, columns]) =>
    Object.entries(columns).flatMap(([source, targets]) => targets.map((target) => columnMap(table, source, target))),
  ),
  ...shippedRules(setupUserId, rootBusinessUnitId),
];

function columnMap(table: string, source: string, target: string): FirstRecord {
  return [
    "filon_columnmap",
    {
      filon_name: `lead.${source} → ${table}.${target}`,
      filon_sourcetable: "lead",
      filon_sourcecolumn: source,
      filon_targettable: table,
      filon_targetcolumn: target,
      filon_issystem: true,
    },
  ];
}
