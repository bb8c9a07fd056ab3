import { bigint, datetime, integer, key, lookup, reason, state, text, to } from "../../../engine/model/columns.ts";
import { currency, states } from "../../../engine/model/groups.ts";
import { label } from "../../../engine/model/label.ts";
import { table, type RowOf } from "../../../engine/model/table.ts";

export const leadtoopportunitysalesprocess = table({
  name: "leadtoopportunitysalesprocess",
  schemaName: "LeadToOpportunitySalesProcess",
  entitySet: "leadtoopportunitysalesprocesses",
  objectTypeCode: 0,
  label: label("Lead to Opportunity Sales Process", "Processus de vente prospect-opportunité"),
  plural: label("Lead to Opportunity Sales Processes", "Processus de vente prospect-opportunité"),
  ownership: "org",
  primaryName: "name",
  columns: {
    businessprocessflowinstanceid: key("BusinessProcessFlowInstanceId", "Process Instance", "Instance du processus"),
    name: text("Name", "Process Name", "Nom du processus", { max: 200, search: true, required: "application" }),
    activestageid: lookup("ActiveStageId", "Active Stage", "Phase active", [
      to(
        "processstage",
        "lk_leadtoopportunitysalesprocess_activestageid",
        "activestageid",
        "processstage_leadtoopportunitysalesprocess",
      ),
    ]),
    activestagestartedon: datetime("ActiveStageStartedOn", "Active Stage Started On", "Phase active depuis le", {
      format: "DateOnly",
    }),
    completedon: datetime("CompletedOn", "Completed On", "Terminé le", { format: "DateOnly" }),
    createdby: lookup(
      "CreatedBy",
      "Created By",
      "Créé par",
      [to("systemuser", "lk_leadtoopportunitysalesprocess_createdby", "createdbyname")],
      { bookkeeping: true, computed: true },
    ),
    createdon: datetime("CreatedOn", "Created On", "Créé le", { format: "DateOnly", computed: true }),
    duration: integer("Duration", "Duration", "Durée", { min: 0, computed: true }),
    leadid: lookup("LeadId", "Lead", "Prospect", [
      to("lead", "lk_leadtoopportunitysalesprocess_leadid", "leadId", "lead_leadtoopportunitysalesprocess", {
        delete: "Cascade",
      }),
    ]),
    modifiedby: lookup(
      "ModifiedBy",
      "Modified By",
      "Modifié par",
      [to("systemuser", "lk_leadtoopportunitysalesprocess_modifiedby", "modifiedbyname")],
      { bookkeeping: true, computed: true },
    ),
    modifiedon: datetime("ModifiedOn", "Modified On", "Modifié le", { format: "DateOnly", computed: true }),
    opportunityid: lookup("OpportunityId", "Opportunity", "Opportunité", [
      to(
        "opportunity",
        "lk_leadtoopportunitysalesprocess_opportunityid",
        "opportunityId",
        "opportunity_leadtoopportunitysalesprocess",
      ),
    ]),
    organizationid: lookup(
      "OrganizationId",
      "Organization",
      "Organisation",
      [to("organization", "organization_leadtoopportunitysalesprocess", "organizationid")],
      { bookkeeping: true, required: "system", computed: true },
    ),
    versionnumber: bigint("VersionNumber", "Version Number", "Numéro de version", { computed: true }),
    traversedpath: text("TraversedPath", "Traversed Path", "Chemin parcouru", { max: 1250 }),
    ...states([
      state(0, "Active", "Actif", [reason(1, "Active", "Actif")]),
      state(1, "Inactive", "Inactif", [reason(2, "Finished", "Terminé"), reason(3, "Aborted", "Abandonné")]),
    ]),
    ...currency("transactioncurrency_leadtoopportunitysalesprocess"),
  },
});

export type LeadToOpportunitySalesProcess = RowOf<typeof leadtoopportunitysalesprocess>;
