import { createClient } from "../engine/access/clients.ts";
import { checkPassword, newSignInLink, setPassword } from "../engine/access/people.ts";
import { identityErrors } from "../engine/access/identityErrors.ts";
import { linkRecords } from "../engine/records/linkRecords.ts";
import { tableOf } from "../engine/model/model.ts";
import { withRecords } from "../engine/records/withRecords.ts";
import type { Records } from "../engine/records/records.ts";
import { role } from "../crm/core/role/role.ts";
import { systemuser } from "../crm/core/user/systemuser.ts";
import { administrator } from "./administrator.ts";
import { openFilon, type Filon } from "./openFilon.ts";
import type { Settings } from "./settings.ts";
import { UsageError } from "./usageError.ts";

type Say = (text: string) => void;

interface UserOptions {
  readonly email?: string | undefined;
  readonly firstname?: string | undefined;
  readonly lastname?: string | undefined;
  readonly role?: string | undefined;
  readonly password?: string | undefined;
}

/** Makes a person who can sign in: with the password given, or once with the link that is printed. */
export async function createUserCommand(settings: Settings, options: UserOptions, say: Say): Promise<void> {
  const { email, firstname = "", lastname, password } = options;
  if (!email || !lastname) throw new UsageError("user create needs --email and --lastname");
  if (password !== undefined) checkPassword(password);
  await withFilon(settings, async (filon) => {
    const userId = await createUser(filon, { email, firstname, lastname, role: options.role ?? "Salesperson" });
    if (password !== undefined) await setPassword(filon.database, userId, password);
    const link = password === undefined ? `/sign-in?token=${await newSignInLink(filon.database, userId)}` : null;
    say(JSON.stringify({ systemuserid: userId, email, ...(link ? { signInLink: link } : {}) }));
  });
}

/** Makes credentials for a program, which acts as a user of its own. The secret is printed once and never kept. */
export async function createClientCommand(
  settings: Settings,
  { name, role: roleName }: { name?: string | undefined; role?: string | undefined },
  say: Say,
): Promise<void> {
  if (!name || !roleName) throw new UsageError("client create needs --name and --role");
  await withFilon(settings, async (filon) => {
    const userId = await createUser(filon, { email: null, firstname: "#", lastname: name, role: roleName });
    const { clientId, secret } = await createClient(filon.database, name, userId);
    say(JSON.stringify({ client_id: clientId, client_secret: secret }));
  });
}

async function withFilon(settings: Settings, work: (filon: Filon) => Promise<void>): Promise<void> {
  const filon = await openFilon(settings);
  try {
    await work(filon);
  } finally {
    await filon.close();
  }
}

export interface NewUser {
  /** Null for a program. */
  readonly email: string | null;
  readonly firstname: string;
  readonly lastname: string;
  readonly role: string;
}

/** @throws identityErrors.emailTaken — 409; Error when there is no such role. */
export async function createUser(filon: Pick<Filon, "context" | "database">, user: NewUser): Promise<string> {
  const caller = await administrator(filon.database);
  return withRecords(filon.context, caller, async (records) => {
    const [found] = await records.find(role, { name: user.role });
    if (!found) throw new Error(`There is no role "${user.role}". Roles: ${(await roleNames(records)).join(", ")}`);
    if (user.email !== null) {
      const [taken] = await records.find(systemuser, { internalemailaddress: user.email });
      if (taken) throw identityErrors.emailTaken({ email: user.email });
    }
    const id = await records.create(systemuser, {
      firstname: user.firstname,
      lastname: user.lastname,
      internalemailaddress: user.email ?? `${user.lastname.toLowerCase().replace(/[^a-z0-9]+/g, "-")}@clients.invalid`,
      isintegrationuser: user.email === null,
    });
    const navigation = tableOf(records.model, "systemuser").navigations.get("systemuserroles_association");
    if (navigation)
      await linkRecords(records, tableOf(records.model, "systemuser"), id, navigation, String(found.roleid));
    return id;
  });
}

async function roleNames(records: Records): Promise<string[]> {
  return (await records.find(role, {}, { orderBy: ["name"] })).map((row) => String(row.name));
}
