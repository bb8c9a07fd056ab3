import { Link } from "@tanstack/react-router";
import type { ColumnModel } from "../../engine/model/describe.ts";
import type { Row } from "../api/client.ts";
import { currencyPropertyOf, useCurrency, type Currency } from "../api/currencies.ts";
import { isLinked } from "../api/linkedColumns.ts";
import { columnText } from "./columnText.ts";
import { isLookupValue, valueIn } from "./fieldValue.ts";
import { toneIn } from "./stateTone.ts";
import "./columnValue.css";

interface ColumnValueProps {
  readonly table: string;
  readonly column: ColumnModel;
  readonly row: Row;
  readonly currency?: Currency | undefined;
  /** In a grid, links are for the mouse: the row itself is where the keyboard stands. */
  readonly inGrid?: boolean;
}

/** A column of a record to read: lookups, addresses and telephones as links, states with their tone. */
export function ColumnValue({ table, column, row, currency, inGrid = false }: ColumnValueProps) {
  if (column.kind === "money" && isLinked(column)) return <LinkedAmount column={column} row={row} />;
  const text = columnText(column, row, currency);
  const value = valueIn(row, column);
  const tabIndex = inGrid ? -1 : undefined;
  if (text === "") return null;
  if (isLookupValue(value) && !unopened.has(value.table)) {
    return (
      <Link to="/t/$table/$id" params={{ table: value.table, id: value.id }} tabIndex={tabIndex}>
        {text}
      </Link>
    );
  }
  const href = hrefOf(column, text);
  if (href !== undefined) {
    return (
      <a href={href} tabIndex={tabIndex} {...(column.format === "Url" ? { target: "_blank", rel: "noreferrer" } : {})}>
        {column.format === "Email" && !inGrid ? <MailAddress text={text} /> : text}
      </a>
    );
  }
  const tone = toneIn(table, column, row);
  if (tone === undefined) return text;
  return (
    <span className="state-text" data-tone={tone}>
      {text}
    </span>
  );
}

/** An address that is too long for its line goes on with what follows the name. */
function MailAddress({ text }: { readonly text: string }) {
  const at = text.indexOf("@");
  return (
    <>
      {text.slice(0, at)}
      <wbr />
      {text.slice(at)}
    </>
  );
}

/** An amount of another record, which may be in another currency. */
function LinkedAmount({ column, row }: Pick<ColumnValueProps, "column" | "row">) {
  return columnText(column, row, useCurrency(row, currencyPropertyOf(column)));
}

/** Tables without a page of their own to open. */
const unopened = new Set(["systemuser", "team", "businessunit", "transactioncurrency", "uom", "uomschedule"]);

export function hasPage(table: string): boolean {
  return !unopened.has(table);
}

/** Where a text leads: to a mail, a call or a site; nowhere for what could run as a script. */
export function hrefOf({ format }: ColumnModel, text: string): string | undefined {
  if (format === "Email") return `mailto:${text}`;
  if (format === "Phone") return `tel:${text.replace(/[^+\d]/g, "")}`;
  if (format !== "Url") return undefined;
  const url = /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`;
  return /^https?:/i.test(url) ? url : undefined;
}
