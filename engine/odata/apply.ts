import type { Expression } from "./syntax.ts";
import { parseExpression } from "./expression.ts";
import { Scanner } from "./scanner.ts";

/** Parses `$apply` (OData Extension for Data Aggregation 4.0): filter, groupby and aggregate, one after the other. */

export type AggregateMethod = "sum" | "average" | "min" | "max" | "countdistinct" | "count";

export interface Aggregate {
  /** Null for `$count`. */
  readonly path: readonly string[] | null;
  readonly method: AggregateMethod;
  readonly alias: string;
}

export type Transformation =
  | { readonly kind: "filter"; readonly expression: Expression }
  | {
      readonly kind: "groupby";
      readonly paths: readonly (readonly string[])[];
      readonly aggregates: readonly Aggregate[];
    }
  | { readonly kind: "aggregate"; readonly aggregates: readonly Aggregate[] };

export function parseApply(text: string): Transformation[] {
  const scanner = new Scanner(text);
  const found: Transformation[] = [];
  do {
    scanner.blanks();
    found.push(transformation(scanner));
    scanner.blanks();
  } while (scanner.take("/"));
  if (!scanner.atEnd)
    scanner.fail(`'${scanner.text.slice(scanner.position, scanner.position + 20)}' is not expected here`);
  return found;
}

function transformation(scanner: Scanner): Transformation {
  const name = scanner.name();
  scanner.expect("(");
  switch (name) {
    case "filter": {
      const expression = parseExpression(scanner);
      close(scanner);
      return { kind: "filter", expression };
    }
    case "aggregate": {
      const aggregates = list(scanner, aggregate);
      close(scanner);
      return { kind: "aggregate", aggregates };
    }
    case "groupby":
      return groupBy(scanner);
    default:
      return scanner.fail(`'${name}' is not a supported transformation`);
  }
}

function groupBy(scanner: Scanner): Transformation {
  scanner.blanks();
  scanner.expect("(");
  const paths = list(scanner, path);
  close(scanner);
  scanner.blanks();
  if (!scanner.take(",")) {
    close(scanner);
    return { kind: "groupby", paths, aggregates: [] };
  }
  scanner.blanks();
  if (scanner.name() !== "aggregate") scanner.fail("'aggregate' is expected");
  scanner.expect("(");
  const aggregates = list(scanner, aggregate);
  close(scanner);
  close(scanner);
  return { kind: "groupby", paths, aggregates };
}

function list<T>(scanner: Scanner, read: (scanner: Scanner) => T): T[] {
  const found: T[] = [];
  do {
    scanner.blanks();
    found.push(read(scanner));
    scanner.blanks();
  } while (scanner.take(","));
  return found;
}

function close(scanner: Scanner): void {
  scanner.blanks();
  scanner.expect(")");
}

function path(scanner: Scanner): string[] {
  const segments = [scanner.name()];
  while (scanner.take("/")) segments.push(scanner.name());
  return segments;
}

const methods: readonly string[] = ["sum", "average", "min", "max", "countdistinct"];

/** `column with sum as total`, or `$count as rows`. */
function aggregate(scanner: Scanner): Aggregate {
  const segments = path(scanner);
  const isCount = segments.length === 1 && segments[0] === "$count";
  const method = isCount ? "count" : scanner.word(["with"]) ? methodNamed(scanner) : scanner.fail("'with' is expected");
  if (!scanner.word(["as"])) scanner.fail("'as' is expected");
  scanner.blanks();
  const alias = scanner.match(/[\p{L}_][\p{L}\p{N}_]*/uy) ?? scanner.fail("a name is expected");
  return { path: isCount ? null : segments, method, alias };
}

function methodNamed(scanner: Scanner): AggregateMethod {
  scanner.blanks();
  const name = scanner.name();
  if (!methods.includes(name)) scanner.fail(`'${name}' is not a method of aggregation`);
  return name as AggregateMethod;
}
