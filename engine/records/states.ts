import { label } from "../model/label.ts";
import type { StateColumn, StatusColumn } from "../model/column.ts";
import type { Table } from "../model/model.ts";
import { recordErrors } from "./recordErrors.ts";
import type { Row, TableRules } from "./rules.ts";

/** State and reason: the pairs that exist, what a state alone means, and which changes a client may make. */

export function stateColumns(table: Table): { state: StateColumn; status: StatusColumn } | null {
  const state = table.columns.get("statecode");
  const status = table.columns.get("statuscode");
  return state?.kind === "state" && status?.kind === "status" ? { state, status } : null;
}

/**
 * The pair a write ends in. A state alone takes its default reason; a reason alone must belong to the state it is in.
 * @throws recordErrors.badStatePair — 400.
 */
export function statePair(table: Table, before: Row | null, changes: Row): Row {
  const columns = stateColumns(table);
  if (!columns) return {};
  const [first] = columns.state.options;
  const given = { state: changes["statecode"], reason: changes["statuscode"] };
  if (before && given.state === undefined && given.reason === undefined) return {};
  const current = before?.["statecode"] ?? first?.value ?? 0;
  const state = columns.state.options.find((option) => option.value === (given.state ?? current));
  const reason =
    given.reason ?? (before && given.state === undefined ? before["statuscode"] : (state?.defaultReason ?? null));
  if (!state?.reasons.some((option) => option.value === reason))
    throw recordErrors.badStatePair(
      { table: table.name, state: state?.label.en ?? String(given.state), reason: String(reason) },
      { target: "statuscode" },
    );
  return { statecode: state.value, statuscode: reason ?? null };
}

/**
 * Checks that a client may make a record in a state: the first, or one it could be brought to by writing the state,
 * unless records of the table always begin in the first.
 * @throws recordErrors.stateChangeRefused — 400.
 */
export function checkFirstState(table: Table, rules: TableRules, changes: Row): void {
  const first = stateColumns(table)?.state.options[0]?.value;
  if (first === undefined || (changes["statecode"] ?? first) === first) return;
  checkTransition(table, rules.beginsOpen ? { ...rules, transitions: [] } : rules, { statecode: first }, changes);
}

/**
 * Checks that a client may change the record in the state it is in, and may change the state this way.
 * Gives the name of the audit action when the state changes.
 * @throws recordErrors.readOnlyRecord, recordErrors.stateChangeRefused — 400.
 */
export function checkTransition(table: Table, rules: TableRules, before: Row, changes: Row): string | null {
  const columns = stateColumns(table);
  if (!columns) return null;
  const from = before["statecode"];
  const to = changes["statecode"] ?? from;
  if (from === to) {
    const frozen = rules.editableStates && !rules.editableStates.includes(Number(from));
    const state = columns.state.options.find((option) => option.value === from);
    // Whose record it is may change when what it says may not: somebody leaves, and hands everything over.
    const content = Object.keys(changes).filter((name) => name !== "ownerid" && name !== "owneridtype");
    if (frozen && content.length > 0)
      throw recordErrors.readOnlyRecord({ table: table.label, state: state?.label ?? label("closed", "clos") });
    return null;
  }
  const allowed = (rules.transitions ?? []).find(
    (transition) => transition.to === to && transition.from.includes(Number(from)),
  );
  if (allowed) return allowed.action;
  if (!rules.transitions) return "SetState";
  const name = (value: unknown) =>
    columns.state.options.find((option) => option.value === value)?.label.en ?? String(value);
  throw recordErrors.stateChangeRefused({
    table: table.label.en,
    from: name(from),
    to: name(to),
    hint: rules.transitionHint ?? label("", ""),
  });
}
