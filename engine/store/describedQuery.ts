// oxlint-disable no-underscore-dangle -- the names are the driver's own
import pg from "pg";
import type { Row, Statement } from "../statement.ts";
import { readable } from "./typeParsers.ts";

/**
 * Runs prepared statements without having their columns described each time: for one row of a wide table the
 * description is longer than the row. It stands on `Query.prepare` and on how a result keeps its columns, which pg
 * does not promise; the tests of the store would tell.
 */

/** What the columns of a statement are, by the name it is prepared under. */
export type Descriptions = Map<string, Columns>;

interface Columns {
  readonly fields: readonly unknown[];
  readonly parsers: readonly unknown[];
}

/** Runs a statement on a client, as a prepared one when it has a name. */
export function runQuery(
  client: Pick<pg.ClientBase, "query">,
  descriptions: Descriptions,
  name: string | undefined,
  { text, values }: Statement,
): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const config = { name, text, values: values as unknown[], rowMode: "array" as const, types: readable };
    const query = new DescribedQuery(config, descriptions);
    query.callback = (error, result) => (error ? reject(error) : resolve(result?.rows ?? []));
    client.query(query);
  });
}

interface Connection {
  describe(message: unknown): void;
}

interface Result {
  rows: Row[];
  fields: readonly unknown[];
  _parsers: readonly unknown[] | undefined;
}

/** The part of pg's own query that is stood on. */
interface Query extends pg.Submittable {
  callback: (error: Error | null, result?: Result) => void;
  readonly name: string | undefined;
  readonly _result: Result;
  _accumulateRows: boolean;
  prepare(connection: Connection): void;
  handleRowDescription(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
}

const PgQuery = pg.Query as unknown as new (config: pg.QueryArrayConfig) => Query;

class DescribedQuery extends PgQuery {
  constructor(
    config: pg.QueryArrayConfig,
    private readonly descriptions: Descriptions,
  ) {
    super(config);
  }

  override prepare(connection: Connection): void {
    const known = this.name === undefined ? undefined : this.descriptions.get(this.name);
    if (known) {
      this._result.fields = known.fields;
      this._result._parsers = known.parsers;
      this._accumulateRows = true;
    }
    super.prepare(known ? undescribing(connection) : connection);
  }

  /** A statement that gives no rows is described by no message, and is known when it is done. */
  override handleCommandComplete(message: unknown, connection: Connection): void {
    const { fields, _parsers: parsers = [] } = this._result;
    if (this.name !== undefined && !this.descriptions.has(this.name))
      this.descriptions.set(this.name, { fields, parsers });
    super.handleCommandComplete(message, connection);
  }
}

const undescribingOf = new WeakMap<Connection, Connection>();

/** The same connection, but that it does not ask for a description. */
function undescribing(connection: Connection): Connection {
  const known = undescribingOf.get(connection);
  if (known) return known;
  const made = Object.create(connection, { describe: { value: () => {} } }) as Connection;
  undescribingOf.set(connection, made);
  return made;
}
