import { fieldPermissionRules, fieldSecurityProfileRules } from "./core/columnsecurity/columnSecurityRules.ts";
import type { Rules, TableRules } from "../engine/records/rules.ts";
import { accountRules } from "./core/account/accountRules.ts";
import { activityRules } from "./core/activity/activityRules.ts";
import { organizationRules, settingsRules } from "./core/organization/settingsRules.ts";
import { connectionRules } from "./core/connection/connectionRules.ts";
import { contactRules } from "./core/contact/contactRules.ts";
import { formRules } from "./core/form/formRules.ts";
import { mergeable } from "./core/merge/mergeable.ts";
import { withDuplicateDetection } from "./core/duplicate/detecting.ts";
import { duplicateConditionRules, duplicateRuleRules } from "./core/duplicate/duplicateRuleRules.ts";
import { noteRules } from "./core/note/noteRules.ts";
import { unitRules } from "./core/businessunit/unitRules.ts";
import { roleRules } from "./core/role/roleRules.ts";
import { teamRules } from "./core/team/teamRules.ts";
import { userRules } from "./core/user/userRules.ts";
import { columnMapRules } from "./sales/columnmap/columnMapRules.ts";
import { discountRules } from "./sales/discount/discountRules.ts";
import { invoiceLineRules, invoiceRules } from "./sales/invoice/invoiceRules.ts";
import { leadRules } from "./sales/lead/leadRules.ts";
import { opportunityLineRules, opportunityRules } from "./sales/opportunity/opportunityRules.ts";
import { orderLineRules, orderRules } from "./sales/order/orderRules.ts";
import { priceListItemRules } from "./sales/pricelist/priceListItemRules.ts";
import { priceListRules } from "./sales/pricelist/priceListRules.ts";
import { processRules } from "./sales/process/processRules.ts";
import { stageRules } from "./sales/process/stageRules.ts";
import { productRules } from "./sales/product/productRules.ts";
import { quoteLineRules, quoteRules } from "./sales/quote/quoteRules.ts";

const tableRules: Rules = new Map<string, TableRules>([
  ["account", mergeable(accountRules)],
  ["contact", mergeable(contactRules)],
  ["systemuser", userRules],
  ["team", teamRules],
  ["businessunit", unitRules],
  ["role", roleRules],
  ["organization", organizationRules],
  ["transactioncurrency", settingsRules],
  ["systemform", formRules],
  ["annotation", noteRules],
  ["task", activityRules],
  ["phonecall", activityRules],
  ["email", activityRules],
  ["appointment", activityRules],
  ["connection", connectionRules],
  ["lead", mergeable(leadRules)],
  ["leadtoopportunitysalesprocess", processRules],
  ["processstage", stageRules],
  ["opportunity", opportunityRules],
  ["opportunityproduct", opportunityLineRules],
  ["quote", quoteRules],
  ["quotedetail", quoteLineRules],
  ["salesorder", orderRules],
  ["salesorderdetail", orderLineRules],
  ["invoice", invoiceRules],
  ["invoicedetail", invoiceLineRules],
  ["product", productRules],
  ["pricelevel", priceListRules],
  ["productpricelevel", priceListItemRules],
  ["discount", discountRules],
  ["filon_columnmap", columnMapRules],
  ["duplicaterule", duplicateRuleRules],
  ["fieldsecurityprofile", fieldSecurityProfileRules],
  ["fieldpermission", fieldPermissionRules],
  ["duplicaterulecondition", duplicateConditionRules],
]);

/** What each table adds to the write path. */
export const rules: Rules = withDuplicateDetection(tableRules);
