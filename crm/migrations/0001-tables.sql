-- The tables of the product, as its declarations have them, and the sequences its numbers come from.

CREATE SEQUENCE filon_number_quote START 1000;
CREATE SEQUENCE filon_number_order START 1000;
CREATE SEQUENCE filon_number_invoice START 1000;

CREATE TABLE "account" (
  "accountid" uuid,
  "name" text,
  "accountcategorycode" integer,
  "accountnumber" text,
  "address1_addresstypecode" integer,
  "address1_freighttermscode" integer,
  "address1_name" text,
  "address1_primarycontactname" text,
  "address1_shippingmethodcode" integer,
  "address1_telephone1" text,
  "address2_name" text,
  "creditlimit" numeric(20, 4),
  "creditlimit_base" numeric(20, 4),
  "creditonhold" boolean,
  "customersizecode" integer,
  "customertypecode" integer,
  "defaultpricelevelid" uuid,
  "description" text,
  "donotbulkemail" boolean,
  "donotemail" boolean,
  "donotfax" boolean,
  "donotphone" boolean,
  "donotpostalmail" boolean,
  "donotsendmm" boolean,
  "emailaddress1" text,
  "fax" text,
  "followemail" boolean,
  "industrycode" integer,
  "lastusedincampaign" timestamptz(0),
  "masterid" uuid,
  "merged" boolean,
  "numberofemployees" integer,
  "opendeals" integer,
  "openrevenue" numeric(20, 4),
  "openrevenue_base" numeric(20, 4),
  "originatingleadid" uuid,
  "ownershipcode" integer,
  "parentaccountid" uuid,
  "paymenttermscode" integer,
  "preferredcontactmethodcode" integer,
  "preferredsystemuserid" uuid,
  "primarycontactid" uuid,
  "revenue" numeric(20, 4),
  "revenue_base" numeric(20, 4),
  "sic" text,
  "telephone1" text,
  "telephone2" text,
  "territoryid" uuid,
  "tickersymbol" text,
  "websiteurl" text,
  "filon_siren" text,
  "filon_siret" text,
  "filon_vatnumber" text,
  "filon_vatrate" numeric(15, 2),
  "statecode" integer,
  "statuscode" integer,
  "address2_line1" text,
  "address2_line2" text,
  "address2_line3" text,
  "address2_postalcode" text,
  "address2_city" text,
  "address2_stateorprovince" text,
  "address2_country" text,
  "address2_composite" text,
  "address1_line1" text,
  "address1_line2" text,
  "address1_line3" text,
  "address1_postalcode" text,
  "address1_city" text,
  "address1_stateorprovince" text,
  "address1_country" text,
  "address1_composite" text,
  "ownerid" uuid,
  "owneridtype" text,
  "owninguser" uuid,
  "owningteam" uuid,
  "owningbusinessunit" uuid,
  "transactioncurrencyid" uuid,
  "exchangerate" numeric(23, 10),
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

CREATE TABLE "contact" (
  "contactid" uuid,
  "fullname" text,
  "accountrolecode" integer,
  "address1_addresstypecode" integer,
  "address1_freighttermscode" integer,
  "address1_name" text,
  "address1_shippingmethodcode" integer,
  "address2_name" text,
  "anniversary" date,
  "assistantname" text,
  "assistantphone" text,
  "birthdate" date,
  "business2" text,
  "company" text,
  "creditlimit" numeric(20, 4),
  "creditlimit_base" numeric(20, 4),
  "creditonhold" boolean,
  "defaultpricelevelid" uuid,
  "department" text,
  "description" text,
  "donotbulkemail" boolean,
  "donotemail" boolean,
  "donotfax" boolean,
  "donotphone" boolean,
  "donotpostalmail" boolean,
  "donotsendmm" boolean,
  "emailaddress1" text,
  "emailaddress2" text,
  "familystatuscode" integer,
  "fax" text,
  "firstname" text,
  "followemail" boolean,
  "gendercode" integer,
  "jobtitle" text,
  "lastname" text,
  "lastusedincampaign" timestamptz(0),
  "leadsourcecode" integer,
  "managername" text,
  "managerphone" text,
  "masterid" uuid,
  "merged" boolean,
  "middlename" text,
  "mobilephone" text,
  "nickname" text,
  "originatingleadid" uuid,
  "parentcustomerid" uuid,
  "parentcustomeridtype" text,
  "paymenttermscode" integer,
  "preferredcontactmethodcode" integer,
  "preferredsystemuserid" uuid,
  "salutation" text,
  "spousesname" text,
  "suffix" text,
  "telephone1" text,
  "telephone2" text,
  "websiteurl" text,
  "accountid" uuid,
  "statecode" integer,
  "statuscode" integer,
  "address2_line1" text,
  "address2_line2" text,
  "address2_line3" text,
  "address2_postalcode" text,
  "address2_city" text,
  "address2_stateorprovince" text,
  "address2_country" text,
  "address2_composite" text,
  "address1_line1" text,
  "address1_line2" text,
  "address1_line3" text,
  "address1_postalcode" text,
  "address1_city" text,
  "address1_stateorprovince" text,
  "address1_country" text,
  "address1_composite" text,
  "ownerid" uuid,
  "owneridtype" text,
  "owninguser" uuid,
  "owningteam" uuid,
  "owningbusinessunit" uuid,
  "transactioncurrencyid" uuid,
  "exchangerate" numeric(23, 10),
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

CREATE TABLE "activityparty" (
  "activitypartyid" uuid,
  "activityid" uuid,
  "activityidtype" text,
  "addressused" text,
  "addressusedemailcolumnnumber" integer,
  "donotemail" boolean,
  "donotfax" boolean,
  "donotphone" boolean,
  "donotpostalmail" boolean,
  "effort" numeric(15, 2),
  "exchangeentryid" text,
  "externalid" text,
  "externalidtype" text,
  "ispartydeleted" boolean,
  "participationtypemask" integer,
  "partyid" uuid,
  "partyidtype" text,
  "scheduledend" timestamptz(0),
  "scheduledstart" timestamptz(0),
  "unresolvedpartyname" text,
  "versionnumber" bigint
);

CREATE TABLE "task" (
  "activityid" uuid,
  "subject" text,
  "description" text,
  "activitytypecode" text,
  "regardingobjectid" uuid,
  "regardingobjectidtype" text,
  "prioritycode" integer,
  "scheduledstart" timestamptz(0),
  "scheduledend" timestamptz(0),
  "scheduleddurationminutes" integer,
  "actualstart" timestamptz(0),
  "actualend" timestamptz(0),
  "actualdurationminutes" integer,
  "sortdate" timestamptz(0),
  "isworkflowcreated" boolean,
  "ownerid" uuid,
  "owneridtype" text,
  "owninguser" uuid,
  "owningteam" uuid,
  "owningbusinessunit" uuid,
  "transactioncurrencyid" uuid,
  "exchangerate" numeric(23, 10),
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint,
  "category" text,
  "percentcomplete" integer,
  "subcategory" text,
  "statecode" integer,
  "statuscode" integer
);

CREATE TABLE "phonecall" (
  "activityid" uuid,
  "subject" text,
  "description" text,
  "activitytypecode" text,
  "regardingobjectid" uuid,
  "regardingobjectidtype" text,
  "prioritycode" integer,
  "scheduledstart" timestamptz(0),
  "scheduledend" timestamptz(0),
  "scheduleddurationminutes" integer,
  "actualstart" timestamptz(0),
  "actualend" timestamptz(0),
  "actualdurationminutes" integer,
  "sortdate" timestamptz(0),
  "isworkflowcreated" boolean,
  "ownerid" uuid,
  "owneridtype" text,
  "owninguser" uuid,
  "owningteam" uuid,
  "owningbusinessunit" uuid,
  "transactioncurrencyid" uuid,
  "exchangerate" numeric(23, 10),
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint,
  "category" text,
  "directioncode" boolean,
  "leftvoicemail" boolean,
  "phonenumber" text,
  "subcategory" text,
  "statecode" integer,
  "statuscode" integer
);

CREATE TABLE "email" (
  "activityid" uuid,
  "subject" text,
  "description" text,
  "activitytypecode" text,
  "regardingobjectid" uuid,
  "regardingobjectidtype" text,
  "prioritycode" integer,
  "scheduledstart" timestamptz(0),
  "scheduledend" timestamptz(0),
  "scheduleddurationminutes" integer,
  "actualstart" timestamptz(0),
  "actualend" timestamptz(0),
  "actualdurationminutes" integer,
  "sortdate" timestamptz(0),
  "isworkflowcreated" boolean,
  "ownerid" uuid,
  "owneridtype" text,
  "owninguser" uuid,
  "owningteam" uuid,
  "owningbusinessunit" uuid,
  "transactioncurrencyid" uuid,
  "exchangerate" numeric(23, 10),
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint,
  "attachmentcount" integer,
  "category" text,
  "conversationindex" text,
  "deliveryreceiptrequested" boolean,
  "directioncode" boolean,
  "emailsender" uuid,
  "emailsendertype" text,
  "inreplyto" text,
  "messageid" text,
  "mimetype" text,
  "notifications" integer,
  "parentactivityid" uuid,
  "readreceiptrequested" boolean,
  "sender" text,
  "senton" timestamptz(0),
  "subcategory" text,
  "submittedby" text,
  "torecipients" text,
  "trackingtoken" text,
  "statecode" integer,
  "statuscode" integer
);

CREATE TABLE "appointment" (
  "activityid" uuid,
  "subject" text,
  "description" text,
  "activitytypecode" text,
  "regardingobjectid" uuid,
  "regardingobjectidtype" text,
  "prioritycode" integer,
  "scheduledstart" timestamptz(0),
  "scheduledend" timestamptz(0),
  "scheduleddurationminutes" integer,
  "actualstart" timestamptz(0),
  "actualend" timestamptz(0),
  "actualdurationminutes" integer,
  "sortdate" timestamptz(0),
  "isworkflowcreated" boolean,
  "ownerid" uuid,
  "owneridtype" text,
  "owninguser" uuid,
  "owningteam" uuid,
  "owningbusinessunit" uuid,
  "transactioncurrencyid" uuid,
  "exchangerate" numeric(23, 10),
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint,
  "category" text,
  "globalobjectid" text,
  "instancetypecode" integer,
  "isalldayevent" boolean,
  "location" text,
  "seriesid" uuid,
  "subcategory" text,
  "statecode" integer,
  "statuscode" integer
);

CREATE TABLE "annotation" (
  "annotationid" uuid,
  "subject" text,
  "documentbody" text,
  "dummyfilename" text,
  "dummyregarding" text,
  "filename" text,
  "filepointer" text,
  "filesize" integer,
  "isdocument" boolean,
  "langid" text,
  "mimetype" text,
  "notetext" text,
  "objectid" uuid,
  "objectidtype" text,
  "objecttypecode" text,
  "prefix" text,
  "storagepointer" text,
  "ownerid" uuid,
  "owneridtype" text,
  "owninguser" uuid,
  "owningteam" uuid,
  "owningbusinessunit" uuid,
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

CREATE TABLE "systemuser" (
  "systemuserid" uuid,
  "fullname" text,
  "accessmode" integer,
  "address1_city" text,
  "address1_country" text,
  "address1_line1" text,
  "address1_line2" text,
  "address1_postalcode" text,
  "address1_stateorprovince" text,
  "address1_telephone1" text,
  "applicationid" uuid,
  "azureactivedirectoryobjectid" uuid,
  "businessunitid" uuid,
  "caltype" integer,
  "disabledreason" text,
  "domainname" text,
  "employeeid" text,
  "firstname" text,
  "homephone" text,
  "internalemailaddress" text,
  "isdisabled" boolean,
  "isintegrationuser" boolean,
  "islicensed" boolean,
  "jobtitle" text,
  "lastname" text,
  "middlename" text,
  "mobilephone" text,
  "nickname" text,
  "organizationid" uuid,
  "parentsystemuserid" uuid,
  "personalemailaddress" text,
  "photourl" text,
  "preferredaddresscode" integer,
  "preferredemailcode" integer,
  "preferredphonecode" integer,
  "setupuser" boolean,
  "skills" text,
  "territoryid" uuid,
  "title" text,
  "userlicensetype" integer,
  "transactioncurrencyid" uuid,
  "exchangerate" numeric(23, 10),
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

CREATE TABLE "team" (
  "teamid" uuid,
  "name" text,
  "administratorid" uuid,
  "azureactivedirectoryobjectid" uuid,
  "businessunitid" uuid,
  "description" text,
  "emailaddress" text,
  "isdefault" boolean,
  "organizationid" uuid,
  "regardingobjectid" uuid,
  "systemmanaged" boolean,
  "teamtype" integer,
  "transactioncurrencyid" uuid,
  "exchangerate" numeric(23, 10),
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

CREATE TABLE "businessunit" (
  "businessunitid" uuid,
  "name" text,
  "address1_city" text,
  "address1_country" text,
  "address1_line1" text,
  "address1_line2" text,
  "address1_line3" text,
  "address1_name" text,
  "address1_postalcode" text,
  "address1_stateorprovince" text,
  "costcenter" text,
  "creditlimit" numeric(15, 2),
  "description" text,
  "disabledreason" text,
  "divisionname" text,
  "emailaddress" text,
  "isdisabled" boolean,
  "organizationid" uuid,
  "parentbusinessunitid" uuid,
  "websiteurl" text,
  "transactioncurrencyid" uuid,
  "exchangerate" numeric(23, 10),
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

CREATE TABLE "role" (
  "roleid" uuid,
  "name" text,
  "businessunitid" uuid,
  "organizationid" uuid,
  "parentroleid" uuid,
  "parentrootroleid" uuid,
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

CREATE TABLE "organization" (
  "organizationid" uuid,
  "name" text,
  "basecurrencyid" uuid,
  "createproductswithoutparentinactivestate" boolean,
  "currencydecimalprecision" integer,
  "currencydisplayoption" integer,
  "currencyformatcode" integer,
  "currencysymbol" text,
  "currentinvoicenumber" integer,
  "currentordernumber" integer,
  "currentquotenumber" integer,
  "dateformatcode" integer,
  "dateformatstring" text,
  "decimalsymbol" text,
  "discountcalculationmethod" integer,
  "fiscalcalendarstart" timestamptz(0),
  "fiscalperiodtype" integer,
  "fiscalyeardisplaycode" integer,
  "fullnameconventioncode" integer,
  "invoiceprefix" text,
  "isauditenabled" boolean,
  "isduplicatedetectionenabled" boolean,
  "isduplicatedetectionenabledforimport" boolean,
  "isduplicatedetectionenabledforonlinecreateupdate" boolean,
  "ishierarchicalsecuritymodelenabled" boolean,
  "languagecode" integer,
  "localeid" integer,
  "maxdepthforhierarchicalsecuritymodel" integer,
  "maximumactivebusinessprocessflowsallowedperentity" integer,
  "numberformat" text,
  "numbergroupformat" text,
  "numberseparator" text,
  "oobpricecalculationenabled" boolean,
  "orderprefix" text,
  "pricingdecimalprecision" integer,
  "quoteprefix" text,
  "sqlaccessgroupid" uuid,
  "timeformatcode" integer,
  "timeformatstring" text,
  "uniquespecifierlength" integer,
  "usepositionhierarchy" boolean,
  "useraccessauditinginterval" integer,
  "weekstartdaycode" integer,
  "filon_keepleadowner" boolean,
  "filon_pricelistrequired" boolean,
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

CREATE TABLE "transactioncurrency" (
  "transactioncurrencyid" uuid,
  "currencyname" text,
  "currencyprecision" integer,
  "currencysymbol" text,
  "exchangerate" numeric(23, 10),
  "isocurrencycode" text,
  "organizationid" uuid,
  "statecode" integer,
  "statuscode" integer,
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

CREATE TABLE "customeraddress" (
  "customeraddressid" uuid,
  "name" text,
  "addressnumber" integer,
  "addresstypecode" integer,
  "city" text,
  "composite" text,
  "country" text,
  "county" text,
  "fax" text,
  "freighttermscode" integer,
  "line1" text,
  "line2" text,
  "line3" text,
  "objecttypecode" text,
  "parentid" uuid,
  "parentidtype" text,
  "postalcode" text,
  "postofficebox" text,
  "primarycontactname" text,
  "shippingmethodcode" integer,
  "stateorprovince" text,
  "telephone1" text,
  "telephone2" text,
  "transactioncurrencyid" uuid,
  "exchangerate" numeric(23, 10),
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

CREATE TABLE "connection" (
  "connectionid" uuid,
  "name" text,
  "description" text,
  "effectiveend" timestamptz(0),
  "effectivestart" timestamptz(0),
  "ismaster" boolean,
  "record1id" uuid,
  "record1idtype" text,
  "record1objecttypecode" integer,
  "record1roleid" uuid,
  "record2id" uuid,
  "record2idtype" text,
  "record2objecttypecode" integer,
  "record2roleid" uuid,
  "relatedconnectionid" uuid,
  "statecode" integer,
  "statuscode" integer,
  "ownerid" uuid,
  "owneridtype" text,
  "owninguser" uuid,
  "owningteam" uuid,
  "owningbusinessunit" uuid,
  "transactioncurrencyid" uuid,
  "exchangerate" numeric(23, 10),
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

CREATE TABLE "connectionrole" (
  "connectionroleid" uuid,
  "name" text,
  "category" integer,
  "description" text,
  "organizationid" uuid,
  "statecode" integer,
  "statuscode" integer,
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

CREATE TABLE "audit" (
  "auditid" uuid,
  "action" integer,
  "attributemask" text,
  "callinguserid" uuid,
  "changedata" text,
  "createdon" timestamptz(0),
  "objectid" uuid,
  "objectidtype" text,
  "objecttypecode" text,
  "operation" integer,
  "regardingobjectid" uuid,
  "regardingobjectidtype" text,
  "transactionid" uuid,
  "useradditionalinfo" text,
  "userid" uuid
);

CREATE TABLE "savedquery" (
  "savedqueryid" uuid,
  "name" text,
  "advancedgroupby" text,
  "columnsetxml" text,
  "conditionalformatting" text,
  "description" text,
  "fetchxml" text,
  "iscustom" boolean,
  "isdefault" boolean,
  "isquickfindquery" boolean,
  "isuserdefined" boolean,
  "layoutjson" text,
  "layoutxml" text,
  "offlinesqlquery" text,
  "organizationid" uuid,
  "organizationtaborder" integer,
  "queryapi" text,
  "queryappusage" integer,
  "querytype" integer,
  "returnedtypecode" text,
  "statecode" integer,
  "statuscode" integer,
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

CREATE TABLE "userquery" (
  "userqueryid" uuid,
  "name" text,
  "advancedgroupby" text,
  "columnsetxml" text,
  "conditionalformatting" text,
  "description" text,
  "fetchxml" text,
  "layoutjson" text,
  "layoutxml" text,
  "offlinesqlquery" text,
  "owneridtype" text,
  "querytype" integer,
  "returnedtypecode" text,
  "statecode" integer,
  "statuscode" integer,
  "ownerid" uuid,
  "owninguser" uuid,
  "owningteam" uuid,
  "owningbusinessunit" uuid,
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

CREATE TABLE "lead" (
  "leadid" uuid,
  "fullname" text,
  "address1_name" text,
  "budgetamount" numeric(20, 4),
  "budgetamount_base" numeric(20, 4),
  "budgetstatus" integer,
  "campaignid" uuid,
  "companyname" text,
  "confirminterest" boolean,
  "customerid" uuid,
  "customeridtype" text,
  "decisionmaker" boolean,
  "description" text,
  "donotbulkemail" boolean,
  "donotemail" boolean,
  "donotfax" boolean,
  "donotphone" boolean,
  "donotpostalmail" boolean,
  "donotsendmm" boolean,
  "emailaddress1" text,
  "emailaddress2" text,
  "estimatedamount" numeric(20, 4),
  "estimatedamount_base" numeric(20, 4),
  "estimatedclosedate" date,
  "evaluatefit" boolean,
  "fax" text,
  "firstname" text,
  "followemail" boolean,
  "industrycode" integer,
  "initialcommunication" integer,
  "jobtitle" text,
  "lastname" text,
  "lastusedincampaign" timestamptz(0),
  "leadqualitycode" integer,
  "leadsourcecode" integer,
  "masterid" uuid,
  "merged" boolean,
  "middlename" text,
  "mobilephone" text,
  "need" integer,
  "numberofemployees" integer,
  "parentaccountid" uuid,
  "parentcontactid" uuid,
  "preferredcontactmethodcode" integer,
  "prioritycode" integer,
  "purchaseprocess" integer,
  "purchasetimeframe" integer,
  "qualificationcomments" text,
  "qualifyingopportunityid" uuid,
  "revenue" numeric(20, 4),
  "revenue_base" numeric(20, 4),
  "salesstage" integer,
  "salutation" text,
  "schedulefollowup_prospect" timestamptz(0),
  "schedulefollowup_qualify" timestamptz(0),
  "sic" text,
  "subject" text,
  "telephone1" text,
  "telephone2" text,
  "websiteurl" text,
  "filon_siren" text,
  "filon_siret" text,
  "filon_vatnumber" text,
  "filon_importid" text,
  "filon_importedowner" text,
  "filon_importedvalues" text,
  "statecode" integer,
  "statuscode" integer,
  "address1_line1" text,
  "address1_line2" text,
  "address1_line3" text,
  "address1_postalcode" text,
  "address1_city" text,
  "address1_stateorprovince" text,
  "address1_country" text,
  "address1_composite" text,
  "ownerid" uuid,
  "owneridtype" text,
  "owninguser" uuid,
  "owningteam" uuid,
  "owningbusinessunit" uuid,
  "transactioncurrencyid" uuid,
  "exchangerate" numeric(23, 10),
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

CREATE TABLE "opportunity" (
  "opportunityid" uuid,
  "name" text,
  "accountid" uuid,
  "actualclosedate" date,
  "actualvalue" numeric(20, 4),
  "actualvalue_base" numeric(20, 4),
  "budgetamount" numeric(20, 4),
  "budgetamount_base" numeric(20, 4),
  "budgetstatus" integer,
  "campaignid" uuid,
  "captureproposalfeedback" boolean,
  "closeprobability" integer,
  "completefinalproposal" boolean,
  "completeinternalreview" boolean,
  "confirminterest" boolean,
  "contactid" uuid,
  "currentsituation" text,
  "customerid" uuid,
  "customeridtype" text,
  "customerneed" text,
  "customerpainpoints" text,
  "decisionmaker" boolean,
  "description" text,
  "developproposal" boolean,
  "discountamount" numeric(20, 4),
  "discountamount_base" numeric(20, 4),
  "discountpercentage" numeric(15, 2),
  "emailaddress" text,
  "estimatedclosedate" date,
  "estimatedvalue" numeric(20, 4),
  "estimatedvalue_base" numeric(20, 4),
  "evaluatefit" boolean,
  "filedebrief" boolean,
  "finaldecisiondate" date,
  "freightamount" numeric(20, 4),
  "freightamount_base" numeric(20, 4),
  "identifycompetitors" boolean,
  "identifycustomercontacts" boolean,
  "identifypursuitteam" boolean,
  "isrevenuesystemcalculated" boolean,
  "msdyn_forecastcategory" integer,
  "need" integer,
  "opportunityratingcode" integer,
  "originatingleadid" uuid,
  "parentaccountid" uuid,
  "parentcontactid" uuid,
  "presentfinalproposal" boolean,
  "presentproposal" boolean,
  "pricelevelid" uuid,
  "pricingerrorcode" integer,
  "prioritycode" integer,
  "proposedsolution" text,
  "purchaseprocess" integer,
  "purchasetimeframe" integer,
  "pursuitdecision" boolean,
  "qualificationcomments" text,
  "quotecomments" text,
  "resolvefeedback" boolean,
  "salesstage" integer,
  "schedulefollowup_prospect" timestamptz(0),
  "schedulefollowup_qualify" timestamptz(0),
  "scheduleproposalmeeting" timestamptz(0),
  "sendthankyounote" boolean,
  "skippricecalculation" integer,
  "stepname" text,
  "timeline" integer,
  "totalamount" numeric(20, 4),
  "totalamount_base" numeric(20, 4),
  "totalamountlessfreight" numeric(20, 4),
  "totalamountlessfreight_base" numeric(20, 4),
  "totaldiscountamount" numeric(20, 4),
  "totaldiscountamount_base" numeric(20, 4),
  "totallineitemamount" numeric(20, 4),
  "totallineitemamount_base" numeric(20, 4),
  "totallineitemdiscountamount" numeric(20, 4),
  "totallineitemdiscountamount_base" numeric(20, 4),
  "totaltax" numeric(20, 4),
  "totaltax_base" numeric(20, 4),
  "statecode" integer,
  "statuscode" integer,
  "ownerid" uuid,
  "owneridtype" text,
  "owninguser" uuid,
  "owningteam" uuid,
  "owningbusinessunit" uuid,
  "transactioncurrencyid" uuid,
  "exchangerate" numeric(23, 10),
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

CREATE TABLE "opportunityproduct" (
  "opportunityproductid" uuid,
  "opportunityproductname" text,
  "baseamount" numeric(20, 4),
  "baseamount_base" numeric(20, 4),
  "description" text,
  "extendedamount" numeric(20, 4),
  "extendedamount_base" numeric(20, 4),
  "ispriceoverridden" boolean,
  "isproductoverridden" boolean,
  "lineitemnumber" integer,
  "manualdiscountamount" numeric(20, 4),
  "manualdiscountamount_base" numeric(20, 4),
  "opportunityid" uuid,
  "opportunitystatecode" integer,
  "parentbundleid" uuid,
  "parentbundleidref" uuid,
  "priceperunit" numeric(20, 4),
  "priceperunit_base" numeric(20, 4),
  "pricingerrorcode" integer,
  "productassociationid" uuid,
  "productdescription" text,
  "productid" uuid,
  "productname" text,
  "producttypecode" integer,
  "propertyconfigurationstatus" integer,
  "quantity" numeric(18, 5),
  "sequencenumber" integer,
  "skippricecalculation" integer,
  "tax" numeric(20, 4),
  "tax_base" numeric(20, 4),
  "uomid" uuid,
  "volumediscountamount" numeric(20, 4),
  "volumediscountamount_base" numeric(20, 4),
  "filon_vatrate" numeric(15, 2),
  "transactioncurrencyid" uuid,
  "exchangerate" numeric(23, 10),
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

CREATE TABLE "opportunityclose" (
  "activityid" uuid,
  "subject" text,
  "description" text,
  "activitytypecode" text,
  "regardingobjectid" uuid,
  "regardingobjectidtype" text,
  "prioritycode" integer,
  "scheduledstart" timestamptz(0),
  "scheduledend" timestamptz(0),
  "scheduleddurationminutes" integer,
  "actualstart" timestamptz(0),
  "actualend" timestamptz(0),
  "actualdurationminutes" integer,
  "sortdate" timestamptz(0),
  "isworkflowcreated" boolean,
  "ownerid" uuid,
  "owneridtype" text,
  "owninguser" uuid,
  "owningteam" uuid,
  "owningbusinessunit" uuid,
  "transactioncurrencyid" uuid,
  "exchangerate" numeric(23, 10),
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint,
  "actualrevenue" numeric(20, 4),
  "actualrevenue_base" numeric(20, 4),
  "category" text,
  "competitorid" uuid,
  "opportunityid" uuid,
  "opportunitystatecode" integer,
  "opportunitystatuscode" integer,
  "subcategory" text,
  "statecode" integer,
  "statuscode" integer
);

CREATE TABLE "quote" (
  "quoteid" uuid,
  "name" text,
  "accountid" uuid,
  "billto_contactname" text,
  "billto_fax" text,
  "billto_name" text,
  "billto_telephone" text,
  "campaignid" uuid,
  "closedon" date,
  "contactid" uuid,
  "customerid" uuid,
  "customeridtype" text,
  "description" text,
  "discountamount" numeric(20, 4),
  "discountamount_base" numeric(20, 4),
  "discountpercentage" numeric(15, 2),
  "effectivefrom" timestamptz(0),
  "effectiveto" timestamptz(0),
  "expireson" date,
  "freightamount" numeric(20, 4),
  "freightamount_base" numeric(20, 4),
  "freighttermscode" integer,
  "opportunityid" uuid,
  "paymenttermscode" integer,
  "pricelevelid" uuid,
  "pricingerrorcode" integer,
  "quotecreationmethod" integer,
  "quotenumber" text,
  "requestdeliveryby" timestamptz(0),
  "revisionnumber" integer,
  "shippingmethodcode" integer,
  "shipto_contactname" text,
  "shipto_fax" text,
  "shipto_freighttermscode" integer,
  "shipto_name" text,
  "shipto_telephone" text,
  "skippricecalculation" integer,
  "totalamount" numeric(20, 4),
  "totalamount_base" numeric(20, 4),
  "totalamountlessfreight" numeric(20, 4),
  "totalamountlessfreight_base" numeric(20, 4),
  "totaldiscountamount" numeric(20, 4),
  "totaldiscountamount_base" numeric(20, 4),
  "totallineitemamount" numeric(20, 4),
  "totallineitemamount_base" numeric(20, 4),
  "totallineitemdiscountamount" numeric(20, 4),
  "totallineitemdiscountamount_base" numeric(20, 4),
  "totaltax" numeric(20, 4),
  "totaltax_base" numeric(20, 4),
  "willcall" boolean,
  "statecode" integer,
  "statuscode" integer,
  "shipto_line1" text,
  "shipto_line2" text,
  "shipto_line3" text,
  "shipto_postalcode" text,
  "shipto_city" text,
  "shipto_stateorprovince" text,
  "shipto_country" text,
  "shipto_composite" text,
  "billto_line1" text,
  "billto_line2" text,
  "billto_line3" text,
  "billto_postalcode" text,
  "billto_city" text,
  "billto_stateorprovince" text,
  "billto_country" text,
  "billto_composite" text,
  "ownerid" uuid,
  "owneridtype" text,
  "owninguser" uuid,
  "owningteam" uuid,
  "owningbusinessunit" uuid,
  "transactioncurrencyid" uuid,
  "exchangerate" numeric(23, 10),
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

CREATE TABLE "quotedetail" (
  "quotedetailid" uuid,
  "quotedetailname" text,
  "baseamount" numeric(20, 4),
  "baseamount_base" numeric(20, 4),
  "description" text,
  "extendedamount" numeric(20, 4),
  "extendedamount_base" numeric(20, 4),
  "ispriceoverridden" boolean,
  "isproductoverridden" boolean,
  "lineitemnumber" integer,
  "manualdiscountamount" numeric(20, 4),
  "manualdiscountamount_base" numeric(20, 4),
  "parentbundleid" uuid,
  "parentbundleidref" uuid,
  "priceperunit" numeric(20, 4),
  "priceperunit_base" numeric(20, 4),
  "pricingerrorcode" integer,
  "productassociationid" uuid,
  "productdescription" text,
  "productid" uuid,
  "productname" text,
  "producttypecode" integer,
  "propertyconfigurationstatus" integer,
  "quantity" numeric(18, 5),
  "quotecreationmethod" integer,
  "quoteid" uuid,
  "quotestatecode" integer,
  "requestdeliveryby" timestamptz(0),
  "salesrepid" uuid,
  "sequencenumber" integer,
  "shipto_city" text,
  "shipto_country" text,
  "shipto_line1" text,
  "shipto_line2" text,
  "shipto_line3" text,
  "shipto_name" text,
  "shipto_postalcode" text,
  "shipto_stateorprovince" text,
  "shipto_telephone" text,
  "skippricecalculation" integer,
  "tax" numeric(20, 4),
  "tax_base" numeric(20, 4),
  "uomid" uuid,
  "volumediscountamount" numeric(20, 4),
  "volumediscountamount_base" numeric(20, 4),
  "willcall" boolean,
  "filon_vatrate" numeric(15, 2),
  "transactioncurrencyid" uuid,
  "exchangerate" numeric(23, 10),
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

CREATE TABLE "quoteclose" (
  "activityid" uuid,
  "subject" text,
  "description" text,
  "activitytypecode" text,
  "regardingobjectid" uuid,
  "regardingobjectidtype" text,
  "prioritycode" integer,
  "scheduledstart" timestamptz(0),
  "scheduledend" timestamptz(0),
  "scheduleddurationminutes" integer,
  "actualstart" timestamptz(0),
  "actualend" timestamptz(0),
  "actualdurationminutes" integer,
  "sortdate" timestamptz(0),
  "isworkflowcreated" boolean,
  "ownerid" uuid,
  "owneridtype" text,
  "owninguser" uuid,
  "owningteam" uuid,
  "owningbusinessunit" uuid,
  "transactioncurrencyid" uuid,
  "exchangerate" numeric(23, 10),
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint,
  "category" text,
  "quoteid" uuid,
  "quotenumber" text,
  "revision" integer,
  "subcategory" text,
  "statecode" integer,
  "statuscode" integer
);

CREATE TABLE "salesorder" (
  "salesorderid" uuid,
  "name" text,
  "accountid" uuid,
  "billto_contactname" text,
  "billto_fax" text,
  "billto_name" text,
  "billto_telephone" text,
  "campaignid" uuid,
  "contactid" uuid,
  "customerid" uuid,
  "customeridtype" text,
  "datefulfilled" timestamptz(0),
  "description" text,
  "discountamount" numeric(20, 4),
  "discountamount_base" numeric(20, 4),
  "discountpercentage" numeric(15, 2),
  "freightamount" numeric(20, 4),
  "freightamount_base" numeric(20, 4),
  "freighttermscode" integer,
  "ispricelocked" boolean,
  "lastbackofficesubmit" timestamptz(0),
  "opportunityid" uuid,
  "ordercreationmethod" integer,
  "ordernumber" text,
  "paymenttermscode" integer,
  "pricelevelid" uuid,
  "pricingerrorcode" integer,
  "prioritycode" integer,
  "quoteid" uuid,
  "requestdeliveryby" timestamptz(0),
  "shippingmethodcode" integer,
  "shipto_contactname" text,
  "shipto_fax" text,
  "shipto_freighttermscode" integer,
  "shipto_name" text,
  "shipto_telephone" text,
  "skippricecalculation" integer,
  "submitdate" timestamptz(0),
  "submitstatus" integer,
  "submitstatusdescription" text,
  "totalamount" numeric(20, 4),
  "totalamount_base" numeric(20, 4),
  "totalamountlessfreight" numeric(20, 4),
  "totalamountlessfreight_base" numeric(20, 4),
  "totaldiscountamount" numeric(20, 4),
  "totaldiscountamount_base" numeric(20, 4),
  "totallineitemamount" numeric(20, 4),
  "totallineitemamount_base" numeric(20, 4),
  "totallineitemdiscountamount" numeric(20, 4),
  "totallineitemdiscountamount_base" numeric(20, 4),
  "totaltax" numeric(20, 4),
  "totaltax_base" numeric(20, 4),
  "willcall" boolean,
  "statecode" integer,
  "statuscode" integer,
  "shipto_line1" text,
  "shipto_line2" text,
  "shipto_line3" text,
  "shipto_postalcode" text,
  "shipto_city" text,
  "shipto_stateorprovince" text,
  "shipto_country" text,
  "shipto_composite" text,
  "billto_line1" text,
  "billto_line2" text,
  "billto_line3" text,
  "billto_postalcode" text,
  "billto_city" text,
  "billto_stateorprovince" text,
  "billto_country" text,
  "billto_composite" text,
  "ownerid" uuid,
  "owneridtype" text,
  "owninguser" uuid,
  "owningteam" uuid,
  "owningbusinessunit" uuid,
  "transactioncurrencyid" uuid,
  "exchangerate" numeric(23, 10),
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

CREATE TABLE "salesorderdetail" (
  "salesorderdetailid" uuid,
  "salesorderdetailname" text,
  "baseamount" numeric(20, 4),
  "baseamount_base" numeric(20, 4),
  "description" text,
  "extendedamount" numeric(20, 4),
  "extendedamount_base" numeric(20, 4),
  "ispriceoverridden" boolean,
  "isproductoverridden" boolean,
  "lineitemnumber" integer,
  "manualdiscountamount" numeric(20, 4),
  "manualdiscountamount_base" numeric(20, 4),
  "ordercreationmethod" integer,
  "parentbundleid" uuid,
  "parentbundleidref" uuid,
  "priceperunit" numeric(20, 4),
  "priceperunit_base" numeric(20, 4),
  "pricingerrorcode" integer,
  "productassociationid" uuid,
  "productdescription" text,
  "productid" uuid,
  "productname" text,
  "producttypecode" integer,
  "propertyconfigurationstatus" integer,
  "quantity" numeric(18, 5),
  "quantitybackordered" numeric(18, 5),
  "quantitycancelled" numeric(18, 5),
  "quantityshipped" numeric(18, 5),
  "quotedetailid" uuid,
  "requestdeliveryby" timestamptz(0),
  "salesorderid" uuid,
  "salesorderispricelocked" boolean,
  "salesorderstatecode" integer,
  "salesrepid" uuid,
  "sequencenumber" integer,
  "shipto_city" text,
  "shipto_country" text,
  "shipto_line1" text,
  "shipto_line2" text,
  "shipto_line3" text,
  "shipto_name" text,
  "shipto_postalcode" text,
  "shipto_stateorprovince" text,
  "shipto_telephone" text,
  "skippricecalculation" integer,
  "tax" numeric(20, 4),
  "tax_base" numeric(20, 4),
  "uomid" uuid,
  "volumediscountamount" numeric(20, 4),
  "volumediscountamount_base" numeric(20, 4),
  "willcall" boolean,
  "filon_vatrate" numeric(15, 2),
  "transactioncurrencyid" uuid,
  "exchangerate" numeric(23, 10),
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

CREATE TABLE "orderclose" (
  "activityid" uuid,
  "subject" text,
  "description" text,
  "activitytypecode" text,
  "regardingobjectid" uuid,
  "regardingobjectidtype" text,
  "prioritycode" integer,
  "scheduledstart" timestamptz(0),
  "scheduledend" timestamptz(0),
  "scheduleddurationminutes" integer,
  "actualstart" timestamptz(0),
  "actualend" timestamptz(0),
  "actualdurationminutes" integer,
  "sortdate" timestamptz(0),
  "isworkflowcreated" boolean,
  "ownerid" uuid,
  "owneridtype" text,
  "owninguser" uuid,
  "owningteam" uuid,
  "owningbusinessunit" uuid,
  "transactioncurrencyid" uuid,
  "exchangerate" numeric(23, 10),
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint,
  "category" text,
  "ordernumber" text,
  "revision" integer,
  "salesorderid" uuid,
  "subcategory" text,
  "statecode" integer,
  "statuscode" integer
);

CREATE TABLE "invoice" (
  "invoiceid" uuid,
  "name" text,
  "accountid" uuid,
  "billto_fax" text,
  "billto_name" text,
  "billto_telephone" text,
  "contactid" uuid,
  "customerid" uuid,
  "customeridtype" text,
  "datedelivered" timestamptz(0),
  "description" text,
  "discountamount" numeric(20, 4),
  "discountamount_base" numeric(20, 4),
  "discountpercentage" numeric(15, 2),
  "duedate" date,
  "freightamount" numeric(20, 4),
  "freightamount_base" numeric(20, 4),
  "invoicenumber" text,
  "ispricelocked" boolean,
  "lastbackofficesubmit" timestamptz(0),
  "opportunityid" uuid,
  "paymenttermscode" integer,
  "pricelevelid" uuid,
  "pricingerrorcode" integer,
  "prioritycode" integer,
  "salesorderid" uuid,
  "shippingmethodcode" integer,
  "shipto_fax" text,
  "shipto_freighttermscode" integer,
  "shipto_name" text,
  "shipto_telephone" text,
  "skippricecalculation" integer,
  "totalamount" numeric(20, 4),
  "totalamount_base" numeric(20, 4),
  "totalamountlessfreight" numeric(20, 4),
  "totalamountlessfreight_base" numeric(20, 4),
  "totaldiscountamount" numeric(20, 4),
  "totaldiscountamount_base" numeric(20, 4),
  "totallineitemamount" numeric(20, 4),
  "totallineitemamount_base" numeric(20, 4),
  "totallineitemdiscountamount" numeric(20, 4),
  "totallineitemdiscountamount_base" numeric(20, 4),
  "totaltax" numeric(20, 4),
  "totaltax_base" numeric(20, 4),
  "willcall" boolean,
  "statecode" integer,
  "statuscode" integer,
  "shipto_line1" text,
  "shipto_line2" text,
  "shipto_line3" text,
  "shipto_postalcode" text,
  "shipto_city" text,
  "shipto_stateorprovince" text,
  "shipto_country" text,
  "shipto_composite" text,
  "billto_line1" text,
  "billto_line2" text,
  "billto_line3" text,
  "billto_postalcode" text,
  "billto_city" text,
  "billto_stateorprovince" text,
  "billto_country" text,
  "billto_composite" text,
  "ownerid" uuid,
  "owneridtype" text,
  "owninguser" uuid,
  "owningteam" uuid,
  "owningbusinessunit" uuid,
  "transactioncurrencyid" uuid,
  "exchangerate" numeric(23, 10),
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

CREATE TABLE "invoicedetail" (
  "invoicedetailid" uuid,
  "invoicedetailname" text,
  "actualdeliveryon" timestamptz(0),
  "baseamount" numeric(20, 4),
  "baseamount_base" numeric(20, 4),
  "description" text,
  "extendedamount" numeric(20, 4),
  "extendedamount_base" numeric(20, 4),
  "invoiceid" uuid,
  "invoiceispricelocked" boolean,
  "invoicestatecode" integer,
  "ispriceoverridden" boolean,
  "isproductoverridden" boolean,
  "lineitemnumber" integer,
  "manualdiscountamount" numeric(20, 4),
  "manualdiscountamount_base" numeric(20, 4),
  "parentbundleid" uuid,
  "parentbundleidref" uuid,
  "priceperunit" numeric(20, 4),
  "priceperunit_base" numeric(20, 4),
  "pricingerrorcode" integer,
  "productassociationid" uuid,
  "productdescription" text,
  "productid" uuid,
  "productname" text,
  "producttypecode" integer,
  "propertyconfigurationstatus" integer,
  "quantity" numeric(18, 5),
  "quantitybackordered" numeric(18, 5),
  "quantitycancelled" numeric(18, 5),
  "quantityshipped" numeric(18, 5),
  "salesorderdetailid" uuid,
  "salesrepid" uuid,
  "sequencenumber" integer,
  "shippingtrackingnumber" text,
  "shipto_city" text,
  "shipto_country" text,
  "shipto_line1" text,
  "shipto_line2" text,
  "shipto_line3" text,
  "shipto_name" text,
  "shipto_postalcode" text,
  "shipto_stateorprovince" text,
  "shipto_telephone" text,
  "skippricecalculation" integer,
  "tax" numeric(20, 4),
  "tax_base" numeric(20, 4),
  "uomid" uuid,
  "volumediscountamount" numeric(20, 4),
  "volumediscountamount_base" numeric(20, 4),
  "willcall" boolean,
  "filon_vatrate" numeric(15, 2),
  "transactioncurrencyid" uuid,
  "exchangerate" numeric(23, 10),
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

CREATE TABLE "product" (
  "productid" uuid,
  "name" text,
  "currentcost" numeric(20, 4),
  "currentcost_base" numeric(20, 4),
  "defaultuomid" uuid,
  "defaultuomscheduleid" uuid,
  "description" text,
  "hierarchypath" text,
  "iskit" boolean,
  "isstockitem" boolean,
  "parentproductid" uuid,
  "price" numeric(20, 4),
  "price_base" numeric(20, 4),
  "pricelevelid" uuid,
  "productnumber" text,
  "productstructure" integer,
  "producttypecode" integer,
  "producturl" text,
  "quantitydecimal" integer,
  "quantityonhand" numeric(15, 2),
  "size" text,
  "standardcost" numeric(20, 4),
  "standardcost_base" numeric(20, 4),
  "stockvolume" numeric(15, 2),
  "stockweight" numeric(15, 2),
  "suppliername" text,
  "validfromdate" date,
  "validtodate" date,
  "vendorid" text,
  "vendorname" text,
  "vendorpartnumber" text,
  "filon_vatrate" numeric(15, 2),
  "statecode" integer,
  "statuscode" integer,
  "transactioncurrencyid" uuid,
  "exchangerate" numeric(23, 10),
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

CREATE TABLE "pricelevel" (
  "pricelevelid" uuid,
  "name" text,
  "begindate" timestamptz(0),
  "description" text,
  "enddate" timestamptz(0),
  "freighttermscode" integer,
  "organizationid" uuid,
  "paymentmethodcode" integer,
  "shippingmethodcode" integer,
  "statecode" integer,
  "statuscode" integer,
  "transactioncurrencyid" uuid,
  "exchangerate" numeric(23, 10),
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

CREATE TABLE "productpricelevel" (
  "productpricelevelid" uuid,
  "amount" numeric(20, 4),
  "amount_base" numeric(20, 4),
  "discounttypeid" uuid,
  "organizationid" uuid,
  "percentage" numeric(15, 2),
  "pricelevelid" uuid,
  "pricingmethodcode" integer,
  "productid" uuid,
  "productnumber" text,
  "quantitysellingcode" integer,
  "roundingoptionamount" numeric(20, 4),
  "roundingoptionamount_base" numeric(20, 4),
  "roundingoptioncode" integer,
  "roundingpolicycode" integer,
  "uomid" uuid,
  "uomscheduleid" uuid,
  "transactioncurrencyid" uuid,
  "exchangerate" numeric(23, 10),
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

CREATE TABLE "uom" (
  "uomid" uuid,
  "name" text,
  "baseuom" uuid,
  "isschedulebaseuom" boolean,
  "organizationid" uuid,
  "quantity" numeric(18, 5),
  "uomscheduleid" uuid,
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

CREATE TABLE "uomschedule" (
  "uomscheduleid" uuid,
  "name" text,
  "baseuomname" text,
  "description" text,
  "organizationid" uuid,
  "statecode" integer,
  "statuscode" integer,
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

CREATE TABLE "discounttype" (
  "discounttypeid" uuid,
  "name" text,
  "description" text,
  "isamounttype" boolean,
  "organizationid" uuid,
  "transactioncurrencyid" uuid,
  "statecode" integer,
  "statuscode" integer,
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

CREATE TABLE "discount" (
  "discountid" uuid,
  "name" text,
  "amount" numeric(20, 4),
  "amount_base" numeric(20, 4),
  "discounttypeid" uuid,
  "highquantity" numeric(18, 5),
  "isamounttype" boolean,
  "lowquantity" numeric(18, 5),
  "organizationid" uuid,
  "percentage" numeric(18, 5),
  "transactioncurrencyid" uuid,
  "exchangerate" numeric(23, 10),
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

CREATE TABLE "competitor" (
  "competitorid" uuid,
  "name" text,
  "address1_name" text,
  "keyproduct" text,
  "opportunities" text,
  "overview" text,
  "referenceinfourl" text,
  "reportedrevenue" numeric(20, 4),
  "reportedrevenue_base" numeric(20, 4),
  "reportingquarter" integer,
  "reportingyear" integer,
  "stockexchange" text,
  "strengths" text,
  "threats" text,
  "tickersymbol" text,
  "weaknesses" text,
  "websiteurl" text,
  "winpercentage" numeric(15, 2),
  "address1_line1" text,
  "address1_line2" text,
  "address1_line3" text,
  "address1_postalcode" text,
  "address1_city" text,
  "address1_stateorprovince" text,
  "address1_country" text,
  "address1_composite" text,
  "transactioncurrencyid" uuid,
  "exchangerate" numeric(23, 10),
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

CREATE TABLE "campaign" (
  "campaignid" uuid,
  "name" text,
  "actualend" timestamptz(0),
  "actualstart" timestamptz(0),
  "budgetedcost" numeric(20, 4),
  "budgetedcost_base" numeric(20, 4),
  "codename" text,
  "description" text,
  "emailaddress" text,
  "expectedresponse" integer,
  "expectedrevenue" numeric(20, 4),
  "expectedrevenue_base" numeric(20, 4),
  "istemplate" boolean,
  "message" text,
  "objective" text,
  "othercost" numeric(20, 4),
  "othercost_base" numeric(20, 4),
  "pricelistid" uuid,
  "promotioncodename" text,
  "proposedend" timestamptz(0),
  "proposedstart" timestamptz(0),
  "totalactualcost" numeric(20, 4),
  "totalactualcost_base" numeric(20, 4),
  "totalcampaignactivityactualcost" numeric(20, 4),
  "totalcampaignactivityactualcost_base" numeric(20, 4),
  "typecode" integer,
  "statecode" integer,
  "statuscode" integer,
  "ownerid" uuid,
  "owneridtype" text,
  "owninguser" uuid,
  "owningteam" uuid,
  "owningbusinessunit" uuid,
  "transactioncurrencyid" uuid,
  "exchangerate" numeric(23, 10),
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

CREATE TABLE "territory" (
  "territoryid" uuid,
  "name" text,
  "description" text,
  "managerid" uuid,
  "organizationid" uuid,
  "transactioncurrencyid" uuid,
  "exchangerate" numeric(23, 10),
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

CREATE TABLE "leadtoopportunitysalesprocess" (
  "businessprocessflowinstanceid" uuid,
  "name" text,
  "activestageid" uuid,
  "activestagestartedon" timestamptz(0),
  "completedon" timestamptz(0),
  "createdby" uuid,
  "createdon" timestamptz(0),
  "duration" integer,
  "leadid" uuid,
  "modifiedby" uuid,
  "modifiedon" timestamptz(0),
  "opportunityid" uuid,
  "organizationid" uuid,
  "versionnumber" bigint,
  "traversedpath" text,
  "statecode" integer,
  "statuscode" integer,
  "transactioncurrencyid" uuid,
  "exchangerate" numeric(23, 10)
);

CREATE TABLE "processstage" (
  "processstageid" uuid,
  "stagename" text,
  "clientdata" text,
  "stagecategory" integer,
  "versionnumber" bigint,
  "primaryentitytypecode" text,
  "processid" uuid
);

CREATE TABLE "filon_columnmap" (
  "filon_columnmapid" uuid,
  "filon_name" text,
  "filon_sourcetable" text,
  "filon_sourcecolumn" text,
  "filon_targettable" text,
  "filon_targetcolumn" text,
  "filon_issystem" boolean,
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

CREATE TABLE "accountleads" (
  "accountid" uuid,
  "leadid" uuid
);

CREATE TABLE "contactleads" (
  "contactid" uuid,
  "leadid" uuid
);

CREATE TABLE "contactinvoices" (
  "contactid" uuid,
  "invoiceid" uuid
);

CREATE TABLE "contactorders" (
  "contactid" uuid,
  "salesorderid" uuid
);

CREATE TABLE "contactquotes" (
  "contactid" uuid,
  "quoteid" uuid
);

CREATE TABLE "teammembership" (
  "systemuserid" uuid,
  "teamid" uuid
);

CREATE TABLE "systemuserroles" (
  "roleid" uuid,
  "systemuserid" uuid
);

CREATE TABLE "teamroles" (
  "roleid" uuid,
  "teamid" uuid
);

CREATE TABLE "connectionroleassociation" (
  "connectionroleid" uuid,
  "associatedconnectionroleid" uuid
);

CREATE TABLE "leadproduct" (
  "leadid" uuid,
  "productid" uuid
);

CREATE TABLE "leadcompetitors" (
  "competitorid" uuid,
  "leadid" uuid
);

CREATE TABLE "opportunitycompetitors" (
  "competitorid" uuid,
  "opportunityid" uuid
);

CREATE TABLE "competitorproduct" (
  "competitorid" uuid,
  "productid" uuid
);

ALTER TABLE "account" ADD CONSTRAINT "account_pkey" PRIMARY KEY ("accountid");

ALTER TABLE "contact" ADD CONSTRAINT "contact_pkey" PRIMARY KEY ("contactid");

ALTER TABLE "activityparty" ADD CONSTRAINT "activityparty_pkey" PRIMARY KEY ("activitypartyid");

ALTER TABLE "task" ADD CONSTRAINT "task_pkey" PRIMARY KEY ("activityid");

ALTER TABLE "phonecall" ADD CONSTRAINT "phonecall_pkey" PRIMARY KEY ("activityid");

ALTER TABLE "email" ADD CONSTRAINT "email_pkey" PRIMARY KEY ("activityid");

ALTER TABLE "appointment" ADD CONSTRAINT "appointment_pkey" PRIMARY KEY ("activityid");

ALTER TABLE "annotation" ADD CONSTRAINT "annotation_pkey" PRIMARY KEY ("annotationid");

ALTER TABLE "systemuser" ADD CONSTRAINT "systemuser_pkey" PRIMARY KEY ("systemuserid");

ALTER TABLE "team" ADD CONSTRAINT "team_pkey" PRIMARY KEY ("teamid");

ALTER TABLE "businessunit" ADD CONSTRAINT "businessunit_pkey" PRIMARY KEY ("businessunitid");

ALTER TABLE "role" ADD CONSTRAINT "role_pkey" PRIMARY KEY ("roleid");

ALTER TABLE "organization" ADD CONSTRAINT "organization_pkey" PRIMARY KEY ("organizationid");

ALTER TABLE "transactioncurrency" ADD CONSTRAINT "transactioncurrency_pkey" PRIMARY KEY ("transactioncurrencyid");

ALTER TABLE "customeraddress" ADD CONSTRAINT "customeraddress_pkey" PRIMARY KEY ("customeraddressid");

ALTER TABLE "connection" ADD CONSTRAINT "connection_pkey" PRIMARY KEY ("connectionid");

ALTER TABLE "connectionrole" ADD CONSTRAINT "connectionrole_pkey" PRIMARY KEY ("connectionroleid");

ALTER TABLE "audit" ADD CONSTRAINT "audit_pkey" PRIMARY KEY ("auditid");

ALTER TABLE "savedquery" ADD CONSTRAINT "savedquery_pkey" PRIMARY KEY ("savedqueryid");

ALTER TABLE "userquery" ADD CONSTRAINT "userquery_pkey" PRIMARY KEY ("userqueryid");

ALTER TABLE "lead" ADD CONSTRAINT "lead_pkey" PRIMARY KEY ("leadid");

ALTER TABLE "opportunity" ADD CONSTRAINT "opportunity_pkey" PRIMARY KEY ("opportunityid");

ALTER TABLE "opportunityproduct" ADD CONSTRAINT "opportunityproduct_pkey" PRIMARY KEY ("opportunityproductid");

ALTER TABLE "opportunityclose" ADD CONSTRAINT "opportunityclose_pkey" PRIMARY KEY ("activityid");

ALTER TABLE "quote" ADD CONSTRAINT "quote_pkey" PRIMARY KEY ("quoteid");

ALTER TABLE "quotedetail" ADD CONSTRAINT "quotedetail_pkey" PRIMARY KEY ("quotedetailid");

ALTER TABLE "quoteclose" ADD CONSTRAINT "quoteclose_pkey" PRIMARY KEY ("activityid");

ALTER TABLE "salesorder" ADD CONSTRAINT "salesorder_pkey" PRIMARY KEY ("salesorderid");

ALTER TABLE "salesorderdetail" ADD CONSTRAINT "salesorderdetail_pkey" PRIMARY KEY ("salesorderdetailid");

ALTER TABLE "orderclose" ADD CONSTRAINT "orderclose_pkey" PRIMARY KEY ("activityid");

ALTER TABLE "invoice" ADD CONSTRAINT "invoice_pkey" PRIMARY KEY ("invoiceid");

ALTER TABLE "invoicedetail" ADD CONSTRAINT "invoicedetail_pkey" PRIMARY KEY ("invoicedetailid");

ALTER TABLE "product" ADD CONSTRAINT "product_pkey" PRIMARY KEY ("productid");

ALTER TABLE "pricelevel" ADD CONSTRAINT "pricelevel_pkey" PRIMARY KEY ("pricelevelid");

ALTER TABLE "productpricelevel" ADD CONSTRAINT "productpricelevel_pkey" PRIMARY KEY ("productpricelevelid");

ALTER TABLE "uom" ADD CONSTRAINT "uom_pkey" PRIMARY KEY ("uomid");

ALTER TABLE "uomschedule" ADD CONSTRAINT "uomschedule_pkey" PRIMARY KEY ("uomscheduleid");

ALTER TABLE "discounttype" ADD CONSTRAINT "discounttype_pkey" PRIMARY KEY ("discounttypeid");

ALTER TABLE "discount" ADD CONSTRAINT "discount_pkey" PRIMARY KEY ("discountid");

ALTER TABLE "competitor" ADD CONSTRAINT "competitor_pkey" PRIMARY KEY ("competitorid");

ALTER TABLE "campaign" ADD CONSTRAINT "campaign_pkey" PRIMARY KEY ("campaignid");

ALTER TABLE "territory" ADD CONSTRAINT "territory_pkey" PRIMARY KEY ("territoryid");

ALTER TABLE "leadtoopportunitysalesprocess" ADD CONSTRAINT "leadtoopportunitysalesprocess_pkey" PRIMARY KEY ("businessprocessflowinstanceid");

ALTER TABLE "processstage" ADD CONSTRAINT "processstage_pkey" PRIMARY KEY ("processstageid");

ALTER TABLE "filon_columnmap" ADD CONSTRAINT "filon_columnmap_pkey" PRIMARY KEY ("filon_columnmapid");

ALTER TABLE "accountleads" ADD CONSTRAINT "accountleads_pkey" PRIMARY KEY ("accountid", "leadid");

ALTER TABLE "contactleads" ADD CONSTRAINT "contactleads_pkey" PRIMARY KEY ("contactid", "leadid");

ALTER TABLE "contactinvoices" ADD CONSTRAINT "contactinvoices_pkey" PRIMARY KEY ("contactid", "invoiceid");

ALTER TABLE "contactorders" ADD CONSTRAINT "contactorders_pkey" PRIMARY KEY ("contactid", "salesorderid");

ALTER TABLE "contactquotes" ADD CONSTRAINT "contactquotes_pkey" PRIMARY KEY ("contactid", "quoteid");

ALTER TABLE "teammembership" ADD CONSTRAINT "teammembership_pkey" PRIMARY KEY ("systemuserid", "teamid");

ALTER TABLE "systemuserroles" ADD CONSTRAINT "systemuserroles_pkey" PRIMARY KEY ("roleid", "systemuserid");

ALTER TABLE "teamroles" ADD CONSTRAINT "teamroles_pkey" PRIMARY KEY ("roleid", "teamid");

ALTER TABLE "connectionroleassociation" ADD CONSTRAINT "connectionroleassociation_pkey" PRIMARY KEY ("connectionroleid", "associatedconnectionroleid");

ALTER TABLE "leadproduct" ADD CONSTRAINT "leadproduct_pkey" PRIMARY KEY ("leadid", "productid");

ALTER TABLE "leadcompetitors" ADD CONSTRAINT "leadcompetitors_pkey" PRIMARY KEY ("competitorid", "leadid");

ALTER TABLE "opportunitycompetitors" ADD CONSTRAINT "opportunitycompetitors_pkey" PRIMARY KEY ("competitorid", "opportunityid");

ALTER TABLE "competitorproduct" ADD CONSTRAINT "competitorproduct_pkey" PRIMARY KEY ("competitorid", "productid");

ALTER TABLE "account" ADD CONSTRAINT "account_defaultpricelevelid_fkey" FOREIGN KEY ("defaultpricelevelid") REFERENCES "pricelevel" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "account" ADD CONSTRAINT "account_masterid_fkey" FOREIGN KEY ("masterid") REFERENCES "account" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "account" ADD CONSTRAINT "account_originatingleadid_fkey" FOREIGN KEY ("originatingleadid") REFERENCES "lead" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "account" ADD CONSTRAINT "account_parentaccountid_fkey" FOREIGN KEY ("parentaccountid") REFERENCES "account" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "account" ADD CONSTRAINT "account_preferredsystemuserid_fkey" FOREIGN KEY ("preferredsystemuserid") REFERENCES "systemuser" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "account" ADD CONSTRAINT "account_primarycontactid_fkey" FOREIGN KEY ("primarycontactid") REFERENCES "contact" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "account" ADD CONSTRAINT "account_territoryid_fkey" FOREIGN KEY ("territoryid") REFERENCES "territory" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "contact" ADD CONSTRAINT "contact_defaultpricelevelid_fkey" FOREIGN KEY ("defaultpricelevelid") REFERENCES "pricelevel" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "contact" ADD CONSTRAINT "contact_masterid_fkey" FOREIGN KEY ("masterid") REFERENCES "contact" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "contact" ADD CONSTRAINT "contact_originatingleadid_fkey" FOREIGN KEY ("originatingleadid") REFERENCES "lead" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "contact" ADD CONSTRAINT "contact_preferredsystemuserid_fkey" FOREIGN KEY ("preferredsystemuserid") REFERENCES "systemuser" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "contact" ADD CONSTRAINT "contact_accountid_fkey" FOREIGN KEY ("accountid") REFERENCES "account" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "email" ADD CONSTRAINT "email_parentactivityid_fkey" FOREIGN KEY ("parentactivityid") REFERENCES "email" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "systemuser" ADD CONSTRAINT "systemuser_businessunitid_fkey" FOREIGN KEY ("businessunitid") REFERENCES "businessunit" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "systemuser" ADD CONSTRAINT "systemuser_parentsystemuserid_fkey" FOREIGN KEY ("parentsystemuserid") REFERENCES "systemuser" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "systemuser" ADD CONSTRAINT "systemuser_territoryid_fkey" FOREIGN KEY ("territoryid") REFERENCES "territory" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "team" ADD CONSTRAINT "team_administratorid_fkey" FOREIGN KEY ("administratorid") REFERENCES "systemuser" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "team" ADD CONSTRAINT "team_businessunitid_fkey" FOREIGN KEY ("businessunitid") REFERENCES "businessunit" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "team" ADD CONSTRAINT "team_regardingobjectid_fkey" FOREIGN KEY ("regardingobjectid") REFERENCES "opportunity" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "businessunit" ADD CONSTRAINT "businessunit_parentbusinessunitid_fkey" FOREIGN KEY ("parentbusinessunitid") REFERENCES "businessunit" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "role" ADD CONSTRAINT "role_businessunitid_fkey" FOREIGN KEY ("businessunitid") REFERENCES "businessunit" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "role" ADD CONSTRAINT "role_parentroleid_fkey" FOREIGN KEY ("parentroleid") REFERENCES "role" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "role" ADD CONSTRAINT "role_parentrootroleid_fkey" FOREIGN KEY ("parentrootroleid") REFERENCES "role" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "connection" ADD CONSTRAINT "connection_record1roleid_fkey" FOREIGN KEY ("record1roleid") REFERENCES "connectionrole" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "connection" ADD CONSTRAINT "connection_record2roleid_fkey" FOREIGN KEY ("record2roleid") REFERENCES "connectionrole" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "connection" ADD CONSTRAINT "connection_relatedconnectionid_fkey" FOREIGN KEY ("relatedconnectionid") REFERENCES "connection" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "audit" ADD CONSTRAINT "audit_callinguserid_fkey" FOREIGN KEY ("callinguserid") REFERENCES "systemuser" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "audit" ADD CONSTRAINT "audit_userid_fkey" FOREIGN KEY ("userid") REFERENCES "systemuser" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "lead" ADD CONSTRAINT "lead_campaignid_fkey" FOREIGN KEY ("campaignid") REFERENCES "campaign" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "lead" ADD CONSTRAINT "lead_masterid_fkey" FOREIGN KEY ("masterid") REFERENCES "lead" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "lead" ADD CONSTRAINT "lead_parentaccountid_fkey" FOREIGN KEY ("parentaccountid") REFERENCES "account" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "lead" ADD CONSTRAINT "lead_parentcontactid_fkey" FOREIGN KEY ("parentcontactid") REFERENCES "contact" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "lead" ADD CONSTRAINT "lead_qualifyingopportunityid_fkey" FOREIGN KEY ("qualifyingopportunityid") REFERENCES "opportunity" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "opportunity" ADD CONSTRAINT "opportunity_accountid_fkey" FOREIGN KEY ("accountid") REFERENCES "account" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "opportunity" ADD CONSTRAINT "opportunity_campaignid_fkey" FOREIGN KEY ("campaignid") REFERENCES "campaign" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "opportunity" ADD CONSTRAINT "opportunity_contactid_fkey" FOREIGN KEY ("contactid") REFERENCES "contact" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "opportunity" ADD CONSTRAINT "opportunity_originatingleadid_fkey" FOREIGN KEY ("originatingleadid") REFERENCES "lead" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "opportunity" ADD CONSTRAINT "opportunity_parentaccountid_fkey" FOREIGN KEY ("parentaccountid") REFERENCES "account" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "opportunity" ADD CONSTRAINT "opportunity_parentcontactid_fkey" FOREIGN KEY ("parentcontactid") REFERENCES "contact" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "opportunity" ADD CONSTRAINT "opportunity_pricelevelid_fkey" FOREIGN KEY ("pricelevelid") REFERENCES "pricelevel" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "opportunityproduct" ADD CONSTRAINT "opportunityproduct_opportunityid_fkey" FOREIGN KEY ("opportunityid") REFERENCES "opportunity" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "opportunityproduct" ADD CONSTRAINT "opportunityproduct_parentbundleidref_fkey" FOREIGN KEY ("parentbundleidref") REFERENCES "opportunityproduct" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "opportunityproduct" ADD CONSTRAINT "opportunityproduct_productid_fkey" FOREIGN KEY ("productid") REFERENCES "product" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "opportunityclose" ADD CONSTRAINT "opportunityclose_competitorid_fkey" FOREIGN KEY ("competitorid") REFERENCES "competitor" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "opportunityclose" ADD CONSTRAINT "opportunityclose_opportunityid_fkey" FOREIGN KEY ("opportunityid") REFERENCES "opportunity" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "quote" ADD CONSTRAINT "quote_accountid_fkey" FOREIGN KEY ("accountid") REFERENCES "account" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "quote" ADD CONSTRAINT "quote_campaignid_fkey" FOREIGN KEY ("campaignid") REFERENCES "campaign" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "quote" ADD CONSTRAINT "quote_contactid_fkey" FOREIGN KEY ("contactid") REFERENCES "contact" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "quote" ADD CONSTRAINT "quote_opportunityid_fkey" FOREIGN KEY ("opportunityid") REFERENCES "opportunity" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "quote" ADD CONSTRAINT "quote_pricelevelid_fkey" FOREIGN KEY ("pricelevelid") REFERENCES "pricelevel" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "quotedetail" ADD CONSTRAINT "quotedetail_parentbundleidref_fkey" FOREIGN KEY ("parentbundleidref") REFERENCES "quotedetail" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "quotedetail" ADD CONSTRAINT "quotedetail_productid_fkey" FOREIGN KEY ("productid") REFERENCES "product" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "quotedetail" ADD CONSTRAINT "quotedetail_quoteid_fkey" FOREIGN KEY ("quoteid") REFERENCES "quote" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "quotedetail" ADD CONSTRAINT "quotedetail_salesrepid_fkey" FOREIGN KEY ("salesrepid") REFERENCES "systemuser" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "quoteclose" ADD CONSTRAINT "quoteclose_quoteid_fkey" FOREIGN KEY ("quoteid") REFERENCES "quote" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "salesorder" ADD CONSTRAINT "salesorder_accountid_fkey" FOREIGN KEY ("accountid") REFERENCES "account" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "salesorder" ADD CONSTRAINT "salesorder_campaignid_fkey" FOREIGN KEY ("campaignid") REFERENCES "campaign" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "salesorder" ADD CONSTRAINT "salesorder_contactid_fkey" FOREIGN KEY ("contactid") REFERENCES "contact" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "salesorder" ADD CONSTRAINT "salesorder_opportunityid_fkey" FOREIGN KEY ("opportunityid") REFERENCES "opportunity" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "salesorder" ADD CONSTRAINT "salesorder_pricelevelid_fkey" FOREIGN KEY ("pricelevelid") REFERENCES "pricelevel" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "salesorder" ADD CONSTRAINT "salesorder_quoteid_fkey" FOREIGN KEY ("quoteid") REFERENCES "quote" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "salesorderdetail" ADD CONSTRAINT "salesorderdetail_parentbundleidref_fkey" FOREIGN KEY ("parentbundleidref") REFERENCES "salesorderdetail" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "salesorderdetail" ADD CONSTRAINT "salesorderdetail_productid_fkey" FOREIGN KEY ("productid") REFERENCES "product" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "salesorderdetail" ADD CONSTRAINT "salesorderdetail_quotedetailid_fkey" FOREIGN KEY ("quotedetailid") REFERENCES "quotedetail" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "salesorderdetail" ADD CONSTRAINT "salesorderdetail_salesorderid_fkey" FOREIGN KEY ("salesorderid") REFERENCES "salesorder" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "salesorderdetail" ADD CONSTRAINT "salesorderdetail_salesrepid_fkey" FOREIGN KEY ("salesrepid") REFERENCES "systemuser" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "orderclose" ADD CONSTRAINT "orderclose_salesorderid_fkey" FOREIGN KEY ("salesorderid") REFERENCES "salesorder" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "invoice" ADD CONSTRAINT "invoice_accountid_fkey" FOREIGN KEY ("accountid") REFERENCES "account" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "invoice" ADD CONSTRAINT "invoice_contactid_fkey" FOREIGN KEY ("contactid") REFERENCES "contact" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "invoice" ADD CONSTRAINT "invoice_opportunityid_fkey" FOREIGN KEY ("opportunityid") REFERENCES "opportunity" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "invoice" ADD CONSTRAINT "invoice_pricelevelid_fkey" FOREIGN KEY ("pricelevelid") REFERENCES "pricelevel" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "invoice" ADD CONSTRAINT "invoice_salesorderid_fkey" FOREIGN KEY ("salesorderid") REFERENCES "salesorder" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "invoicedetail" ADD CONSTRAINT "invoicedetail_invoiceid_fkey" FOREIGN KEY ("invoiceid") REFERENCES "invoice" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "invoicedetail" ADD CONSTRAINT "invoicedetail_parentbundleidref_fkey" FOREIGN KEY ("parentbundleidref") REFERENCES "invoicedetail" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "invoicedetail" ADD CONSTRAINT "invoicedetail_productid_fkey" FOREIGN KEY ("productid") REFERENCES "product" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "invoicedetail" ADD CONSTRAINT "invoicedetail_salesorderdetailid_fkey" FOREIGN KEY ("salesorderdetailid") REFERENCES "salesorderdetail" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "invoicedetail" ADD CONSTRAINT "invoicedetail_salesrepid_fkey" FOREIGN KEY ("salesrepid") REFERENCES "systemuser" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "product" ADD CONSTRAINT "product_parentproductid_fkey" FOREIGN KEY ("parentproductid") REFERENCES "product" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "product" ADD CONSTRAINT "product_pricelevelid_fkey" FOREIGN KEY ("pricelevelid") REFERENCES "pricelevel" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "productpricelevel" ADD CONSTRAINT "productpricelevel_discounttypeid_fkey" FOREIGN KEY ("discounttypeid") REFERENCES "discounttype" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "productpricelevel" ADD CONSTRAINT "productpricelevel_pricelevelid_fkey" FOREIGN KEY ("pricelevelid") REFERENCES "pricelevel" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "productpricelevel" ADD CONSTRAINT "productpricelevel_productid_fkey" FOREIGN KEY ("productid") REFERENCES "product" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "uom" ADD CONSTRAINT "uom_baseuom_fkey" FOREIGN KEY ("baseuom") REFERENCES "uom" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "uom" ADD CONSTRAINT "uom_uomscheduleid_fkey" FOREIGN KEY ("uomscheduleid") REFERENCES "uomschedule" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "discount" ADD CONSTRAINT "discount_discounttypeid_fkey" FOREIGN KEY ("discounttypeid") REFERENCES "discounttype" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "campaign" ADD CONSTRAINT "campaign_pricelistid_fkey" FOREIGN KEY ("pricelistid") REFERENCES "pricelevel" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "territory" ADD CONSTRAINT "territory_managerid_fkey" FOREIGN KEY ("managerid") REFERENCES "systemuser" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "leadtoopportunitysalesprocess" ADD CONSTRAINT "leadtoopportunitysalesprocess_activestageid_fkey" FOREIGN KEY ("activestageid") REFERENCES "processstage" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "leadtoopportunitysalesprocess" ADD CONSTRAINT "leadtoopportunitysalesprocess_leadid_fkey" FOREIGN KEY ("leadid") REFERENCES "lead" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "leadtoopportunitysalesprocess" ADD CONSTRAINT "leadtoopportunitysalesprocess_opportunityid_fkey" FOREIGN KEY ("opportunityid") REFERENCES "opportunity" DEFERRABLE INITIALLY DEFERRED;

CREATE INDEX "account_defaultpricelevelid" ON "account" ("defaultpricelevelid") WHERE "defaultpricelevelid" IS NOT NULL;

CREATE INDEX "account_masterid" ON "account" ("masterid") WHERE "masterid" IS NOT NULL;

CREATE INDEX "account_originatingleadid" ON "account" ("originatingleadid") WHERE "originatingleadid" IS NOT NULL;

CREATE INDEX "account_parentaccountid" ON "account" ("parentaccountid") WHERE "parentaccountid" IS NOT NULL;

CREATE INDEX "account_preferredsystemuserid" ON "account" ("preferredsystemuserid") WHERE "preferredsystemuserid" IS NOT NULL;

CREATE INDEX "account_primarycontactid" ON "account" ("primarycontactid") WHERE "primarycontactid" IS NOT NULL;

CREATE INDEX "account_territoryid" ON "account" ("territoryid") WHERE "territoryid" IS NOT NULL;

CREATE INDEX "account_ownerid" ON "account" ("ownerid") WHERE "ownerid" IS NOT NULL;

CREATE INDEX "account_name_by" ON "account" (filon_fold("name") NULLS FIRST, "accountid");

CREATE INDEX "account_accountnumber_by" ON "account" (filon_fold("accountnumber") NULLS FIRST, "accountid");

CREATE INDEX "account_createdon_by" ON "account" ("createdon" NULLS FIRST, "accountid");

CREATE INDEX "account_statecode_name_by" ON "account" ("statecode" NULLS FIRST, filon_fold("name") NULLS FIRST, "accountid");

CREATE INDEX "contact_defaultpricelevelid" ON "contact" ("defaultpricelevelid") WHERE "defaultpricelevelid" IS NOT NULL;

CREATE INDEX "contact_masterid" ON "contact" ("masterid") WHERE "masterid" IS NOT NULL;

CREATE INDEX "contact_originatingleadid" ON "contact" ("originatingleadid") WHERE "originatingleadid" IS NOT NULL;

CREATE INDEX "contact_parentcustomerid" ON "contact" ("parentcustomerid") WHERE "parentcustomerid" IS NOT NULL;

CREATE INDEX "contact_preferredsystemuserid" ON "contact" ("preferredsystemuserid") WHERE "preferredsystemuserid" IS NOT NULL;

CREATE INDEX "contact_accountid" ON "contact" ("accountid") WHERE "accountid" IS NOT NULL;

CREATE INDEX "contact_ownerid" ON "contact" ("ownerid") WHERE "ownerid" IS NOT NULL;

CREATE INDEX "contact_fullname_by" ON "contact" (filon_fold("fullname") NULLS FIRST, "contactid");

CREATE INDEX "contact_emailaddress1_by" ON "contact" (filon_fold("emailaddress1") NULLS FIRST, "contactid");

CREATE INDEX "contact_createdon_by" ON "contact" ("createdon" NULLS FIRST, "contactid");

CREATE INDEX "contact_lastname_by" ON "contact" (filon_fold("lastname") NULLS FIRST, "contactid");

CREATE INDEX "activityparty_activityid" ON "activityparty" ("activityid") WHERE "activityid" IS NOT NULL;

CREATE INDEX "activityparty_partyid" ON "activityparty" ("partyid") WHERE "partyid" IS NOT NULL;

CREATE INDEX "task_regardingobjectid" ON "task" ("regardingobjectid") WHERE "regardingobjectid" IS NOT NULL;

CREATE INDEX "task_ownerid" ON "task" ("ownerid") WHERE "ownerid" IS NOT NULL;

CREATE INDEX "task_scheduledend_by" ON "task" ("scheduledend" NULLS FIRST, "activityid");

CREATE INDEX "phonecall_regardingobjectid" ON "phonecall" ("regardingobjectid") WHERE "regardingobjectid" IS NOT NULL;

CREATE INDEX "phonecall_ownerid" ON "phonecall" ("ownerid") WHERE "ownerid" IS NOT NULL;

CREATE INDEX "email_regardingobjectid" ON "email" ("regardingobjectid") WHERE "regardingobjectid" IS NOT NULL;

CREATE INDEX "email_ownerid" ON "email" ("ownerid") WHERE "ownerid" IS NOT NULL;

CREATE INDEX "email_emailsender" ON "email" ("emailsender") WHERE "emailsender" IS NOT NULL;

CREATE INDEX "email_parentactivityid" ON "email" ("parentactivityid") WHERE "parentactivityid" IS NOT NULL;

CREATE INDEX "appointment_regardingobjectid" ON "appointment" ("regardingobjectid") WHERE "regardingobjectid" IS NOT NULL;

CREATE INDEX "appointment_ownerid" ON "appointment" ("ownerid") WHERE "ownerid" IS NOT NULL;

CREATE INDEX "annotation_objectid" ON "annotation" ("objectid") WHERE "objectid" IS NOT NULL;

CREATE INDEX "annotation_ownerid" ON "annotation" ("ownerid") WHERE "ownerid" IS NOT NULL;

CREATE INDEX "systemuser_businessunitid" ON "systemuser" ("businessunitid") WHERE "businessunitid" IS NOT NULL;

CREATE INDEX "systemuser_parentsystemuserid" ON "systemuser" ("parentsystemuserid") WHERE "parentsystemuserid" IS NOT NULL;

CREATE INDEX "systemuser_territoryid" ON "systemuser" ("territoryid") WHERE "territoryid" IS NOT NULL;

CREATE INDEX "systemuser_fullname_by" ON "systemuser" (filon_fold("fullname") NULLS FIRST, "systemuserid");

CREATE INDEX "systemuser_internalemailaddress_by" ON "systemuser" (filon_fold("internalemailaddress") NULLS FIRST, "systemuserid");

CREATE INDEX "team_administratorid" ON "team" ("administratorid") WHERE "administratorid" IS NOT NULL;

CREATE INDEX "team_businessunitid" ON "team" ("businessunitid") WHERE "businessunitid" IS NOT NULL;

CREATE INDEX "team_regardingobjectid" ON "team" ("regardingobjectid") WHERE "regardingobjectid" IS NOT NULL;

CREATE INDEX "businessunit_parentbusinessunitid" ON "businessunit" ("parentbusinessunitid") WHERE "parentbusinessunitid" IS NOT NULL;

CREATE INDEX "role_businessunitid" ON "role" ("businessunitid") WHERE "businessunitid" IS NOT NULL;

CREATE INDEX "role_parentroleid" ON "role" ("parentroleid") WHERE "parentroleid" IS NOT NULL;

CREATE INDEX "role_parentrootroleid" ON "role" ("parentrootroleid") WHERE "parentrootroleid" IS NOT NULL;

CREATE INDEX "customeraddress_parentid" ON "customeraddress" ("parentid") WHERE "parentid" IS NOT NULL;

CREATE INDEX "connection_record1id" ON "connection" ("record1id") WHERE "record1id" IS NOT NULL;

CREATE INDEX "connection_record1roleid" ON "connection" ("record1roleid") WHERE "record1roleid" IS NOT NULL;

CREATE INDEX "connection_record2id" ON "connection" ("record2id") WHERE "record2id" IS NOT NULL;

CREATE INDEX "connection_record2roleid" ON "connection" ("record2roleid") WHERE "record2roleid" IS NOT NULL;

CREATE INDEX "connection_relatedconnectionid" ON "connection" ("relatedconnectionid") WHERE "relatedconnectionid" IS NOT NULL;

CREATE INDEX "connection_ownerid" ON "connection" ("ownerid") WHERE "ownerid" IS NOT NULL;

CREATE INDEX "audit_callinguserid" ON "audit" ("callinguserid") WHERE "callinguserid" IS NOT NULL;

CREATE INDEX "audit_userid" ON "audit" ("userid") WHERE "userid" IS NOT NULL;

CREATE INDEX "audit_objectid_createdon_by" ON "audit" ("objectid" NULLS FIRST, "createdon" NULLS FIRST, "auditid");

CREATE INDEX "audit_createdon_by" ON "audit" ("createdon" NULLS FIRST, "auditid");

CREATE INDEX "userquery_ownerid" ON "userquery" ("ownerid") WHERE "ownerid" IS NOT NULL;

CREATE INDEX "lead_campaignid" ON "lead" ("campaignid") WHERE "campaignid" IS NOT NULL;

CREATE INDEX "lead_customerid" ON "lead" ("customerid") WHERE "customerid" IS NOT NULL;

CREATE INDEX "lead_masterid" ON "lead" ("masterid") WHERE "masterid" IS NOT NULL;

CREATE INDEX "lead_parentaccountid" ON "lead" ("parentaccountid") WHERE "parentaccountid" IS NOT NULL;

CREATE INDEX "lead_parentcontactid" ON "lead" ("parentcontactid") WHERE "parentcontactid" IS NOT NULL;

CREATE INDEX "lead_qualifyingopportunityid" ON "lead" ("qualifyingopportunityid") WHERE "qualifyingopportunityid" IS NOT NULL;

CREATE INDEX "lead_ownerid" ON "lead" ("ownerid") WHERE "ownerid" IS NOT NULL;

CREATE INDEX "lead_createdon_by" ON "lead" ("createdon" NULLS FIRST, "leadid");

CREATE INDEX "lead_companyname_by" ON "lead" (filon_fold("companyname") NULLS FIRST, "leadid");

CREATE INDEX "lead_fullname_by" ON "lead" (filon_fold("fullname") NULLS FIRST, "leadid");

CREATE INDEX "lead_emailaddress1_by" ON "lead" (filon_fold("emailaddress1") NULLS FIRST, "leadid");

CREATE INDEX "lead_filon_importid_by" ON "lead" (filon_fold("filon_importid") NULLS FIRST, "leadid");

CREATE INDEX "lead_statecode_createdon_by" ON "lead" ("statecode" NULLS FIRST, "createdon" NULLS FIRST, "leadid");

CREATE INDEX "opportunity_accountid" ON "opportunity" ("accountid") WHERE "accountid" IS NOT NULL;

CREATE INDEX "opportunity_campaignid" ON "opportunity" ("campaignid") WHERE "campaignid" IS NOT NULL;

CREATE INDEX "opportunity_contactid" ON "opportunity" ("contactid") WHERE "contactid" IS NOT NULL;

CREATE INDEX "opportunity_customerid" ON "opportunity" ("customerid") WHERE "customerid" IS NOT NULL;

CREATE INDEX "opportunity_originatingleadid" ON "opportunity" ("originatingleadid") WHERE "originatingleadid" IS NOT NULL;

CREATE INDEX "opportunity_parentaccountid" ON "opportunity" ("parentaccountid") WHERE "parentaccountid" IS NOT NULL;

CREATE INDEX "opportunity_parentcontactid" ON "opportunity" ("parentcontactid") WHERE "parentcontactid" IS NOT NULL;

CREATE INDEX "opportunity_pricelevelid" ON "opportunity" ("pricelevelid") WHERE "pricelevelid" IS NOT NULL;

CREATE INDEX "opportunity_ownerid" ON "opportunity" ("ownerid") WHERE "ownerid" IS NOT NULL;

CREATE INDEX "opportunity_createdon_by" ON "opportunity" ("createdon" NULLS FIRST, "opportunityid");

CREATE INDEX "opportunity_estimatedclosedate_by" ON "opportunity" ("estimatedclosedate" NULLS FIRST, "opportunityid");

CREATE INDEX "opportunity_name_by" ON "opportunity" (filon_fold("name") NULLS FIRST, "opportunityid");

CREATE INDEX "opportunityproduct_opportunityid" ON "opportunityproduct" ("opportunityid") WHERE "opportunityid" IS NOT NULL;

CREATE INDEX "opportunityproduct_parentbundleidref" ON "opportunityproduct" ("parentbundleidref") WHERE "parentbundleidref" IS NOT NULL;

CREATE INDEX "opportunityproduct_productid" ON "opportunityproduct" ("productid") WHERE "productid" IS NOT NULL;

CREATE INDEX "opportunityclose_regardingobjectid" ON "opportunityclose" ("regardingobjectid") WHERE "regardingobjectid" IS NOT NULL;

CREATE INDEX "opportunityclose_ownerid" ON "opportunityclose" ("ownerid") WHERE "ownerid" IS NOT NULL;

CREATE INDEX "opportunityclose_competitorid" ON "opportunityclose" ("competitorid") WHERE "competitorid" IS NOT NULL;

CREATE INDEX "opportunityclose_opportunityid" ON "opportunityclose" ("opportunityid") WHERE "opportunityid" IS NOT NULL;

CREATE INDEX "quote_accountid" ON "quote" ("accountid") WHERE "accountid" IS NOT NULL;

CREATE INDEX "quote_campaignid" ON "quote" ("campaignid") WHERE "campaignid" IS NOT NULL;

CREATE INDEX "quote_contactid" ON "quote" ("contactid") WHERE "contactid" IS NOT NULL;

CREATE INDEX "quote_customerid" ON "quote" ("customerid") WHERE "customerid" IS NOT NULL;

CREATE INDEX "quote_opportunityid" ON "quote" ("opportunityid") WHERE "opportunityid" IS NOT NULL;

CREATE INDEX "quote_pricelevelid" ON "quote" ("pricelevelid") WHERE "pricelevelid" IS NOT NULL;

CREATE INDEX "quote_ownerid" ON "quote" ("ownerid") WHERE "ownerid" IS NOT NULL;

CREATE INDEX "quote_createdon_by" ON "quote" ("createdon" NULLS FIRST, "quoteid");

CREATE INDEX "quote_quotenumber_by" ON "quote" (filon_fold("quotenumber") NULLS FIRST, "quoteid");

CREATE INDEX "quotedetail_parentbundleidref" ON "quotedetail" ("parentbundleidref") WHERE "parentbundleidref" IS NOT NULL;

CREATE INDEX "quotedetail_productid" ON "quotedetail" ("productid") WHERE "productid" IS NOT NULL;

CREATE INDEX "quotedetail_quoteid" ON "quotedetail" ("quoteid") WHERE "quoteid" IS NOT NULL;

CREATE INDEX "quotedetail_salesrepid" ON "quotedetail" ("salesrepid") WHERE "salesrepid" IS NOT NULL;

CREATE INDEX "quoteclose_regardingobjectid" ON "quoteclose" ("regardingobjectid") WHERE "regardingobjectid" IS NOT NULL;

CREATE INDEX "quoteclose_ownerid" ON "quoteclose" ("ownerid") WHERE "ownerid" IS NOT NULL;

CREATE INDEX "quoteclose_quoteid" ON "quoteclose" ("quoteid") WHERE "quoteid" IS NOT NULL;

CREATE INDEX "salesorder_accountid" ON "salesorder" ("accountid") WHERE "accountid" IS NOT NULL;

CREATE INDEX "salesorder_campaignid" ON "salesorder" ("campaignid") WHERE "campaignid" IS NOT NULL;

CREATE INDEX "salesorder_contactid" ON "salesorder" ("contactid") WHERE "contactid" IS NOT NULL;

CREATE INDEX "salesorder_customerid" ON "salesorder" ("customerid") WHERE "customerid" IS NOT NULL;

CREATE INDEX "salesorder_opportunityid" ON "salesorder" ("opportunityid") WHERE "opportunityid" IS NOT NULL;

CREATE INDEX "salesorder_pricelevelid" ON "salesorder" ("pricelevelid") WHERE "pricelevelid" IS NOT NULL;

CREATE INDEX "salesorder_quoteid" ON "salesorder" ("quoteid") WHERE "quoteid" IS NOT NULL;

CREATE INDEX "salesorder_ownerid" ON "salesorder" ("ownerid") WHERE "ownerid" IS NOT NULL;

CREATE INDEX "salesorder_createdon_by" ON "salesorder" ("createdon" NULLS FIRST, "salesorderid");

CREATE INDEX "salesorder_ordernumber_by" ON "salesorder" (filon_fold("ordernumber") NULLS FIRST, "salesorderid");

CREATE INDEX "salesorderdetail_parentbundleidref" ON "salesorderdetail" ("parentbundleidref") WHERE "parentbundleidref" IS NOT NULL;

CREATE INDEX "salesorderdetail_productid" ON "salesorderdetail" ("productid") WHERE "productid" IS NOT NULL;

CREATE INDEX "salesorderdetail_quotedetailid" ON "salesorderdetail" ("quotedetailid") WHERE "quotedetailid" IS NOT NULL;

CREATE INDEX "salesorderdetail_salesorderid" ON "salesorderdetail" ("salesorderid") WHERE "salesorderid" IS NOT NULL;

CREATE INDEX "salesorderdetail_salesrepid" ON "salesorderdetail" ("salesrepid") WHERE "salesrepid" IS NOT NULL;

CREATE INDEX "orderclose_regardingobjectid" ON "orderclose" ("regardingobjectid") WHERE "regardingobjectid" IS NOT NULL;

CREATE INDEX "orderclose_ownerid" ON "orderclose" ("ownerid") WHERE "ownerid" IS NOT NULL;

CREATE INDEX "orderclose_salesorderid" ON "orderclose" ("salesorderid") WHERE "salesorderid" IS NOT NULL;

CREATE INDEX "invoice_accountid" ON "invoice" ("accountid") WHERE "accountid" IS NOT NULL;

CREATE INDEX "invoice_contactid" ON "invoice" ("contactid") WHERE "contactid" IS NOT NULL;

CREATE INDEX "invoice_customerid" ON "invoice" ("customerid") WHERE "customerid" IS NOT NULL;

CREATE INDEX "invoice_opportunityid" ON "invoice" ("opportunityid") WHERE "opportunityid" IS NOT NULL;

CREATE INDEX "invoice_pricelevelid" ON "invoice" ("pricelevelid") WHERE "pricelevelid" IS NOT NULL;

CREATE INDEX "invoice_salesorderid" ON "invoice" ("salesorderid") WHERE "salesorderid" IS NOT NULL;

CREATE INDEX "invoice_ownerid" ON "invoice" ("ownerid") WHERE "ownerid" IS NOT NULL;

CREATE INDEX "invoice_createdon_by" ON "invoice" ("createdon" NULLS FIRST, "invoiceid");

CREATE INDEX "invoice_invoicenumber_by" ON "invoice" (filon_fold("invoicenumber") NULLS FIRST, "invoiceid");

CREATE INDEX "invoicedetail_invoiceid" ON "invoicedetail" ("invoiceid") WHERE "invoiceid" IS NOT NULL;

CREATE INDEX "invoicedetail_parentbundleidref" ON "invoicedetail" ("parentbundleidref") WHERE "parentbundleidref" IS NOT NULL;

CREATE INDEX "invoicedetail_productid" ON "invoicedetail" ("productid") WHERE "productid" IS NOT NULL;

CREATE INDEX "invoicedetail_salesorderdetailid" ON "invoicedetail" ("salesorderdetailid") WHERE "salesorderdetailid" IS NOT NULL;

CREATE INDEX "invoicedetail_salesrepid" ON "invoicedetail" ("salesrepid") WHERE "salesrepid" IS NOT NULL;

CREATE INDEX "product_parentproductid" ON "product" ("parentproductid") WHERE "parentproductid" IS NOT NULL;

CREATE INDEX "product_pricelevelid" ON "product" ("pricelevelid") WHERE "pricelevelid" IS NOT NULL;

CREATE INDEX "product_name_by" ON "product" (filon_fold("name") NULLS FIRST, "productid");

CREATE INDEX "product_productnumber_by" ON "product" (filon_fold("productnumber") NULLS FIRST, "productid");

CREATE UNIQUE INDEX "product_productnumber_key" ON "product" (filon_fold("productnumber"));

CREATE INDEX "productpricelevel_discounttypeid" ON "productpricelevel" ("discounttypeid") WHERE "discounttypeid" IS NOT NULL;

CREATE INDEX "productpricelevel_pricelevelid" ON "productpricelevel" ("pricelevelid") WHERE "pricelevelid" IS NOT NULL;

CREATE INDEX "productpricelevel_productid" ON "productpricelevel" ("productid") WHERE "productid" IS NOT NULL;

CREATE INDEX "uom_baseuom" ON "uom" ("baseuom") WHERE "baseuom" IS NOT NULL;

CREATE INDEX "uom_uomscheduleid" ON "uom" ("uomscheduleid") WHERE "uomscheduleid" IS NOT NULL;

CREATE INDEX "discount_discounttypeid" ON "discount" ("discounttypeid") WHERE "discounttypeid" IS NOT NULL;

CREATE INDEX "campaign_pricelistid" ON "campaign" ("pricelistid") WHERE "pricelistid" IS NOT NULL;

CREATE INDEX "campaign_ownerid" ON "campaign" ("ownerid") WHERE "ownerid" IS NOT NULL;

CREATE INDEX "territory_managerid" ON "territory" ("managerid") WHERE "managerid" IS NOT NULL;

CREATE INDEX "leadtoopportunitysalesprocess_activestageid" ON "leadtoopportunitysalesprocess" ("activestageid") WHERE "activestageid" IS NOT NULL;

CREATE INDEX "leadtoopportunitysalesprocess_leadid" ON "leadtoopportunitysalesprocess" ("leadid") WHERE "leadid" IS NOT NULL;

CREATE INDEX "leadtoopportunitysalesprocess_opportunityid" ON "leadtoopportunitysalesprocess" ("opportunityid") WHERE "opportunityid" IS NOT NULL;

CREATE INDEX "accountleads_other" ON "accountleads" ("leadid");

CREATE INDEX "contactleads_other" ON "contactleads" ("leadid");

CREATE INDEX "contactinvoices_other" ON "contactinvoices" ("invoiceid");

CREATE INDEX "contactorders_other" ON "contactorders" ("salesorderid");

CREATE INDEX "contactquotes_other" ON "contactquotes" ("quoteid");

CREATE INDEX "teammembership_other" ON "teammembership" ("teamid");

CREATE INDEX "systemuserroles_other" ON "systemuserroles" ("systemuserid");

CREATE INDEX "teamroles_other" ON "teamroles" ("teamid");

CREATE INDEX "connectionroleassociation_other" ON "connectionroleassociation" ("associatedconnectionroleid");

CREATE INDEX "leadproduct_other" ON "leadproduct" ("productid");

CREATE INDEX "leadcompetitors_other" ON "leadcompetitors" ("leadid");

CREATE INDEX "opportunitycompetitors_other" ON "opportunitycompetitors" ("opportunityid");

CREATE INDEX "competitorproduct_other" ON "competitorproduct" ("productid");

CREATE VIEW "activitypointer" AS SELECT "activityid", "subject", "description", "activitytypecode", "regardingobjectid", "regardingobjectidtype", "prioritycode", "scheduledstart", "scheduledend", "scheduleddurationminutes", "actualstart", "actualend", "actualdurationminutes", "sortdate", "isworkflowcreated", "ownerid", "owneridtype", "owninguser", "owningteam", "owningbusinessunit", "transactioncurrencyid", "exchangerate", "createdon", "createdby", "modifiedon", "modifiedby", "versionnumber", "statecode", "statuscode" FROM "task" UNION ALL SELECT "activityid", "subject", "description", "activitytypecode", "regardingobjectid", "regardingobjectidtype", "prioritycode", "scheduledstart", "scheduledend", "scheduleddurationminutes", "actualstart", "actualend", "actualdurationminutes", "sortdate", "isworkflowcreated", "ownerid", "owneridtype", "owninguser", "owningteam", "owningbusinessunit", "transactioncurrencyid", "exchangerate", "createdon", "createdby", "modifiedon", "modifiedby", "versionnumber", "statecode", "statuscode" FROM "phonecall" UNION ALL SELECT "activityid", "subject", "description", "activitytypecode", "regardingobjectid", "regardingobjectidtype", "prioritycode", "scheduledstart", "scheduledend", "scheduleddurationminutes", "actualstart", "actualend", "actualdurationminutes", "sortdate", "isworkflowcreated", "ownerid", "owneridtype", "owninguser", "owningteam", "owningbusinessunit", "transactioncurrencyid", "exchangerate", "createdon", "createdby", "modifiedon", "modifiedby", "versionnumber", "statecode", "statuscode" FROM "email" UNION ALL SELECT "activityid", "subject", "description", "activitytypecode", "regardingobjectid", "regardingobjectidtype", "prioritycode", "scheduledstart", "scheduledend", "scheduleddurationminutes", "actualstart", "actualend", "actualdurationminutes", "sortdate", "isworkflowcreated", "ownerid", "owneridtype", "owninguser", "owningteam", "owningbusinessunit", "transactioncurrencyid", "exchangerate", "createdon", "createdby", "modifiedon", "modifiedby", "versionnumber", "statecode", "statuscode" FROM "appointment" UNION ALL SELECT "activityid", "subject", "description", "activitytypecode", "regardingobjectid", "regardingobjectidtype", "prioritycode", "scheduledstart", "scheduledend", "scheduleddurationminutes", "actualstart", "actualend", "actualdurationminutes", "sortdate", "isworkflowcreated", "ownerid", "owneridtype", "owninguser", "owningteam", "owningbusinessunit", "transactioncurrencyid", "exchangerate", "createdon", "createdby", "modifiedon", "modifiedby", "versionnumber", "statecode", "statuscode" FROM "opportunityclose" UNION ALL SELECT "activityid", "subject", "description", "activitytypecode", "regardingobjectid", "regardingobjectidtype", "prioritycode", "scheduledstart", "scheduledend", "scheduleddurationminutes", "actualstart", "actualend", "actualdurationminutes", "sortdate", "isworkflowcreated", "ownerid", "owneridtype", "owninguser", "owningteam", "owningbusinessunit", "transactioncurrencyid", "exchangerate", "createdon", "createdby", "modifiedon", "modifiedby", "versionnumber", "statecode", "statuscode" FROM "quoteclose" UNION ALL SELECT "activityid", "subject", "description", "activitytypecode", "regardingobjectid", "regardingobjectidtype", "prioritycode", "scheduledstart", "scheduledend", "scheduleddurationminutes", "actualstart", "actualend", "actualdurationminutes", "sortdate", "isworkflowcreated", "ownerid", "owneridtype", "owninguser", "owningteam", "owningbusinessunit", "transactioncurrencyid", "exchangerate", "createdon", "createdby", "modifiedon", "modifiedby", "versionnumber", "statecode", "statuscode" FROM "orderclose";

COMMENT ON VIEW "activitypointer" IS 'SELECT "activityid", "subject", "description", "activitytypecode", "regardingobjectid", "regardingobjectidtype", "prioritycode", "scheduledstart", "scheduledend", "scheduleddurationminutes", "actualstart", "actualend", "actualdurationminutes", "sortdate", "isworkflowcreated", "ownerid", "owneridtype", "owninguser", "owningteam", "owningbusinessunit", "transactioncurrencyid", "exchangerate", "createdon", "createdby", "modifiedon", "modifiedby", "versionnumber", "statecode", "statuscode" FROM "task" UNION ALL SELECT "activityid", "subject", "description", "activitytypecode", "regardingobjectid", "regardingobjectidtype", "prioritycode", "scheduledstart", "scheduledend", "scheduleddurationminutes", "actualstart", "actualend", "actualdurationminutes", "sortdate", "isworkflowcreated", "ownerid", "owneridtype", "owninguser", "owningteam", "owningbusinessunit", "transactioncurrencyid", "exchangerate", "createdon", "createdby", "modifiedon", "modifiedby", "versionnumber", "statecode", "statuscode" FROM "phonecall" UNION ALL SELECT "activityid", "subject", "description", "activitytypecode", "regardingobjectid", "regardingobjectidtype", "prioritycode", "scheduledstart", "scheduledend", "scheduleddurationminutes", "actualstart", "actualend", "actualdurationminutes", "sortdate", "isworkflowcreated", "ownerid", "owneridtype", "owninguser", "owningteam", "owningbusinessunit", "transactioncurrencyid", "exchangerate", "createdon", "createdby", "modifiedon", "modifiedby", "versionnumber", "statecode", "statuscode" FROM "email" UNION ALL SELECT "activityid", "subject", "description", "activitytypecode", "regardingobjectid", "regardingobjectidtype", "prioritycode", "scheduledstart", "scheduledend", "scheduleddurationminutes", "actualstart", "actualend", "actualdurationminutes", "sortdate", "isworkflowcreated", "ownerid", "owneridtype", "owninguser", "owningteam", "owningbusinessunit", "transactioncurrencyid", "exchangerate", "createdon", "createdby", "modifiedon", "modifiedby", "versionnumber", "statecode", "statuscode" FROM "appointment" UNION ALL SELECT "activityid", "subject", "description", "activitytypecode", "regardingobjectid", "regardingobjectidtype", "prioritycode", "scheduledstart", "scheduledend", "scheduleddurationminutes", "actualstart", "actualend", "actualdurationminutes", "sortdate", "isworkflowcreated", "ownerid", "owneridtype", "owninguser", "owningteam", "owningbusinessunit", "transactioncurrencyid", "exchangerate", "createdon", "createdby", "modifiedon", "modifiedby", "versionnumber", "statecode", "statuscode" FROM "opportunityclose" UNION ALL SELECT "activityid", "subject", "description", "activitytypecode", "regardingobjectid", "regardingobjectidtype", "prioritycode", "scheduledstart", "scheduledend", "scheduleddurationminutes", "actualstart", "actualend", "actualdurationminutes", "sortdate", "isworkflowcreated", "ownerid", "owneridtype", "owninguser", "owningteam", "owningbusinessunit", "transactioncurrencyid", "exchangerate", "createdon", "createdby", "modifiedon", "modifiedby", "versionnumber", "statecode", "statuscode" FROM "quoteclose" UNION ALL SELECT "activityid", "subject", "description", "activitytypecode", "regardingobjectid", "regardingobjectidtype", "prioritycode", "scheduledstart", "scheduledend", "scheduleddurationminutes", "actualstart", "actualend", "actualdurationminutes", "sortdate", "isworkflowcreated", "ownerid", "owneridtype", "owninguser", "owningteam", "owningbusinessunit", "transactioncurrencyid", "exchangerate", "createdon", "createdby", "modifiedon", "modifiedby", "versionnumber", "statecode", "statuscode" FROM "orderclose"';
