import { multipleWrites } from "../engine/records/multipleWrites.ts";
import { operationsByName } from "../engine/records/operation.ts";
import { formatAddress } from "./core/functions/formatAddress.ts";
import { getTimeZoneCodeByLocalizedName } from "./core/functions/getTimeZoneCodeByLocalizedName.ts";
import { initializeFrom } from "./core/functions/initializeFrom.ts";
import { retrieveCurrentOrganization } from "./core/functions/retrieveCurrentOrganization.ts";
import { retrieveTotalRecordCount } from "./core/functions/retrieveTotalRecordCount.ts";
import {
  retrieveAppModel,
  retrieveRecordChangeHistory,
  retrieveTableModel,
  whoAmI,
} from "./core/model/modelOperations.ts";
import { retrieveTimeline } from "./core/timeline/retrieveTimeline.ts";
import { priceLockOperations } from "./sales/document/priceLock.ts";
import { retrieveLineage } from "./sales/lineage/retrieveLineage.ts";
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
import { closeQuote, winQuote } from "./sales/quote/closeQuote.ts";
import { convertQuoteToSalesOrder } from "./sales/quote/convertQuoteToSalesOrder.ts";
import { reviseQuote } from "./sales/quote/reviseQuote.ts";

/** Every action and function of the protocol. */
export const operations = operationsByName([
  whoAmI,
  retrieveAppModel,
  retrieveTableModel,
  retrieveRecordChangeHistory,
  retrieveTimeline,
  retrieveLineage,
  retrieveTotalRecordCount,
  retrieveCurrentOrganization,
  formatAddress,
  getTimeZoneCodeByLocalizedName,
  initializeFrom,
  ...multipleWrites,
  qualifyLeadOperation,
  previewQualifyLeadOperation,
  qualifyLeadsOperation,
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
