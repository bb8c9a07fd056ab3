import { account } from "./core/account/account.ts";
import { activityparty } from "./core/activity/activityparty.ts";
import { activitypointer } from "./core/activity/activitypointer.ts";
import { annotation } from "./core/note/annotation.ts";
import { appointment } from "./core/activity/appointment.ts";
import { asyncoperation } from "./core/job/asyncoperation.ts";
import { audit } from "./core/audit/audit.ts";
import { bulkdeleteoperation } from "./core/job/bulkdeleteoperation.ts";
import { businessunit } from "./core/businessunit/businessunit.ts";
import { campaign } from "./sales/campaign/campaign.ts";
import { competitor } from "./sales/competitor/competitor.ts";
import { connection } from "./core/connection/connection.ts";
import { connectionrole } from "./core/connection/connectionrole.ts";
import { contact } from "./core/contact/contact.ts";
import { customeraddress } from "./core/address/customeraddress.ts";
import { discount } from "./sales/discount/discount.ts";
import { discounttype } from "./sales/discount/discounttype.ts";
import { duplicaterecord } from "./core/duplicate/duplicaterecord.ts";
import { fieldpermission } from "./core/columnsecurity/fieldpermission.ts";
import { fieldsecurityprofile } from "./core/columnsecurity/fieldsecurityprofile.ts";
import { teamtemplate } from "./core/sharing/teamtemplate.ts";
import { principalobjectaccess } from "./core/sharing/principalobjectaccess.ts";
import { duplicaterule } from "./core/duplicate/duplicaterule.ts";
import { duplicaterulecondition } from "./core/duplicate/duplicaterulecondition.ts";
import { email } from "./core/activity/email.ts";
import { invoice } from "./sales/invoice/invoice.ts";
import { invoicedetail } from "./sales/invoice/invoicedetail.ts";
import { lead } from "./sales/lead/lead.ts";
import { leadtoopportunitysalesprocess } from "./sales/process/leadtoopportunitysalesprocess.ts";
import { opportunity } from "./sales/opportunity/opportunity.ts";
import { opportunityclose } from "./sales/opportunity/opportunityclose.ts";
import { opportunityproduct } from "./sales/opportunity/opportunityproduct.ts";
import { orderclose } from "./sales/order/orderclose.ts";
import { organization } from "./core/organization/organization.ts";
import { phonecall } from "./core/activity/phonecall.ts";
import { pricelevel } from "./sales/pricelist/pricelevel.ts";
import { processstage } from "./sales/process/processstage.ts";
import { privilege } from "./core/privilege/privilege.ts";
import { product } from "./sales/product/product.ts";
import { productpricelevel } from "./sales/pricelist/productpricelevel.ts";
import { quote } from "./sales/quote/quote.ts";
import { quoteclose } from "./sales/quote/quoteclose.ts";
import { quotedetail } from "./sales/quote/quotedetail.ts";
import { role } from "./core/role/role.ts";
import { salesorder } from "./sales/order/salesorder.ts";
import { salesorderdetail } from "./sales/order/salesorderdetail.ts";
import { savedquery } from "./core/query/savedquery.ts";
import { systemuser } from "./core/user/systemuser.ts";
import { systemform } from "./core/form/systemform.ts";
import { task } from "./core/activity/task.ts";
import { team } from "./core/team/team.ts";
import { territory } from "./sales/territory/territory.ts";
import { transactioncurrency } from "./core/currency/transactioncurrency.ts";
import { uom } from "./sales/unit/uom.ts";
import { uomschedule } from "./sales/unit/uomschedule.ts";
import { userquery } from "./core/query/userquery.ts";
import { filon_columnmap } from "./sales/columnmap/columnMap.ts";
import { filon_importrow } from "./import/importRow.ts";
import { filon_importrun } from "./import/importRun.ts";

/** Every table of the product, in the order people meet them. */
export const tables = [
  account,
  contact,
  activitypointer,
  activityparty,
  task,
  phonecall,
  email,
  appointment,
  annotation,
  systemuser,
  team,
  businessunit,
  role,
  privilege,
  organization,
  transactioncurrency,
  customeraddress,
  connection,
  connectionrole,
  audit,
  asyncoperation,
  bulkdeleteoperation,
  savedquery,
  userquery,
  systemform,
  duplicaterule,
  duplicaterulecondition,
  duplicaterecord,
  principalobjectaccess,
  fieldsecurityprofile,
  fieldpermission,
  teamtemplate,
  lead,
  opportunity,
  opportunityproduct,
  opportunityclose,
  quote,
  quotedetail,
  quoteclose,
  salesorder,
  salesorderdetail,
  orderclose,
  invoice,
  invoicedetail,
  product,
  pricelevel,
  productpricelevel,
  uom,
  uomschedule,
  discounttype,
  discount,
  competitor,
  campaign,
  territory,
  leadtoopportunitysalesprocess,
  processstage,
  filon_columnmap,
  filon_importrun,
  filon_importrow,
] as const;
