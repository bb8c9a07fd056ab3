import type { Answer, Person } from "../world.ts";
import { refused } from "../odata/probe.ts";

/** Sellers who qualify, merge and take back, at the same time and on the same few companies. */

export interface CrashLoad {
  /** How many qualifications, merges and undos were asked for; those that found nobody at home do not count. */
  acts(): number;
  /** How many of them were answered as done. */
  done(): number;
  /** What was answered, and how often; `cut` where nothing was. */
  readonly answers: ReadonlyMap<string, number>;
  /** What each lead must be, as far as the answers tell: its state and whether it has an opportunity. */
  readonly promised: ReadonlyMap<string, "open" | "qualified">;
  /** Resolves once all acts are over. */
  readonly over: Promise<void>;
}

interface Seller {
  readonly open: string[];
  readonly qualified: string[];
  readonly merged: { readonly set: string; readonly id: string }[];
}

const everything = { CreateAccount: true, CreateContact: true, CreateOpportunity: true, Status: 3 };
const companies = 12;

/** Starts so many sellers; together they ask for so many acts. */
export function crashLoad(person: Person, sellers: number, acts: number): CrashLoad {
  const answers = new Map<string, number>();
  const promised = new Map<string, "open" | "qualified">();
  let [begun, done, turn] = [0, 0, 0];
  const note = (kind: string) => void answers.set(kind, (answers.get(kind) ?? 0) + 1);

  /**
   * The answer, or null when the connection was cut: then nobody knows. Who finds nobody at home, so that nothing can
   * have happened, comes again a little later.
   */
  async function ask(method: "get" | "post", path: string, body: object = {}): Promise<Answer | null> {
    for (;;) {
      const asked = method === "get" ? person.get(path) : person.post(path, body, representation);
      const answer = await asked.catch(cutOrAway);
      const isAway = answer === "away" || (answer?.status === 503 && answer.body.error.code !== "outcomeUnknown");
      note(answer === "away" ? "away" : answer === null ? "cut" : kindOf(answer, path));
      if (!isAway) return answer;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  /** A qualification, merge or undo. */
  async function act(path: string, body: object = {}): Promise<Answer | null> {
    const answer = await ask("post", path, body);
    begun += 1;
    if (answer !== null && answer.status < 300) done += 1;
    return answer;
  }

  async function newLead(seller: Seller): Promise<void> {
    turn += 1;
    const company = `Atelier ${turn % companies}`;
    const values = { subject: `Deal ${turn}`, companyname: company, lastname: `Buyer ${turn % 30}`, budgetamount: 100 };
    const made = await ask("post", "leads", { ...values, emailaddress1: `buyer${turn % 30}@atelier.test` });
    if (made?.status === 201) seller.open.push(String(made.body.leadid));
  }

  async function qualify(seller: Seller): Promise<void> {
    const id = seller.open.shift();
    if (id === undefined) return newLead(seller);
    promised.delete(id);
    const answer = await act(`leads(${id})/Microsoft.Dynamics.CRM.QualifyLead`, everything);
    if (answer?.status === 200) promised.set(id, "qualified");
    if (answer?.status === 200 || isUnknown(answer)) seller.qualified.push(id);
    else if (answer?.status === 409) seller.open.push(id);
  }

  async function undo(seller: Seller): Promise<void> {
    const id = seller.qualified.shift();
    if (id === undefined) return qualify(seller);
    promised.delete(id);
    const answer = await act(`leads(${id})/Microsoft.Dynamics.CRM.UndoQualifyLead`, { KeepUsed: true });
    if (answer?.status === 200) promised.set(id, "open");
    if (answer?.status === 200) seller.open.push(id);
    else if (isUnknown(answer)) seller.qualified.push(id);
  }

  async function merge(seller: Seller): Promise<void> {
    const [set, table] = turn % 2 === 0 ? ["accounts", "account"] : ["contacts", "contact"];
    const list = await ask("get", `${set}?$select=${table}id&$filter=statecode eq 0&$top=8&$orderby=createdon desc`);
    const ids = ((list?.body.value ?? []) as Record<string, string>[]).map((row) => row[`${table}id`]);
    const [target, subordinate] = [ids[turn % ids.length], ids[(turn + 3) % ids.length]];
    if (!target || !subordinate || target === subordinate) return qualify(seller);
    const named = (id: string) => ({ "@odata.type": `Microsoft.Dynamics.CRM.${table}`, [`${table}id`]: id });
    const answer = await act("Merge", { Target: named(target), Subordinate: named(subordinate) });
    if (isUnknown(answer) || answer?.status === 204) seller.merged.push({ set, id: subordinate });
  }

  async function unmerge(seller: Seller): Promise<void> {
    const last = seller.merged.pop();
    if (!last) return merge(seller);
    await act(`${last.set}(${last.id})/Microsoft.Dynamics.CRM.UndoMerge`);
  }

  async function sell(who: number): Promise<void> {
    const seller: Seller = { open: [], qualified: [], merged: [] };
    const deeds = [newLead, qualify, qualify, undo, merge, newLead, qualify, undo, unmerge];
    for (let step = who; begun < acts; step++) await deeds[step % deeds.length]?.(seller);
  }

  const over = Promise.all(Array.from({ length: sellers }, (_, who) => sell(who))).then(() => {});
  return { acts: () => begun, done: () => done, answers, promised, over };
}

const representation = { headers: { prefer: "return=representation" } };

/** Status, code, and what was asked for. */
function kindOf(answer: Answer, path: string): string {
  const verb = path.split(/[.?]/).findLast((part) => /^[A-Z]/.test(part)) ?? path.split("?")[0];
  return answer.status < 300 ? `${answer.status} ${verb}` : `${refused(answer)} ${verb}`;
}

/** Whether what was asked for may have been done all the same. */
function isUnknown(answer: Answer | null): boolean {
  return answer === null || answer.status === 503;
}

/** A connection that was refused carried nothing; one that was cut may have. */
function cutOrAway(error: unknown): "away" | null {
  const cause = error instanceof Error ? (error.cause as NodeJS.ErrnoException | undefined) : undefined;
  return cause?.code === "ECONNREFUSED" ? "away" : null;
}
