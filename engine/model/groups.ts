import type { Cascade, Column, LookupTarget, State, StateColumn, StatusColumn } from "./column.ts";
import {
  bigint,
  choice,
  datetime,
  decimal,
  integer,
  boolean,
  key,
  lookup,
  memo,
  option,
  parental,
  tableName,
  text,
  to,
} from "./columns.ts";
import { label } from "./label.ts";

/** Columns that recur from table to table, one function a group; a declaration spreads what it has. */

/** Who owns a record. `ownerid` is what a client sets; the other three follow it. */
export function ownership(names: { owner: string; user: string; team: string; unit: string; suffix?: string }) {
  const { suffix = "" } = names;
  const ownerTargets = ["systemuser", "team"].map((target) => to(target, names.owner, `ownerid${suffix}`, names.owner));
  return {
    ownerid: lookup("OwnerId", "Owner", "Propriétaire", ownerTargets, { role: "owner", required: "system" }),
    owninguser: lookup(
      "OwningUser",
      "Owning User",
      "Utilisateur propriétaire",
      [to("systemuser", names.user, `owninguser${suffix}`, names.user)],
      { computed: true, bookkeeping: true },
    ),
    owningteam: lookup(
      "OwningTeam",
      "Owning Team",
      "Équipe propriétaire",
      [to("team", names.team, `owningteam${suffix}`, names.team)],
      { computed: true, bookkeeping: true },
    ),
    owningbusinessunit: lookup(
      "OwningBusinessUnit",
      "Owning Business Unit",
      "Division propriétaire",
      [to("businessunit", names.unit, `owningbusinessunit${suffix}`, names.unit)],
      { computed: true, bookkeeping: true },
    ),
  };
}

/** Who made and last changed a record, when, and its version. */
export function authorship(
  createdBy: string,
  modifiedBy: string,
  suffix = "",
  [createdOnBehalf, modifiedOnBehalf] = [onBehalf(createdBy), onBehalf(modifiedBy)],
) {
  return {
    createdon: datetime("CreatedOn", "Created On", "Créé le", { computed: true }),
    createdby: lookup(
      "CreatedBy",
      "Created By",
      "Créé par",
      [to("systemuser", createdBy, `createdby${suffix}`, createdBy)],
      {
        computed: true,
        bookkeeping: true,
      },
    ),
    modifiedon: datetime("ModifiedOn", "Modified On", "Modifié le", { computed: true }),
    modifiedby: lookup(
      "ModifiedBy",
      "Modified By",
      "Modifié par",
      [to("systemuser", modifiedBy, `modifiedby${suffix}`, modifiedBy)],
      { computed: true, bookkeeping: true },
    ),
    createdonbehalfby: lookup(
      "CreatedOnBehalfBy",
      "Created By (Delegate)",
      "Créé par (délégué)",
      [to("systemuser", createdOnBehalf, `createdonbehalfby${suffix}`, createdOnBehalf)],
      { computed: true, bookkeeping: true },
    ),
    modifiedonbehalfby: lookup(
      "ModifiedOnBehalfBy",
      "Modified By (Delegate)",
      "Modifié par (délégué)",
      [to("systemuser", modifiedOnBehalf, `modifiedonbehalfby${suffix}`, modifiedOnBehalf)],
      { computed: true, bookkeeping: true },
    ),
    ...version(),
  };
}

/** The relationship to who really acted is called after the one to the user acted for, nearly always without `base`. */
function onBehalf(relationship: string): string {
  return relationship.replace(/base_/, "_").replace(/by$/, "onbehalfby");
}

/** The number that rises with every write of a row; its ETag. */
export function version() {
  return { versionnumber: bigint("VersionNumber", "Version Number", "Numéro de version", { computed: true }) };
}

/** The currency of a record's amounts, and its rate against the base currency when the record was last saved. */
export function currency(relationship: string, suffix = "", createable = true) {
  return {
    transactioncurrencyid: lookup(
      "TransactionCurrencyId",
      "Currency",
      "Devise",
      [to("transactioncurrency", relationship, `transactioncurrencyid${suffix}`, relationship, { delete: "Restrict" })],
      { bookkeeping: true, computed: !createable },
    ),
    exchangerate: decimal("ExchangeRate", "Exchange Rate", "Taux de change", {
      min: 1e-10,
      max: 100000000000,
      precision: 10,
      computed: true,
    }),
  };
}

/**
 * A postal address. `prefix` is that of the schema names (`Address1`, `BillTo`); the label prefix, when given, stands
 * before each label.
 */
export function address(prefix: string, en = "", fr = "") {
  const column = <const Name extends string>(part: Name) => `${prefix.toLowerCase()}_${part}`;
  const part = addressPart(prefix, en, fr);
  return {
    [column("line1")]: part("Line1", "Street 1", "Rue 1", 250),
    [column("line2")]: part("Line2", "Street 2", "Rue 2", 250),
    [column("line3")]: part("Line3", "Street 3", "Rue 3", 250),
    [column("postalcode")]: part("PostalCode", "ZIP/Postal Code", "Code postal", 20),
    [column("city")]: part("City", "City", "Ville", 80),
    [column("stateorprovince")]: part("StateOrProvince", "State/Province", "Région", 50),
    [column("country")]: part("Country", "Country/Region", "Pays", 80),
    [column("composite")]: memo(`${prefix}_Composite`, en || "Address", fr || "Adresse", { max: 1000, computed: true }),
  } as Record<`${Lowercase<string>}_${string}`, Column>;
}

/** What else an address may tell: where it lies, and the numbers of whoever is there. */
export function addressDetails(prefix: string, en: string, fr: string) {
  const part = addressPart(prefix, en, fr);
  return Object.fromEntries(
    [
      part("County", "County", "Département", 50),
      part("PostOfficeBox", "Post Office Box", "Boîte postale", 20),
      part("Fax", "Fax", "Fax", 50),
      part("Telephone1", "Telephone 1", "Téléphone 1", 50, "Phone"),
      part("Telephone2", "Telephone 2", "Téléphone 2", 50, "Phone"),
      part("Telephone3", "Telephone 3", "Téléphone 3", 50, "Phone"),
    ].map((column) => [column.schemaName.toLowerCase(), column]),
  ) as Record<`${Lowercase<string>}_${string}`, Column>;
}

function addressPart(prefix: string, en: string, fr: string) {
  return (schema: string, enPart: string, frPart: string, max: number, format?: "Phone") =>
    text(`${prefix}_${schema}`, en ? `${en}: ${enPart}` : enPart, fr ? `${fr} : ${frPart.toLowerCase()}` : frPart, {
      max,
      ...(format && { format }),
    });
}

/** Where an address lies on the globe, in degrees. */
export function coordinates(prefix: string, en = "", fr = "") {
  const degrees = (schema: string, enPart: string, frPart: string, max: number) =>
    decimal(`${prefix}_${schema}`, en ? `${en}: ${enPart}` : enPart, fr ? `${fr} : ${frPart.toLowerCase()}` : frPart, {
      min: -max,
      max,
      precision: 5,
    });
  return {
    [`${prefix.toLowerCase()}_latitude`]: degrees("Latitude", "Latitude", "Latitude", 90),
    [`${prefix.toLowerCase()}_longitude`]: degrees("Longitude", "Longitude", "Longitude", 180),
  } as Record<`${Lowercase<string>}_${string}`, Column>;
}

/** State and reason of a record: the pairs that exist, and which reason a state alone means. */
export function states(
  options: readonly State[],
  labels = { state: label("Status", "Statut"), reason: label("Status Reason", "Raison du statut") },
): { statecode: StateColumn; statuscode: StatusColumn } {
  const shared = { required: "system" as const, create: true, update: true, computed: false };
  return {
    statecode: { kind: "state", schemaName: "StateCode", label: labels.state, ...shared, options },
    statuscode: {
      kind: "status",
      schemaName: "StatusCode",
      label: labels.reason,
      ...shared,
      options: options.flatMap((state) => state.reasons.map((reason) => ({ ...reason, state: state.value }))),
    },
  };
}

interface ActivityNames {
  readonly createdBy: string;
  readonly modifiedBy: string;
  readonly owner: string;
  readonly user: string;
  readonly team: string;
  readonly unit: string;
  readonly currency: string;
  /** Target table → relationship name. */
  readonly regarding: Readonly<Record<string, string>>;
  /** Those of them with which it goes where two are made one. */
  readonly mergedWith: readonly string[];
}

const { merge: _never, ...parentalButMerge } = parental;

/** The columns every activity has; `name` is the table's own name, which suffixes its navigation properties. */
export function activity(name: string, names: ActivityNames) {
  const union = name === "activitypointer";
  const suffix = union ? "" : `_${name}`;
  const cascadeOf = (target: string): Cascade => {
    if (union) return { delete: "RemoveLink" };
    return names.mergedWith.includes(target) ? parental : parentalButMerge;
  };
  const targets: LookupTarget[] = Object.entries(names.regarding).map(([target, relationship]) =>
    to(target, relationship, `regardingobjectid_${target}${suffix}`, relationship, cascadeOf(target)),
  );
  return {
    activityid: key("ActivityId", "Activity", "Activité"),
    subject: text("Subject", "Subject", "Objet", { max: 200, required: "application", search: true }),
    description: memo("Description", "Description", "Description"),
    activitytypecode: tableName("ActivityTypeCode", "Activity Type", "Type d’activité", { computed: true }),
    regardingobjectid: lookup("RegardingObjectId", "Regarding", "Concernant", targets),
    prioritycode: choice(
      "PriorityCode",
      "Priority",
      "Priorité",
      [option(0, "Low", "Basse"), option(1, "Normal", "Normale"), option(2, "High", "Haute")],
      { default: 1 },
    ),
    scheduledstart: datetime("ScheduledStart", "Start Date", "Date de début"),
    scheduledend: datetime("ScheduledEnd", "Due Date", "Échéance"),
    scheduleddurationminutes: integer("ScheduledDurationMinutes", "Scheduled Duration", "Durée prévue (min)", {
      min: 0,
    }),
    actualstart: datetime("ActualStart", "Actual Start", "Début réel"),
    actualend: datetime("ActualEnd", "Actual End", "Fin réelle"),
    actualdurationminutes: integer("ActualDurationMinutes", "Duration", "Durée (min)", { min: 0 }),
    sortdate: datetime("SortDate", "Sort Date", "Date de tri"),
    isworkflowcreated: boolean("IsWorkflowCreated", "Is Workflow Created", "Créé par un flux", {
      computed: true,
      default: false,
    }),
    filon_ispinned: boolean("filon_IsPinned", "Pinned", "Épinglée", { default: false }),
    ...ownership({ ...names, suffix }),
    ...currency(names.currency, suffix),
    ...authorship(names.createdBy, names.modifiedBy, suffix),
  };
}
