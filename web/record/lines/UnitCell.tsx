import type { ColumnModel } from "../../../engine/model/describe.ts";
import { isLookupValue, type FieldValue } from "../fieldValue.ts";
import type { PricedUnit } from "./productUnits.ts";

interface UnitCellProps {
  readonly column: ColumnModel;
  readonly label: string;
  readonly value: FieldValue;
  /** Those the product is sold in. */
  readonly units: readonly PricedUnit[];
  readonly onUnit: (unit: PricedUnit) => void;
}

/** The unit a line is sold in: a choice where the price list has several for the product. */
export function UnitCell({ column, label, value, units, onUnit }: UnitCellProps) {
  const unit = isLookupValue(value) ? value : null;
  const isChoice = unit !== null && units.some((other) => other.unit.id !== unit.id);
  return (
    <td data-column={column.name} data-label={column.label} className="line-unit" data-choice={isChoice || undefined}>
      {isChoice ? (
        <select
          className="cell"
          aria-label={label}
          value={unit.id}
          onChange={({ target }) => {
            const chosen = units.find((other) => other.unit.id === target.value);
            if (chosen !== undefined) onUnit(chosen);
          }}
        >
          {units.some((other) => other.unit.id === unit.id) ? null : <option value={unit.id}>{unit.name}</option>}
          {units.map((other) => (
            <option key={other.unit.id} value={other.unit.id}>
              {other.unit.name}
            </option>
          ))}
        </select>
      ) : (
        unit?.name
      )}
    </td>
  );
}
