import type { TableModel } from "../../../engine/model/describe.ts";
import { columnOf } from "../../api/model.ts";

/** Whether two records of a table can become one, by somebody with these rights. */
export function isMergeable(model: TableModel): boolean {
  return model.rights.write && columnOf(model, "merged") !== undefined;
}
