-- Who really acted, where somebody acts on behalf of a user. The list of all activities is made anew with it.

DROP VIEW "activitypointer";

ALTER TABLE "account" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "account" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "contact" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "contact" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "task" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "task" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "phonecall" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "phonecall" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "email" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "email" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "appointment" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "appointment" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "annotation" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "annotation" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "systemuser" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "systemuser" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "team" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "team" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "businessunit" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "businessunit" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "role" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "role" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "organization" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "organization" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "transactioncurrency" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "transactioncurrency" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "customeraddress" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "customeraddress" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "connection" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "connection" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "connectionrole" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "connectionrole" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "asyncoperation" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "asyncoperation" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "bulkdeleteoperation" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "bulkdeleteoperation" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "savedquery" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "savedquery" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "userquery" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "userquery" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "duplicaterule" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "duplicaterule" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "duplicaterulecondition" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "duplicaterulecondition" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "fieldsecurityprofile" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "fieldsecurityprofile" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "teamtemplate" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "teamtemplate" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "lead" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "lead" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "opportunity" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "opportunity" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "opportunityproduct" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "opportunityproduct" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "opportunityclose" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "opportunityclose" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "quote" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "quote" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "quotedetail" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "quotedetail" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "quoteclose" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "quoteclose" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "salesorder" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "salesorder" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "salesorderdetail" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "salesorderdetail" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "orderclose" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "orderclose" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "invoice" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "invoice" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "invoicedetail" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "invoicedetail" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "product" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "product" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "pricelevel" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "pricelevel" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "productpricelevel" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "productpricelevel" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "uom" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "uom" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "uomschedule" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "uomschedule" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "discounttype" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "discounttype" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "discount" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "discount" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "competitor" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "competitor" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "campaign" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "campaign" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "territory" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "territory" ADD COLUMN "modifiedonbehalfby" uuid;

ALTER TABLE "filon_columnmap" ADD COLUMN "createdonbehalfby" uuid;

ALTER TABLE "filon_columnmap" ADD COLUMN "modifiedonbehalfby" uuid;

CREATE VIEW "activitypointer" AS SELECT "activityid", "subject", "description", "activitytypecode", "regardingobjectid", "regardingobjectidtype", "prioritycode", "scheduledstart", "scheduledend", "scheduleddurationminutes", "actualstart", "actualend", "actualdurationminutes", "sortdate", "isworkflowcreated", "ownerid", "owneridtype", "owninguser", "owningteam", "owningbusinessunit", "transactioncurrencyid", "exchangerate", "createdon", "createdby", "modifiedon", "modifiedby", "createdonbehalfby", "modifiedonbehalfby", "versionnumber", "statecode", "statuscode" FROM "task" UNION ALL SELECT "activityid", "subject", "description", "activitytypecode", "regardingobjectid", "regardingobjectidtype", "prioritycode", "scheduledstart", "scheduledend", "scheduleddurationminutes", "actualstart", "actualend", "actualdurationminutes", "sortdate", "isworkflowcreated", "ownerid", "owneridtype", "owninguser", "owningteam", "owningbusinessunit", "transactioncurrencyid", "exchangerate", "createdon", "createdby", "modifiedon", "modifiedby", "createdonbehalfby", "modifiedonbehalfby", "versionnumber", "statecode", "statuscode" FROM "phonecall" UNION ALL SELECT "activityid", "subject", "description", "activitytypecode", "regardingobjectid", "regardingobjectidtype", "prioritycode", "scheduledstart", "scheduledend", "scheduleddurationminutes", "actualstart", "actualend", "actualdurationminutes", "sortdate", "isworkflowcreated", "ownerid", "owneridtype", "owninguser", "owningteam", "owningbusinessunit", "transactioncurrencyid", "exchangerate", "createdon", "createdby", "modifiedon", "modifiedby", "createdonbehalfby", "modifiedonbehalfby", "versionnumber", "statecode", "statuscode" FROM "email" UNION ALL SELECT "activityid", "subject", "description", "activitytypecode", "regardingobjectid", "regardingobjectidtype", "prioritycode", "scheduledstart", "scheduledend", "scheduleddurationminutes", "actualstart", "actualend", "actualdurationminutes", "sortdate", "isworkflowcreated", "ownerid", "owneridtype", "owninguser", "owningteam", "owningbusinessunit", "transactioncurrencyid", "exchangerate", "createdon", "createdby", "modifiedon", "modifiedby", "createdonbehalfby", "modifiedonbehalfby", "versionnumber", "statecode", "statuscode" FROM "appointment" UNION ALL SELECT "activityid", "subject", "description", "activitytypecode", "regardingobjectid", "regardingobjectidtype", "prioritycode", "scheduledstart", "scheduledend", "scheduleddurationminutes", "actualstart", "actualend", "actualdurationminutes", "sortdate", "isworkflowcreated", "ownerid", "owneridtype", "owninguser", "owningteam", "owningbusinessunit", "transactioncurrencyid", "exchangerate", "createdon", "createdby", "modifiedon", "modifiedby", "createdonbehalfby", "modifiedonbehalfby", "versionnumber", "statecode", "statuscode" FROM "opportunityclose" UNION ALL SELECT "activityid", "subject", "description", "activitytypecode", "regardingobjectid", "regardingobjectidtype", "prioritycode", "scheduledstart", "scheduledend", "scheduleddurationminutes", "actualstart", "actualend", "actualdurationminutes", "sortdate", "isworkflowcreated", "ownerid", "owneridtype", "owninguser", "owningteam", "owningbusinessunit", "transactioncurrencyid", "exchangerate", "createdon", "createdby", "modifiedon", "modifiedby", "createdonbehalfby", "modifiedonbehalfby", "versionnumber", "statecode", "statuscode" FROM "quoteclose" UNION ALL SELECT "activityid", "subject", "description", "activitytypecode", "regardingobjectid", "regardingobjectidtype", "prioritycode", "scheduledstart", "scheduledend", "scheduleddurationminutes", "actualstart", "actualend", "actualdurationminutes", "sortdate", "isworkflowcreated", "ownerid", "owneridtype", "owninguser", "owningteam", "owningbusinessunit", "transactioncurrencyid", "exchangerate", "createdon", "createdby", "modifiedon", "modifiedby", "createdonbehalfby", "modifiedonbehalfby", "versionnumber", "statecode", "statuscode" FROM "orderclose";

COMMENT ON VIEW "activitypointer" IS 'SELECT "activityid", "subject", "description", "activitytypecode", "regardingobjectid", "regardingobjectidtype", "prioritycode", "scheduledstart", "scheduledend", "scheduleddurationminutes", "actualstart", "actualend", "actualdurationminutes", "sortdate", "isworkflowcreated", "ownerid", "owneridtype", "owninguser", "owningteam", "owningbusinessunit", "transactioncurrencyid", "exchangerate", "createdon", "createdby", "modifiedon", "modifiedby", "createdonbehalfby", "modifiedonbehalfby", "versionnumber", "statecode", "statuscode" FROM "task" UNION ALL SELECT "activityid", "subject", "description", "activitytypecode", "regardingobjectid", "regardingobjectidtype", "prioritycode", "scheduledstart", "scheduledend", "scheduleddurationminutes", "actualstart", "actualend", "actualdurationminutes", "sortdate", "isworkflowcreated", "ownerid", "owneridtype", "owninguser", "owningteam", "owningbusinessunit", "transactioncurrencyid", "exchangerate", "createdon", "createdby", "modifiedon", "modifiedby", "createdonbehalfby", "modifiedonbehalfby", "versionnumber", "statecode", "statuscode" FROM "phonecall" UNION ALL SELECT "activityid", "subject", "description", "activitytypecode", "regardingobjectid", "regardingobjectidtype", "prioritycode", "scheduledstart", "scheduledend", "scheduleddurationminutes", "actualstart", "actualend", "actualdurationminutes", "sortdate", "isworkflowcreated", "ownerid", "owneridtype", "owninguser", "owningteam", "owningbusinessunit", "transactioncurrencyid", "exchangerate", "createdon", "createdby", "modifiedon", "modifiedby", "createdonbehalfby", "modifiedonbehalfby", "versionnumber", "statecode", "statuscode" FROM "email" UNION ALL SELECT "activityid", "subject", "description", "activitytypecode", "regardingobjectid", "regardingobjectidtype", "prioritycode", "scheduledstart", "scheduledend", "scheduleddurationminutes", "actualstart", "actualend", "actualdurationminutes", "sortdate", "isworkflowcreated", "ownerid", "owneridtype", "owninguser", "owningteam", "owningbusinessunit", "transactioncurrencyid", "exchangerate", "createdon", "createdby", "modifiedon", "modifiedby", "createdonbehalfby", "modifiedonbehalfby", "versionnumber", "statecode", "statuscode" FROM "appointment" UNION ALL SELECT "activityid", "subject", "description", "activitytypecode", "regardingobjectid", "regardingobjectidtype", "prioritycode", "scheduledstart", "scheduledend", "scheduleddurationminutes", "actualstart", "actualend", "actualdurationminutes", "sortdate", "isworkflowcreated", "ownerid", "owneridtype", "owninguser", "owningteam", "owningbusinessunit", "transactioncurrencyid", "exchangerate", "createdon", "createdby", "modifiedon", "modifiedby", "createdonbehalfby", "modifiedonbehalfby", "versionnumber", "statecode", "statuscode" FROM "opportunityclose" UNION ALL SELECT "activityid", "subject", "description", "activitytypecode", "regardingobjectid", "regardingobjectidtype", "prioritycode", "scheduledstart", "scheduledend", "scheduleddurationminutes", "actualstart", "actualend", "actualdurationminutes", "sortdate", "isworkflowcreated", "ownerid", "owneridtype", "owninguser", "owningteam", "owningbusinessunit", "transactioncurrencyid", "exchangerate", "createdon", "createdby", "modifiedon", "modifiedby", "createdonbehalfby", "modifiedonbehalfby", "versionnumber", "statecode", "statuscode" FROM "quoteclose" UNION ALL SELECT "activityid", "subject", "description", "activitytypecode", "regardingobjectid", "regardingobjectidtype", "prioritycode", "scheduledstart", "scheduledend", "scheduleddurationminutes", "actualstart", "actualend", "actualdurationminutes", "sortdate", "isworkflowcreated", "ownerid", "owneridtype", "owninguser", "owningteam", "owningbusinessunit", "transactioncurrencyid", "exchangerate", "createdon", "createdby", "modifiedon", "modifiedby", "createdonbehalfby", "modifiedonbehalfby", "versionnumber", "statecode", "statuscode" FROM "orderclose"';
