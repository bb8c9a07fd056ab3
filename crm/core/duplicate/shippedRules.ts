/** The rules every organization starts with, published: accounts, contacts and leads with the same e-mail address. */
const tables = [
  ["account", 1, "Accounts with the same e-mail address"],
  ["contact", 2, "Contacts with the same e-mail address"],
  ["lead", 4, "Leads with the same e-mail address"],
] as const;

type Record = readonly [table: string, values: Readonly<{ [column: string]: string | number | boolean | null }>];

export function shippedRules(ownerId: string, unitId: string): Record[] {
  return tables.flatMap(([table, code, name]): Record[] => {
    const duplicateruleid = `b5f2c7b0-000a-4d52-9b1f-0d6b4f8a000${code}`;
    const rule = {
      duplicateruleid,
      name,
      baseentityname: table,
      baseentitytypecode: code,
      matchingentityname: table,
      matchingentitytypecode: code,
      iscasesensitive: false,
      excludeinactiverecords: false,
      statecode: 1,
      statuscode: 2,
      ownerid: ownerId,
      owneridtype: "systemuser",
      owninguser: ownerId,
      owningbusinessunit: unitId,
    };
    const condition = {
      duplicateruleconditionid: `b5f2c7b0-000b-4d52-9b1f-0d6b4f8a000${code}`,
      regardingobjectid: duplicateruleid,
      baseattributename: "emailaddress1",
      matchingattributename: "emailaddress1",
      operatorcode: 0,
      ignoreblankvalues: true,
    };
    return [
      ["duplicaterule", rule],
      ["duplicaterulecondition", condition],
    ];
  });
}
