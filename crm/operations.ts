import { multipleWrites } from "../engine/records/multipleWrites.ts";
import { operationsByName } from "../engine/records/operation.ts";
import {
  retrievePrincipalAccess,
  retrieveSharedPrincipalsAndAccess,
  retrieveTeamAccess,
} from "./core/sharing/retrieveAccess.ts";
import { addUserToRecordTeam, removeUserFromRecordTeam } from "./core/sharing/recordTeams.ts";
import { grantAccess, modifyAccess, revokeAccess } from "./core/sharing/shareRecords.ts";
import { bulkDetectDuplicates } from "./core/duplicate/bulkDetectDuplicates.ts";
import { markNotDuplicate, unmarkNotDuplicate } from "./core/duplicate/notDuplicate.ts";
import { publishDuplicateRule, unpublishDuplicateRule } from "./core/duplicate/publishDuplicateRule.ts";
import { retrieveDuplicates } from "./core/duplicate/retrieveDuplicates.ts";
import { findLikeRecords } from "./core/match/findLikeRecords.ts";
import { retrieveShippedForms } from "./core/form/retrieveShippedForms.ts";
import { formatAddress } from "./core/functions/formatAddress.ts";
import { getTimeZoneCodeByLocalizedName } from "./core/functions/getTimeZoneCodeByLocalizedName.ts";
import { initializeFrom } from "./core/functions/initializeFrom.ts";
import { retrieveCurrentOrganization } from "./core/functions/retrieveCurrentOrganization.ts";
import { retrieveExchangeRate } from "./core/functions/retrieveExchangeRate.ts";
import { retrieveAvailableLanguages, retrieveProvisionedLanguages } from "./core/functions/retrieveLanguages.ts";
import { retrieveMetadataChanges } from "./core/functions/retrieveMetadataChanges.ts";
import { retrieveTotalRecordCount } from "./core/functions/retrieveTotalRecordCount.ts";
import { retrieveVersion } from "./core/functions/retrieveVersion.ts";
import { merge } from "./core/merge/merge.ts";
import { previewMerge } from "./core/merge/previewMerge.ts";
import { undoMergeOperations } from "./core/merge/undoMerge.ts";
import {
  retrieveAppModel,
  retrieveRecordChangeHistory,
  retrieveTableModel,
  whoAmI,
} from "./core/model/modelOperations.ts";
import { setPreference } from "./core/preference/setPreference.ts";
import { privilegeFunctions } from "./core/privilege/privilegeFunctions.ts";
import { addPrivilegesRole, removePrivilegeRole, replacePrivilegesRole } from "./core/role/changePrivileges.ts";
import { createApiClient, disableApiClient, retrieveApiClients } from "./core/credentials/apiClients.ts";
import { createSignInLink } from "./core/credentials/createSignInLink.ts";
import { reassignObjects, reassignObjectsOwner, setBusinessSystemUser } from "./core/user/moveUser.ts";
import { addMembersTeam, removeMembersTeam } from "./core/team/teamMembers.ts";
import { searchAutocomplete, searchQuery, searchSuggest } from "./core/search/dataverseSearch.ts";
import { searchRecords } from "./core/search/searchRecords.ts";
import { retrieveTimeline } from "./core/timeline/retrieveTimeline.ts";
import { retrieveAttributeChangeHistory, retrieveAuditDetails } from "./core/audit/auditFunctions.ts";
import { cancelJob, retryJob } from "./core/job/controlJobs.ts";
import { startBulkDelete } from "./core/job/startBulkDelete.ts";
import { revertImport } from "./import/revertImport.ts";
import { priceLockOperations } from "./sales/document/priceLock.ts";
import { retrieveLineage } from "./sales/lineage/retrieveLineage.ts";
import { retrieveLeadOutcomes } from "./sales/outcomes/retrieveLeadOutcomes.ts";
import { loseOpportunity, winOpportunity } from "./sales/opportunity/closeOpportunity.ts";
import {
  generateInvoiceFromOpportunity,
  generateQuoteFromOpportunity,
  generateSalesOrderFromOpportunity,
} from "./sales/opportunity/generateFromOpportunity.ts";
import { cancelSalesOrder, fulfillSalesOrder } from "./sales/order/closeOrder.ts";
import { convertSalesOrderToInvoice } from "./sales/order/convertSalesOrderToInvoice.ts";
import {
  previewQualifyLeadOperation,
  qualifyLeadOperation,
  qualifyLeadsOperation,
} from "./sales/qualification/qualifyOperations.ts";
import { undoQualifyLeadOperation, undoQualifyLeadsOperation } from "./sales/qualification/undoOperations.ts";
import { closeQuote, winQuote } from "./sales/quote/closeQuote.ts";
import { convertQuoteToSalesOrder } from "./sales/quote/convertQuoteToSalesOrder.ts";
import { reviseQuote } from "./sales/quote/reviseQuote.ts";

/** Every action and function of the protocol. */
export const operations = operationsByName([
  whoAmI,
  retrieveAppModel,
  retrieveTableModel,
  retrieveShippedForms,
  retrieveRecordChangeHistory,
  retrieveTimeline,
  searchRecords,
  searchQuery,
  searchSuggest,
  searchAutocomplete,
  retrieveLineage,
  retrieveLeadOutcomes,
  retrieveMetadataChanges,
  retrieveTotalRecordCount,
  retrieveVersion,
  retrieveAvailableLanguages,
  retrieveProvisionedLanguages,
  retrieveExchangeRate,
  retrieveCurrentOrganization,
  formatAddress,
  getTimeZoneCodeByLocalizedName,
  initializeFrom,
  setPreference,
  ...privilegeFunctions,
  addPrivilegesRole,
  removePrivilegeRole,
  replacePrivilegesRole,
  createSignInLink,
  retrieveApiClients,
  createApiClient,
  disableApiClient,
  addMembersTeam,
  removeMembersTeam,
  reassignObjects,
  reassignObjectsOwner,
  setBusinessSystemUser,
  startBulkDelete,
  cancelJob,
  retryJob,
  revertImport,
  retrieveAuditDetails,
  retrieveAttributeChangeHistory,
  ...multipleWrites,
  grantAccess,
  modifyAccess,
  revokeAccess,
  addUserToRecordTeam,
  removeUserFromRecordTeam,
  retrievePrincipalAccess,
  retrieveTeamAccess,
  retrieveSharedPrincipalsAndAccess,
  merge,
  previewMerge,
  ...undoMergeOperations,
  retrieveDuplicates,
  findLikeRecords,
  bulkDetectDuplicates,
  publishDuplicateRule,
  unpublishDuplicateRule,
  markNotDuplicate,
  unmarkNotDuplicate,
  qualifyLeadOperation,
  previewQualifyLeadOperation,
  qualifyLeadsOperation,
  undoQualifyLeadOperation,
  undoQualifyLeadsOperation,
  winOpportunity,
  loseOpportunity,
  generateQuoteFromOpportunity,
  generateSalesOrderFromOpportunity,
  generateInvoiceFromOpportunity,
  winQuote,
  closeQuote,
  reviseQuote,
  convertQuoteToSalesOrder,
  fulfillSalesOrder,
  cancelSalesOrder,
  convertSalesOrderToInvoice,
  ...priceLockOperations,
]);
