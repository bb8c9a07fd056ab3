/** That somebody came in is a row of the audit, written by the statement that lets them in. */

const actions = { web: 64, services: 65 };

/** A CTE's insert, for a user whose id is the given SQL expression. */
export function accessedSql(how: keyof typeof actions, user: string): string {
  return `INSERT INTO audit (auditid, action, operation, objectid, objectidtype, objecttypecode, userid, callinguserid, createdon)
    VALUES (gen_random_uuid(), ${actions[how]}, 4, ${user}, 'systemuser', 'systemuser', ${user}, ${user}, date_trunc('second', now()))`;
}
